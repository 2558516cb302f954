/** The desk's calls on products, each held to the contract's route of the same name. */
import {
  DeskProduct,
  DeskProductPage,
  ProductChoices,
  ProductsChanged,
  UploadedPicture,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listDeskProducts: Call<Routes["listDeskProducts"]> = {
  method: "GET",
  path: "/v1/desk/products",
  response: DeskProductPage,
  repeatable: true,
};

export const getProductChoices: Call<Routes["getProductChoices"]> = {
  method: "GET",
  path: "/v1/desk/product-choices",
  response: ProductChoices,
  repeatable: true,
};

export const getDeskProduct: Call<Routes["getDeskProduct"]> = {
  method: "GET",
  path: "/v1/desk/products/:sku",
  response: DeskProduct,
  repeatable: true,
};

/** Made twice, it would be refused the second time, though it was made. */
export const createProduct: Call<Routes["createProduct"]> = {
  method: "POST",
  path: "/v1/desk/products",
  response: DeskProduct,
  repeatable: false,
};

/** A change whose answer was lost would be refused the second time, though it was made. */
export const updateProduct: Call<Routes["updateProduct"]> = {
  method: "PUT",
  path: "/v1/desk/products/:sku",
  response: DeskProduct,
  repeatable: false,
};

/** A difference that is made twice counts twice. */
export const setProductStock: Call<Routes["setProductStock"]> = {
  method: "POST",
  path: "/v1/desk/products/:sku/stock",
  response: DeskProduct,
  repeatable: false,
};

export const deleteProduct: Call<Routes["deleteProduct"]> = {
  method: "DELETE",
  path: "/v1/desk/products/:sku",
  response: undefined,
  repeatable: false,
};

export const changeProducts: Call<Routes["changeProducts"]> = {
  method: "PATCH",
  path: "/v1/desk/products",
  response: ProductsChanged,
  repeatable: true,
};

/** The same picture has the same address. */
export const uploadPicture: Call<Routes["uploadPicture"]> = {
  method: "POST",
  path: "/v1/desk/pictures",
  response: UploadedPicture,
  repeatable: true,
};
