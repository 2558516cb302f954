/** Orders as a table for a spreadsheet: a row for each line, amounts as plain numbers. */
import type { ExportedOrder, Money } from "@order-portal/sdk/desk";
import { csvCell } from "./csv-cell.ts";

const columns = [
  "order",
  "status",
  "placed_at",
  "customer",
  "customer_name",
  "purchase_order_number",
  "delivery_date",
  "notes",
  "line",
  "sku",
  "name",
  "unit",
  "quantity",
  "unit_price",
  "line_total",
  "line_note",
  "line_delivery_date",
  "subtotal",
  "discount",
  "freight",
  "tax",
  "total",
  "currency",
] as const;

/** The table as text, with the mark by which spreadsheets know UTF-8. */
export function ordersCsv(orders: readonly ExportedOrder[]): string {
  const rows = orders.flatMap((order) =>
    order.lines.map((line, index) => [
      order.number,
      order.status,
      order.placedAt,
      order.customer.number,
      order.customer.name,
      order.fields.purchaseOrderNumber,
      order.fields.deliveryDate,
      order.fields.notes,
      index + 1,
      line.sku,
      line.name,
      line.unit,
      line.quantity,
      decimal(line.unitPrice),
      decimal(line.lineTotal),
      line.note,
      line.deliveryDate,
      decimal(order.subtotal),
      decimal(order.discount),
      decimal(order.freight),
      decimal(order.tax),
      decimal(order.total),
      order.total.currency,
    ]),
  );
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** `12.50`, whatever the locale: spreadsheets and programs read it alike. */
function decimal({ amount, scale }: Money): number | string {
  if (scale === 0) return amount;
  const digits = String(Math.abs(amount)).padStart(scale + 1, "0");
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return amount < 0 ? `-${text}` : text;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** A cell: a number stays one, and no text is a formula. */
function cell(value: string | number): string {
  const text = String(value);
  return plainNumber.test(text) ? text : csvCell(text);
}
