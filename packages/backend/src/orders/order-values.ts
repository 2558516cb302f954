/** Orders as the database keeps them, made into what the wire says. */
import type { Money, Order, OrderEvent, OrderLine, OrderSummary } from "@order-portal/contract";
import { carriage } from "../carts/price-contents.ts";
import type { Row } from "../database/schema.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import { readEventChanges } from "./event-changes.ts";
import { readRates } from "./frozen-rates.ts";
import type { OrderTerms } from "./order-terms.ts";

/** An order's row with its lines and events, in their order, and where it goes. */
export interface OrderRows {
  readonly order: Row<"orders">;
  readonly terms: OrderTerms;
  readonly lines: readonly Row<"order_lines">[];
  readonly events: readonly Row<"order_events">[];
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** An amount of an order, at its currency's own digits. */
export const amountOf = (amount: number, currency: string): Money => ({
  amount,
  scale: currencyDigits(currency),
  currency,
});

/** A unit price, with no more decimals than it needs: an imported one is kept at four. */
export function unitPriceOf(
  amount: number,
  { price_scale, currency }: Pick<Row<"orders">, "price_scale" | "currency">,
): Money {
  const digits = currencyDigits(currency);
  let money = { amount, scale: price_scale, currency };
  while (money.scale > digits && money.amount % 10 === 0) {
    money = { ...money, amount: money.amount / 10, scale: money.scale - 1 };
  }
  return money;
}

/** An order as a list shows it. */
export const toOrderSummary = (
  row: Pick<
    Row<"orders">,
    | "number"
    | "status"
    | "placed_at"
    | "changed_at"
    | "purchase_order_number"
    | "line_count"
    | "total"
    | "currency"
  >,
): OrderSummary => ({
  number: row.number,
  status: row.status,
  placedAt: instant(row.placed_at),
  changedAt: row.changed_at === null ? null : instant(row.changed_at),
  purchaseOrderNumber: row.purchase_order_number,
  lineCount: row.line_count,
  total: amountOf(row.total, row.currency),
});

/** A line as it was ordered. */
export function toOrderLine(order: Row<"orders">, line: Row<"order_lines">): OrderLine {
  return {
    sku: line.sku,
    name: line.name,
    unit: line.unit,
    unitLabel: line.unit_label,
    quantity: line.quantity,
    unitPrice: unitPriceOf(line.unit_price, order),
    ...(line.was_price !== null && { wasPrice: unitPriceOf(line.was_price, order) }),
    lineTotal: amountOf(line.line_total, order.currency),
    note: line.note,
    deliveryDate: line.delivery_date,
  };
}

/**
 * An order as its customer sees it.
 *
 * @param supplier stands for the member of staff who decided; null where staff themselves ask
 */
export function toOrder(
  { order, terms, lines, events }: OrderRows,
  supplier: string | null,
): Order {
  const amount = (value: number) => amountOf(value, order.currency);
  return {
    number: order.number,
    status: order.status,
    placedAt: instant(order.placed_at),
    fields: {
      purchaseOrderNumber: order.purchase_order_number,
      notes: order.notes,
      deliveryDate: order.delivery_date,
    },
    lines: lines.map((line) => toOrderLine(order, line)),
    subtotal: amount(order.subtotal),
    discount: amount(order.discount),
    freight: amount(order.freight),
    ...carriage(readRates(order) ?? {}),
    tax: amount(order.tax),
    total: amount(order.total),
    discountCode: order.discount_code,
    billingAddress: terms.billingAddress,
    shippingAddress: terms.shippingAddress,
    checkoutMode: terms.checkoutMode,
    paymentTerms: terms.paymentTerms,
    shippingTerms: terms.shippingTerms,
    events: events.map((event) => toOrderEvent(event, supplier)),
  };
}

function toOrderEvent(event: Row<"order_events">, supplier: string | null): OrderEvent {
  // The first step is the customer's own, unless the supplier drafted it; every other is not.
  const isSuppliers = event.position > 0 || event.status === "draft";
  return {
    status: event.status,
    at: instant(event.at),
    who: isSuppliers && supplier !== null ? supplier : event.who,
    reason: event.reason,
    ...readEventChanges(event.changes),
  };
}
