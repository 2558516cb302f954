/** Binds the staff's calls on customers. */
import type { Handlers } from "../http/handlers.ts";
import { nameSkus, searchCatalogueProducts } from "./catalogue-products.ts";
import { getCustomerChoices } from "./customer-choices.ts";
import { getCustomer } from "./get-customer.ts";
import { listCustomers } from "./list-customers.ts";
import { createCustomer, updateCustomer } from "./save-customer.ts";
import { seeAsCustomer } from "./see-as-customer.ts";

/** Handlers of the desk's routes on customers. */
export const customerHandlers: Handlers<
  | "listCustomers"
  | "createCustomer"
  | "getCustomer"
  | "updateCustomer"
  | "getCustomerChoices"
  | "searchCatalogueProducts"
  | "checkCatalogueSkus"
  | "seeAsCustomer"
> = {
  listCustomers: (context, { query }) => listCustomers(context, query),
  createCustomer: (context, { body }) => createCustomer(context, body),
  getCustomer: (context, { params }) => getCustomer(context, params.number),
  updateCustomer: (context, { params, body }) => updateCustomer(context, params.number, body),
  getCustomerChoices: (context) => getCustomerChoices(context),
  searchCatalogueProducts: (context, { query }) => searchCatalogueProducts(context, query.search),
  checkCatalogueSkus: (context, { body }) => nameSkus(context, body.skus),
  seeAsCustomer: (context, { params }) => seeAsCustomer(context, params.number),
};
