/** The desk's calls on customers, each held to the contract's route of the same name. */
import {
  CustomerChoices,
  CustomerPage,
  DeskCustomer,
  FoundProducts,
  Session,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listCustomers: Call<Routes["listCustomers"]> = {
  method: "GET",
  path: "/v1/desk/customers",
  response: CustomerPage,
  repeatable: true,
};

/** A second time the number would be taken, by the first. */
export const createCustomer: Call<Routes["createCustomer"]> = {
  method: "POST",
  path: "/v1/desk/customers",
  response: DeskCustomer,
  repeatable: false,
};

export const getCustomer: Call<Routes["getCustomer"]> = {
  method: "GET",
  path: "/v1/desk/customers/:number",
  response: DeskCustomer,
  repeatable: true,
};

/** A second time the revision would be another, by the first. */
export const updateCustomer: Call<Routes["updateCustomer"]> = {
  method: "PATCH",
  path: "/v1/desk/customers/:number",
  response: DeskCustomer,
  repeatable: false,
};

export const getCustomerChoices: Call<Routes["getCustomerChoices"]> = {
  method: "GET",
  path: "/v1/desk/customer-choices",
  response: CustomerChoices,
  repeatable: true,
};

export const searchCatalogueProducts: Call<Routes["searchCatalogueProducts"]> = {
  method: "GET",
  path: "/v1/desk/customer-products",
  response: FoundProducts,
  repeatable: true,
};

export const checkCatalogueSkus: Call<Routes["checkCatalogueSkus"]> = {
  method: "POST",
  path: "/v1/desk/customer-products/check",
  response: FoundProducts,
  repeatable: true,
};

export const seeAsCustomer: Call<Routes["seeAsCustomer"]> = {
  method: "POST",
  path: "/v1/desk/customers/:number/preview",
  response: Session,
  repeatable: true,
};
