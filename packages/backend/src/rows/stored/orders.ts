/** Orders and their lines as the database has them. */
import type { Row } from "../../database/schema.ts";
import { importedPriceScale } from "../../imports/tables/orders.ts";
import { formatInstant } from "../../imports/zoned-time.ts";
import { plainText, priceText } from "../cell-texts.ts";
import { defineStored } from "../stored-table.ts";

export const storedOrders = defineStored<Row<"orders"> & { customer: string | null }>({
  table: "orders",
  select: "t.number, c.number as customer, t.placed_at, t.status, t.purchase_order_number, t.notes",
  from: "orders t join customers c on c.id = t.customer_id",
  workspace: "t.workspace_id",
  order: ["t.id"],
  reference: { column: "customer", id: "customer_id", table: "customers", text: "number" },
  cells: (row, { timeZone }) => ({
    number: row.number,
    customer: plainText(row.customer),
    date: formatInstant(row.placed_at, timeZone),
    status: row.status,
    po_number: row.purchase_order_number,
    notes: row.notes,
  }),
});

export const storedOrderLines = defineStored<
  Row<"order_lines"> & { order_number: string; price_scale?: number }
>({
  table: "order_lines",
  select:
    "o.number as order_number, o.price_scale, t.order_id, t.position, t.sku, t.unit, t.quantity, t.unit_price, t.name",
  from: "order_lines t join orders o on o.id = t.order_id",
  workspace: "o.workspace_id",
  order: ["t.order_id", "t.position"],
  cells: (row, { currencyDigits }) => ({
    order: row.order_number,
    sku: row.sku,
    unit: row.unit,
    quantity: plainText(row.quantity),
    // The unit prices of orders have the scale that their order says.
    unit_price: priceText(
      row.unit_price * 10 ** (importedPriceScale - (row.price_scale ?? importedPriceScale)),
      currencyDigits,
    ),
    name: row.name,
  }),
});
