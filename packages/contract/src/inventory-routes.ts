/** The call that reads what is held for a customer. */
import * as z from "zod/mini";
import { InventoryPage, InventorySort } from "./inventory.ts";
import { Cursor, optionalText } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** The lots held for this customer. */
export const listInventory = defineRoute({
  method: "GET",
  path: "/v1/inventory",
  summary:
    "What is held for this customer, lot by lot; lots of which nothing remains are left out.",
  access: "orders:read",
  query: z.strictObject({
    /** Words that are in the sku, name, lot number or accounts, in any order. */
    search: z.optional(optionalText(100)),
    owner: z.optional(optionalText(100)),
    holder: z.optional(optionalText(100)),
    /** By sku where it does not say. */
    sort: z.optional(InventorySort),
    direction: z.optional(z.enum(["ascending", "descending"])),
    /** Up to 500: a list to be taken along is read whole. */
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(500))),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: InventoryPage,
  problems: [],
});
