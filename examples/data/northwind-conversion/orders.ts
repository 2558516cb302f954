import { value, type Row } from "../tables/read-table.ts";
import type { ImportRow } from "../tables/import-format.ts";
import { addDays, dayNumber } from "../tables/dates.ts";
import { amount, hundredths, proportion } from "../tables/money.ts";
import { orderNotes, purchaseOrderPrefix } from "../northwind-made-up/customers.ts";
import type { ConvertedProduct } from "./products.ts";

/** Orders come in between 8:00 and 16:00 on the supplier's clock. */
const OPENS_AT = 8 * 60;
const OPEN_MINUTES = 8 * 60;

/** Where an order stands: shipped is fulfilled; the rest has come as far as its age allows. */
function status(order: Row, newest: number): string {
  if (value(order, "ShippedDate") !== "") return "fulfilled";
  const age = newest - dayNumber(value(order, "OrderDate"));
  if (age >= 13) return "invoiced";
  return age >= 5 ? "confirmed" : "pending";
}

/** A made-up time of day: the day's orders spread over its opening hours, in their order. */
function timeOfDay(number: string, position: number, ofDay: number): string {
  const share = OPEN_MINUTES / ofDay;
  const minutes = OPENS_AT + Math.floor(position * share + ((Number(number) * 17) % share));
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Converts the orders, their dates moved by `shift` days; `orders` ascend by number and date. */
export function orderRows(
  orders: readonly Row[],
  shift: number,
): readonly ImportRow<"orders.csv">[] {
  const newest = Math.max(...orders.map((order) => dayNumber(value(order, "OrderDate"))));
  const byDay = Map.groupBy(orders, (order) => value(order, "OrderDate"));
  const counts = new Map<string, number>();
  return orders.map((order) => {
    const number = value(order, "OrderID");
    const customer = value(order, "CustomerID");
    const date = value(order, "OrderDate");
    const ofDay = byDay.get(date) ?? [];
    const count = (counts.get(customer) ?? 0) + 1;
    counts.set(customer, count);
    const prefix = purchaseOrderPrefix[customer];
    return {
      number,
      customer,
      date: `${addDays(date, shift)} ${timeOfDay(number, ofDay.indexOf(order), ofDay.length)}`,
      status: status(order, newest),
      po_number: prefix === undefined ? "" : prefix + String(count * 7 + 103),
      notes: orderNotes[number] ?? "",
    };
  });
}

/** Converts the lines: the discount goes into the unit price, which is rounded to the cent. */
export function orderLineRows(
  lines: readonly Row[],
  products: ReadonlyMap<string, ConvertedProduct>,
): readonly ImportRow<"order_lines.csv">[] {
  return lines.map((line) => {
    const product = products.get(value(line, "ProductID"));
    if (!product) throw new Error(`An order line names an unknown product.`);
    const discount = hundredths(value(line, "Discount"));
    return {
      order: value(line, "OrderID"),
      sku: product.sku,
      unit: product.saleUnit,
      quantity: value(line, "Quantity"),
      unit_price: amount(proportion(hundredths(value(line, "UnitPrice")), 100 - discount, 100)),
      name: product.name,
    };
  });
}
