/** The staff's calls on products, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { uploadPicture } from "../pictures/upload-picture.ts";
import { changeProducts } from "./change-products.ts";
import { createProduct } from "./create-product.ts";
import { deleteProduct } from "./delete-product.ts";
import { getDeskProduct } from "./get-desk-product.ts";
import { listDeskProducts } from "./list-desk-products.ts";
import { getProductChoices } from "./product-choices.ts";
import { setStock } from "./set-stock.ts";
import { updateProduct } from "./update-product.ts";

/** Handlers of the desk's routes on products. */
export const productHandlers: Handlers<
  | "listDeskProducts"
  | "getProductChoices"
  | "getDeskProduct"
  | "createProduct"
  | "updateProduct"
  | "setProductStock"
  | "deleteProduct"
  | "changeProducts"
  | "uploadPicture"
> = {
  listDeskProducts: (context, { query }) => listDeskProducts(context, query),
  getProductChoices: (context) => getProductChoices(context),
  getDeskProduct: (context, { params }) => getDeskProduct(context, params.sku),
  createProduct: (context, { body }) => createProduct(context, body),
  updateProduct: (context, { params, body }) => updateProduct(context, params.sku, body),
  setProductStock: (context, { params, body }) => setStock(context, params.sku, body),
  deleteProduct: (context, { params }) => deleteProduct(context, params.sku),
  changeProducts: (context, { body }) => changeProducts(context, body),
  uploadPicture: (context, { body }) => uploadPicture(context, body.data),
};
