/** The staff's calls on customers. */
import * as z from "zod/mini";
import { CustomerChoices, CustomerPage, DeskCustomer, FoundProducts } from "./customer.ts";
import {
  CustomerChange,
  CustomerNumber,
  maximumCatalogueSkus,
  NewCustomer,
} from "./customer-requests.ts";
import { confirmed } from "./price-values.ts";
import { Cursor, Limit, RecordRevision, Sku, optionalText, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";
import { Session } from "./session.ts";

export const CustomerParams = z.strictObject({ number: CustomerNumber });

/** What a list of customers, or a selection of them, can be narrowed to. */
export const customerFilters = {
  /** Words of the number, name, e-mail address or city; each may be a part of one. */
  search: z.optional(optionalText(100)),
  /** The code of a price group. */
  group: z.optional(text(64)),
  blocked: z.optional(z.enum(["yes", "no"])),
  /** `never`: no order yet. */
  ordered: z.optional(z.enum(["never", "ever"])),
  /** `none`: no link; `unused`: one that has opened nothing yet. */
  link: z.optional(z.enum(["none", "unused", "used"])),
};

/** The workspace's customers by name. */
export const listCustomers = defineRoute({
  method: "GET",
  path: "/v1/desk/customers",
  summary: "The workspace's customers by name, searched and filtered.",
  access: "desk:customers",
  query: z.strictObject({
    ...customerFilters,
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: CustomerPage,
  problems: [],
});

/** Makes a customer. */
export const createCustomer = defineRoute({
  method: "POST",
  path: "/v1/desk/customers",
  summary: "Make a customer.",
  access: "desk:customers",
  body: z.strictObject({ ...NewCustomer.shape, confirmed }),
  status: 201,
  response: DeskCustomer,
  problems: ["name_taken", "confirmation_needed"],
});

/** One customer with all that its page shows. */
export const getCustomer = defineRoute({
  method: "GET",
  path: "/v1/desk/customers/:number",
  summary: "One customer: details, terms, catalogue, settings, addresses, contacts, latest orders.",
  access: "desk:customers",
  params: CustomerParams,
  status: 200,
  response: DeskCustomer,
  problems: [],
});

/** Changes a customer: what is not named stays as it is. */
export const updateCustomer = defineRoute({
  method: "PATCH",
  path: "/v1/desk/customers/:number",
  summary: "Change a customer; what is not named stays as it is.",
  access: "desk:customers",
  params: CustomerParams,
  body: z.strictObject({
    /** The revision that was looked at. */
    revision: RecordRevision,
    ...CustomerChange.shape,
    confirmed,
  }),
  status: 200,
  response: DeskCustomer,
  problems: ["record_changed", "name_taken", "confirmation_needed"],
});

/** What a customer may be given. */
export const getCustomerChoices = defineRoute({
  method: "GET",
  path: "/v1/desk/customer-choices",
  summary: "What a customer may be given: price groups, categories, carrier services.",
  access: "desk:customers",
  status: 200,
  response: CustomerChoices,
  problems: [],
});

/** Products for a customer's catalogue, by a search as typed. */
export const searchCatalogueProducts = defineRoute({
  method: "GET",
  path: "/v1/desk/customer-products",
  summary: "Products that a customer's catalogue may name, by a search as typed; at most 20.",
  access: "desk:customers",
  query: z.strictObject({ search: optionalText(100) }),
  status: 200,
  response: FoundProducts,
  problems: [],
});

/** Tells which of many skus are products. */
export const checkCatalogueSkus = defineRoute({
  method: "POST",
  path: "/v1/desk/customer-products/check",
  summary: "Tell which of many skus, such as pasted ones, are products, and which are not.",
  access: "desk:customers",
  body: z.strictObject({ skus: z.array(Sku).check(z.maxLength(maximumCatalogueSkus)) }),
  status: 200,
  response: FoundProducts,
  problems: [],
});

/** Opens the portal as a customer has it, to look at only. */
export const seeAsCustomer = defineRoute({
  method: "POST",
  path: "/v1/desk/customers/:number/preview",
  summary: "A short session that sees the portal as this customer does, and can order nothing.",
  access: "desk:customers",
  params: CustomerParams,
  body: z.strictObject({}),
  status: 201,
  response: Session,
  problems: ["customer_blocked"],
});
