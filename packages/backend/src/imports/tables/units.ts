/** units.csv: the units that a product is ordered in, their prices and quantity rules. */
import * as z from "zod/mini";
import { flag, text, unitPrice, whole } from "../cells.ts";
import { productIds } from "../look-up.ts";
import { defineTable } from "../table-import.ts";
import { refused, upsertRows } from "../upsert-rows.ts";

const optional = ["label", "factor", "price", "minimum", "maximum", "increment", "active"];

export const units = defineTable({
  file: "units.csv",
  required: ["sku", "unit"],
  optional,
  key: ["sku", "unit"],
  row: z.object({
    sku: text(64),
    unit: text(16),
    label: z.optional(text(100)),
    factor: z.optional(whole(1, 1_000_000)),
    price: z.optional(unitPrice),
    minimum: z.optional(whole(1)),
    maximum: z.optional(whole(1)),
    increment: z.optional(whole(1)),
    active: z.optional(flag),
  }),
  apply: async (scope, rows, columns) => {
    const ids = await productIds(
      scope,
      rows.map(({ row }) => row.sku),
    );
    return upsertRows(
      scope,
      {
        table: "product_units",
        columns: [
          "product_id",
          "unit",
          "label",
          "factor",
          "price",
          "minimum",
          "maximum",
          "increment",
          "active",
          "position",
        ],
        key: ["product_id", "unit"],
        keep: optional.filter((column) => !columns.has(column)),
      },
      rows.map(({ row }) => {
        const id = ids.get(row.sku);
        if (id === undefined) return refused("sku", `${row.sku} is no product`);
        const { minimum = null, maximum = null } = row;
        if (minimum !== null && maximum !== null && maximum < minimum) {
          return refused("maximum", "is below the minimum");
        }
        return {
          product_id: id,
          unit: row.unit,
          label: row.label ?? row.unit,
          factor: row.factor ?? 1,
          price: row.price ?? null,
          minimum,
          maximum,
          increment: row.increment ?? null,
          active: row.active ?? 1,
          position: row.factor ?? 1,
        };
      }),
    );
  },
});
