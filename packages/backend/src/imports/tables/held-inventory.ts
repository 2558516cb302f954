/** held_inventory.csv: what is held for a customer, lot by lot, and by whom. */
import * as z from "zod/mini";
import { lotSearchText } from "../../inventory/lot-search-text.ts";
import { amount, text } from "../cells.ts";
import { customerIds, productIds } from "../look-up.ts";
import { defineTable } from "../table-import.ts";
import { refused, upsertRows } from "../upsert-rows.ts";

export const heldInventory = defineTable({
  file: "held_inventory.csv",
  required: ["customer", "sku", "quantity", "unit"],
  optional: ["lot_number", "owner", "holder"],
  key: ["customer", "sku", "lot_number", "owner", "holder", "unit"],
  row: z.object({
    customer: text(64),
    sku: text(64),
    lot_number: z.optional(text(64)),
    owner: z.optional(text(100)),
    holder: z.optional(text(100)),
    quantity: amount,
    unit: text(16),
  }),
  apply: async (scope, rows) => {
    const customers = await customerIds(
      scope,
      rows.map(({ row }) => row.customer),
    );
    const products = await productIds(
      scope,
      rows.map(({ row }) => row.sku),
    );
    return upsertRows(
      scope,
      {
        table: "held_inventory",
        columns: [...key, "quantity", "search_text"],
        key,
      },
      rows.map(({ row: { customer, sku, quantity, unit, ...row } }) => {
        const customerId = customers.get(customer);
        const productId = products.get(sku);
        if (customerId === undefined) return refused("customer", `${customer} is no customer`);
        if (productId === undefined) return refused("sku", `${sku} is no product`);
        const { lot_number = "", owner = "", holder = "" } = row;
        return {
          customer_id: customerId,
          product_id: productId,
          lot_number,
          owner,
          holder,
          unit,
          quantity,
          search_text: lotSearchText({ lot_number, owner, holder }),
        };
      }),
    );
  },
});

const key = ["customer_id", "product_id", "lot_number", "owner", "holder", "unit"];
