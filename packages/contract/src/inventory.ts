/** Inventory: stock that the supplier, or somebody else, holds for a customer, lot by lot. */
import * as z from "zod/mini";

/** What the lots of a list may be in the order of. */
export const inventorySorts = ["sku", "name", "lot", "owner", "holder", "quantity"] as const;
export const InventorySort = z.enum(inventorySorts);
export type InventorySort = z.output<typeof InventorySort>;

/** What remains of one lot. */
export const HeldLot = z.object({
  sku: z.string(),
  name: z.string(),
  /** Empty where the supplier counts no lots. */
  lotNumber: z.string(),
  /** The account whose stock it is, and the one that has it; empty where the supplier does not say. */
  owner: z.string(),
  holder: z.string(),
  /** A decimal text such as `12` or `0.5`, more than 0 and with at most four decimals. */
  quantity: z.string(),
  unit: z.string(),
  unitLabel: z.string(),
});
export type HeldLot = z.output<typeof HeldLot>;

/** A page of lots. */
export const InventoryPage = z.object({
  lots: z.array(HeldLot),
  nextCursor: z.nullable(z.string()),
  /** How many lots the question finds; null on pages after the first. */
  total: z.nullable(z.int()),
  /** The accounts to choose from, whatever is searched for; null on pages after the first. */
  accounts: z.nullable(z.object({ owners: z.array(z.string()), holders: z.array(z.string()) })),
});
export type InventoryPage = z.output<typeof InventoryPage>;
