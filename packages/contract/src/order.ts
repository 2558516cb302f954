/** Orders: a cart after submission, its lines frozen as they were shown. */
import * as z from "zod/mini";
import { Address } from "./address.ts";
import { Amounts, OrderFields } from "./cart.ts";
import { Instant, Money } from "./values.ts";

/** The states of an order; `draft → pending → confirmed → invoiced → fulfilled`. */
export const orderStatuses = [
  "draft",
  "pending",
  "confirmed",
  "invoiced",
  "fulfilled",
  "rejected",
  "cancelled",
] as const;
export const OrderStatus = z.enum(orderStatuses);
export type OrderStatus = z.output<typeof OrderStatus>;

/** A line as it was ordered. */
export const OrderLine = z.object({
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  unitLabel: z.string(),
  quantity: z.int(),
  unitPrice: Money,
  wasPrice: z.optional(Money),
  lineTotal: Money,
  /** What the buyer noted on this line; empty where nothing. */
  note: z.string(),
  /** `YYYY-MM-DD` where this line has a delivery date of its own, else empty. */
  deliveryDate: z.string(),
});
export type OrderLine = z.output<typeof OrderLine>;

/** What the supplier has changed about a line of an order. */
export const OrderChange = z.object({
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Quantities; 0 before where the line was added, 0 after where it was taken out. */
  before: z.int(),
  after: z.int(),
  /** Where the price of one was changed: as the customer had seen it, and as it is since. */
  unitPriceBefore: z.optional(Money),
  unitPriceAfter: z.optional(Money),
});
export type OrderChange = z.output<typeof OrderChange>;

/**
 * One step in an order's own history. `who` is a name to show: the customer's, or "the supplier".
 * Where the order was changed, the status is the one it kept, and `changes` and `deliveryDate` say
 * what.
 */
export const OrderEvent = z.object({
  status: z.string(),
  at: Instant,
  who: z.string(),
  reason: z.nullable(z.string()),
  changes: z.array(OrderChange),
  /** Where the delivery date was changed: `YYYY-MM-DD` or empty, as it was and as it is since. */
  deliveryDate: z.optional(z.object({ before: z.string(), after: z.string() })),
});
export type OrderEvent = z.output<typeof OrderEvent>;

/** An order as a list shows it. */
export const OrderSummary = z.object({
  number: z.string(),
  status: OrderStatus,
  placedAt: Instant,
  /** When the supplier last moved it on or changed it; null where nothing has become of it yet. */
  changedAt: z.nullable(Instant),
  purchaseOrderNumber: z.string(),
  lineCount: z.int(),
  total: Money,
});
export type OrderSummary = z.output<typeof OrderSummary>;

/** An order with all that its customer may see. */
export const Order = z.object({
  number: z.string(),
  status: OrderStatus,
  placedAt: Instant,
  fields: OrderFields,
  lines: z.array(OrderLine),
  ...Amounts.shape,
  discountCode: z.nullable(z.string()),
  billingAddress: z.nullable(Address),
  shippingAddress: z.nullable(Address),
  /** `pay_now` with the order, `pay_later` on the payment terms; null of an order from elsewhere. */
  checkoutMode: z.nullable(z.string()),
  paymentTerms: z.nullable(z.string()),
  shippingTerms: z.nullable(z.string()),
  events: z.array(OrderEvent),
});
export type Order = z.output<typeof Order>;

/** A page of orders, newest first. */
export const OrderPage = z.object({
  orders: z.array(OrderSummary),
  nextCursor: z.nullable(z.string()),
});
export type OrderPage = z.output<typeof OrderPage>;
