/** units.csv: the units that a product is ordered in, their prices and quantity rules. */
import * as z from "zod/mini";
import { quantityRuleFault, unitRow, unitTable } from "../../products/unit-row.ts";
import { flag, text, unitPrice, whole } from "../cells.ts";
import { productIds } from "../look-up.ts";
import { defineTable, type ImportScope } from "../table-import.ts";
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
    const positions = await handMadePositions(scope, [...ids.values()]);
    const keep = optional.filter((column) => !columns.has(column));
    if (keep.includes("factor")) keep.push("position");
    return upsertRows(
      scope,
      { ...unitTable, keep },
      rows.map(({ row }) => {
        const id = ids.get(row.sku);
        if (id === undefined) return refused("sku", `${row.sku} is no product`);
        const fault = quantityRuleFault(row);
        if (fault !== null) return refused(fault.column, fault.reason);
        return unitRow(id, row, positions.get(`${String(id)} ${row.unit}`));
      }),
    );
  },
});

/** The places of units that somebody has put in another order than that of their factors. */
async function handMadePositions(
  { db }: ImportScope,
  productIds: readonly number[],
): Promise<Map<string, number>> {
  if (productIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("product_units")
    .select(["product_id", "unit", "position"])
    .where("product_id", "in", productIds)
    .whereRef("position", "<>", "factor")
    .execute();
  return new Map(
    rows.map(({ product_id, unit, position }) => [`${String(product_id)} ${unit}`, position]),
  );
}
