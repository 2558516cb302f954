/** The calls that read what a customer has ordered before, and prepare to order it again. */
import * as z from "zod/mini";
import { OrderedProductList, Reorder, UsualList } from "./history.ts";
import { Sku, exactText } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** The products ordered before. */
export const listOrderedProducts = defineRoute({
  method: "GET",
  path: "/v1/ordered-products",
  summary: "Up to 50 products that this customer has ordered before, the most recent first.",
  access: "orders:read",
  status: 200,
  response: OrderedProductList,
  problems: ["history_off"],
});

/** What is ordered often. */
export const listUsuals = defineRoute({
  method: "GET",
  path: "/v1/usuals",
  summary: "What this customer orders often and can order now, by product line.",
  access: "orders:read",
  status: 200,
  response: UsualList,
  problems: ["history_off"],
});

/** Looks at what ordering again would bring; the cart is not touched. */
export const previewReorder = defineRoute({
  method: "POST",
  path: "/v1/reorder",
  summary: "What ordering these orders and products again would bring now, line by line.",
  access: "orders:read",
  body: z.strictObject({
    /** The numbers of this customer's orders whose every line is to be ordered again. */
    orders: z.optional(z.array(exactText(1, 64)).check(z.maxLength(20))),
    /** Products to be ordered again as they were the last time. */
    skus: z.optional(z.array(Sku).check(z.maxLength(200))),
  }),
  status: 200,
  response: Reorder,
  problems: ["history_off"],
});
