/** The desk's calls that explain, show and find prices, each held to the contract's route of the same name. */
import {
  FoundPriceCustomers,
  FoundProductLines,
  FoundPriceProducts,
  PriceCheck,
  PriceListPage,
  PricePreview,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const checkPrice: Call<Routes["checkPrice"]> = {
  method: "GET",
  path: "/v1/desk/price-check",
  response: PriceCheck,
  repeatable: true,
};

export const previewPrices: Call<Routes["previewPrices"]> = {
  method: "POST",
  path: "/v1/desk/price-preview",
  response: PricePreview,
  repeatable: true,
};

export const listCustomerPrices: Call<Routes["listCustomerPrices"]> = {
  method: "GET",
  path: "/v1/desk/price-list",
  response: PriceListPage,
  repeatable: true,
};

export const findPriceCustomers: Call<Routes["findPriceCustomers"]> = {
  method: "GET",
  path: "/v1/desk/price-finder/customers",
  response: FoundPriceCustomers,
  repeatable: true,
};

export const findPriceProducts: Call<Routes["findPriceProducts"]> = {
  method: "GET",
  path: "/v1/desk/price-finder/products",
  response: FoundPriceProducts,
  repeatable: true,
};

export const findProductLines: Call<Routes["findProductLines"]> = {
  method: "GET",
  path: "/v1/desk/price-finder/product-lines",
  response: FoundProductLines,
  repeatable: true,
};
