/** What is held for customers, as the database has it. */
import type { Row } from "../../database/schema.ts";
import { amountText } from "../cell-texts.ts";
import { defineStored } from "../stored-table.ts";

export const storedInventory = defineStored<
  Row<"held_inventory"> & { customer: string; sku: string }
>({
  table: "held_inventory",
  select:
    "c.number as customer, p.sku, t.customer_id, t.product_id, t.lot_number, t.owner, t.holder, t.unit, t.quantity, t.search_text",
  from: "customers c join held_inventory t on t.customer_id = c.id join products p on p.id = t.product_id",
  workspace: "c.workspace_id",
  order: ["c.number", "p.sku", "t.lot_number", "t.owner", "t.holder", "t.unit"],
  cells: ({ customer, sku, lot_number, owner, holder, unit, quantity }) => ({
    customer,
    sku,
    lot_number,
    owner,
    holder,
    quantity: amountText(quantity),
    unit,
  }),
});
