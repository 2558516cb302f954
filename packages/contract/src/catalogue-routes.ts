/** The calls that read the catalogue. */
import * as z from "zod/mini";
import { Cursor, Limit, Sku, exactText, optionalText } from "./primitives.ts";
import { ProductDetail, ProductPage, TabKind, TabList } from "./product.ts";
import { defineRoute } from "./route.ts";

/** A page of products: a tab, a category or a search, in the catalogue's order. */
export const listProducts = defineRoute({
  method: "GET",
  path: "/v1/products",
  summary: "List products at this customer's prices, by tab, category or search.",
  access: "catalogue:read",
  query: z.strictObject({
    tab: z.optional(TabKind),
    /** With `tab=category`. */
    category: z.optional(exactText(1, 200)),
    /** Words of the sku, name or aliases; the last may be unfinished. */
    search: z.optional(optionalText(100)),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: ProductPage,
  problems: [],
});

/** One product with all that its own page shows. */
export const getProduct = defineRoute({
  method: "GET",
  path: "/v1/products/:sku",
  summary: "One product of this customer's catalogue.",
  access: "catalogue:read",
  params: z.strictObject({ sku: Sku }),
  status: 200,
  response: ProductDetail,
  problems: [],
});

/** The tabs of this customer's catalogue. */
export const listTabs = defineRoute({
  method: "GET",
  path: "/v1/tabs",
  summary: "The tabs of this customer's catalogue, in the order to be shown.",
  access: "catalogue:read",
  status: 200,
  response: TabList,
  problems: [],
});
