/** order_lines.csv: the lines of imported orders, in the order of the file. */
import * as z from "zod/mini";
import { sql } from "kysely";
import { markStaleByOrders } from "../../history/refresh-histories.ts";
import { rescale } from "../../money/divide.ts";
import { text, unitPrice, whole } from "../cells.ts";
import { defineTable, type ImportScope } from "../table-import.ts";
import { type Prepared, refused, upsertRows } from "../upsert-rows.ts";
import { importedBy, importedPriceScale } from "./orders.ts";

interface KnownOrder {
  id: number;
  /** How many lines it had before this run. */
  before: number;
  /** How many lines of it this file has had so far. */
  seen: number;
}

/** A line has no key of its own: it is the so-many-th of its order. */
export const orderLines = () => {
  const known = new Map<string, KnownOrder>();
  /** The places of the batch at hand, which may be written a second time after a conflict. */
  let places: { rows: unknown; positions: Map<number, number> } | undefined;
  return defineTable({
    file: "order_lines.csv",
    required: ["order", "sku", "quantity", "unit_price"],
    optional: ["unit", "name"],
    key: [],
    row: z.object({
      order: text(64),
      sku: text(64),
      unit: z.optional(text(16)),
      quantity: whole(1),
      unit_price: unitPrice,
      name: z.optional(text(200)),
    }),
    apply: async (scope, rows) => {
      await findOrders(
        scope,
        known,
        rows.map(({ row }) => row.order),
      );
      const products = await productFacts(
        scope,
        rows.map(({ row }) => row.sku),
      );
      if (places?.rows !== rows) places = { rows, positions: new Map() };
      const { positions } = places;
      return upsertRows(
        scope,
        {
          table: "order_lines",
          columns: [
            "order_id",
            "position",
            "sku",
            "name",
            "unit",
            "unit_label",
            "factor",
            "quantity",
            "unit_price",
            "line_total",
          ],
          key: ["order_id", "position"],
        },
        rows.map(({ row, line }): Prepared => {
          const order = known.get(row.order);
          if (order === undefined) return refused("order", `${row.order} is no imported order`);
          const product = products.get(row.sku);
          const unit = row.unit ?? product?.baseUnit ?? "EA";
          const { label, factor } = product?.units.get(unit) ?? { label: unit, factor: 1 };
          const total = row.unit_price * row.quantity;
          if (!Number.isSafeInteger(total)) return refused("quantity", "gives too large an amount");
          const position = positions.get(line) ?? order.seen++;
          positions.set(line, position);
          return {
            order_id: order.id,
            position,
            sku: row.sku,
            name: row.name ?? product?.name ?? row.sku,
            unit,
            unit_label: label,
            factor,
            quantity: row.quantity,
            unit_price: row.unit_price,
            line_total: roundedToCurrency(total, scope.workspace.currencyDigits),
          };
        }),
        (written) =>
          markStaleByOrders(
            scope,
            written.map(({ order_id }) => Number(order_id)),
          ),
      );
    },
    finish: (scope) => sumUp(scope, [...known.values()]),
  });
};

/** From ten-thousandths to the currency's digits, half away from zero. */
function roundedToCurrency(amount: number, digits: number): number {
  return Number(rescale(BigInt(amount), importedPriceScale, digits));
}

async function findOrders(
  { db, workspace, preview }: ImportScope,
  known: Map<string, KnownOrder>,
  numbers: string[],
): Promise<void> {
  const unknown = [...new Set(numbers)].filter((number) => !known.has(number));
  if (unknown.length === 0) return;
  const rows = await db
    .selectFrom("orders")
    .select(["id", "number", "line_count"])
    .where("workspace_id", "=", workspace.id)
    .where("number", "in", unknown)
    .where("placed_by", "=", importedBy)
    .execute();
  for (const { id, number, line_count } of rows) {
    known.set(number, { id, before: line_count, seen: 0 });
  }
  for (const number of unknown) {
    const made = preview?.made.orders.get(number);
    if (made !== undefined && !known.has(number))
      known.set(number, { id: made, before: 0, seen: 0 });
  }
}

interface LineProduct {
  name: string;
  baseUnit: string | undefined;
  units: Map<string, { label: string; factor: number }>;
}

async function productFacts(
  { db, workspace }: ImportScope,
  skus: string[],
): Promise<Map<string, LineProduct>> {
  const rows = await db
    .selectFrom("products")
    .leftJoin("product_units", "product_units.product_id", "products.id")
    .select(["sku", "name", "unit", "label", "factor"])
    .where("workspace_id", "=", workspace.id)
    .where("sku", "in", [...new Set(skus)])
    .execute();
  const products = new Map<string, LineProduct>();
  for (const { sku, name, unit, label, factor } of rows) {
    const product = products.get(sku) ?? { name, baseUnit: undefined, units: new Map() };
    products.set(sku, product);
    if (unit === null || factor === null) continue;
    product.units.set(unit, { label: label ?? unit, factor });
    if (factor === 1) product.baseUnit ??= unit;
  }
  return products;
}

/** Takes out lines that the file no longer has, and sets each order's count and amounts. */
async function sumUp(scope: ImportScope, orders: KnownOrder[]): Promise<void> {
  const { db } = scope;
  const shortened = orders.filter(({ before, seen }) => before > seen);
  await markStaleByOrders(
    scope,
    shortened.map(({ id }) => id),
  );
  for (const { id, seen } of shortened) {
    await db
      .deleteFrom("order_lines")
      .where("order_id", "=", id)
      .where("position", ">=", seen)
      .execute();
  }
  const lines = (column: string) =>
    sql<number>`(select coalesce(${sql.raw(column)}, 0) from order_lines where order_id = orders.id)`;
  for (let start = 0; start < orders.length; start += 500) {
    await db
      .updateTable("orders")
      .set({
        line_count: lines("count(*)"),
        subtotal: lines("sum(line_total)"),
        total: lines("sum(line_total)"),
      })
      .where(
        "id",
        "in",
        orders.slice(start, start + 500).map(({ id }) => id),
      )
      .execute();
  }
}
