/** customer_part_numbers.csv: what a customer calls a product, and the unit that it means by it. */
import * as z from "zod/mini";
import { compactText } from "../../catalogue/product-words.ts";
import { text } from "../cells.ts";
import { customerIds, productIds } from "../look-up.ts";
import { defineTable, type ImportScope } from "../table-import.ts";
import { refused, upsertRows } from "../upsert-rows.ts";

export const customerPartNumbers = defineTable({
  file: "customer_part_numbers.csv",
  required: ["customer", "part_number", "sku"],
  optional: ["unit"],
  key: ["customer", "part_number"],
  row: z.object({
    customer: text(64),
    part_number: text(64),
    sku: text(64),
    unit: z.optional(text(16)),
  }),
  apply: async (scope, rows, columns) => {
    const customers = await customerIds(
      scope,
      rows.map(({ row }) => row.customer),
    );
    const products = await productIds(
      scope,
      rows.map(({ row }) => row.sku),
    );
    const units = await unitsOf(scope, [...products.values()]);
    return upsertRows(
      scope,
      {
        table: "customer_part_numbers",
        columns: ["customer_id", "code", "part_number", "product_id", "unit"],
        key: ["customer_id", "code", "part_number"],
        keep: columns.has("unit") ? [] : ["unit"],
      },
      rows.map(({ row: { customer, part_number, sku, unit = "" } }) => {
        const customerId = customers.get(customer);
        const productId = products.get(sku);
        if (customerId === undefined) return refused("customer", `${customer} is no customer`);
        if (productId === undefined) return refused("sku", `${sku} is no product`);
        if (unit !== "" && units.get(productId)?.has(unit) !== true) {
          return refused("unit", `${unit} is no unit of ${sku}`);
        }
        return {
          customer_id: customerId,
          code: compactText(part_number),
          part_number,
          product_id: productId,
          unit,
        };
      }),
    );
  },
});

/** The codes of the units of each of these products, by the product's id. */
async function unitsOf(
  { db, preview }: ImportScope,
  ids: readonly number[],
): Promise<Map<number, Set<string>>> {
  const units = new Map<number, Set<string>>(ids.map((id) => [id, new Set()]));
  if (ids.length === 0) return units;
  const rows = await db
    .selectFrom("product_units")
    .select(["product_id", "unit"])
    .where("product_id", "in", ids)
    .execute();
  for (const { product_id, unit } of rows) units.get(product_id)?.add(unit);
  for (const id of ids) {
    for (const unit of preview?.made.units.get(id) ?? []) units.get(id)?.add(unit);
  }
  return units;
}
