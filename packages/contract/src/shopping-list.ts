/** Shopping lists: products with quantities under a name, shared by a customer's contacts. */
import * as z from "zod/mini";
import { Amounts, PricedCartLine } from "./cart.ts";
import { Instant } from "./values.ts";

/** A shopping list as a list of them shows it. */
export const ShoppingListSummary = z.object({
  id: z.string(),
  name: z.string(),
  lineCount: z.int(),
  updatedAt: Instant,
  /** Grows with each change, so that a later answer can be told from an earlier one. */
  revision: z.int(),
});
export type ShoppingListSummary = z.output<typeof ShoppingListSummary>;

/** The shopping lists of a customer, by name; at most 100. */
export const ShoppingLists = z.object({ lists: z.array(ShoppingListSummary) });
export type ShoppingLists = z.output<typeof ShoppingLists>;

/**
 * A shopping list with its lines at their prices now, in the order in which they were put in. Lines
 * that cannot be ordered now have a problem and count in no amount; their name may be their sku.
 */
export const ShoppingList = z.object({
  ...ShoppingListSummary.shape,
  lines: z.array(PricedCartLine),
  ...Amounts.shape,
});
export type ShoppingList = z.output<typeof ShoppingList>;
