/** What the desk is told of orders beside one order itself: outcomes, exports, drafts, news. */
import * as z from "zod/mini";
import { Amounts, LineProblem, OrderFields, PricedCartLine } from "./cart.ts";
import { DeskOrderSummary } from "./desk.ts";
import { Order } from "./order.ts";
import { Instant } from "./values.ts";

/** What became of one of many orders that were to be moved. */
export const MoveOutcome = z.object({
  number: z.string(),
  /** Null where it was moved; else the code of the problem, such as `order_changed`. */
  code: z.nullable(z.string()),
  /** Why it was not moved, in one sentence; empty where it was. */
  detail: z.string(),
});
export type MoveOutcome = z.output<typeof MoveOutcome>;

/** What became of each, in the order in which they were named. */
export const MoveOutcomes = z.object({ outcomes: z.array(MoveOutcome) });
export type MoveOutcomes = z.output<typeof MoveOutcomes>;

/** An order with all that other programs and printed sheets need. */
export const ExportedOrder = z.object({
  ...Order.shape,
  revision: z.int(),
  customer: z.object({
    number: z.string(),
    name: z.string(),
    email: z.nullable(z.string()),
    phone: z.nullable(z.string()),
  }),
  placedBy: z.string(),
  staffNote: z.string(),
});
export type ExportedOrder = z.output<typeof ExportedOrder>;

/** A page of whole orders. */
export const ExportedOrderPage = z.object({
  orders: z.array(ExportedOrder),
  nextCursor: z.nullable(z.string()),
});
export type ExportedOrderPage = z.output<typeof ExportedOrderPage>;

/** An order that has come in or changed. */
export const OrderNews = z.object({
  /** Grows with each; a watch that was interrupted goes on behind the last one it was told. */
  revision: z.int(),
  order: DeskOrderSummary,
});
export type OrderNews = z.output<typeof OrderNews>;

/** A customer for whom an order can be made. */
export const OrderCustomer = z.object({
  number: z.string(),
  name: z.string(),
  /** Where the business is, to tell two of one name apart; empty where it is not on file. */
  city: z.string(),
  blocked: z.boolean(),
});
export type OrderCustomer = z.output<typeof OrderCustomer>;

/** The customers that a search finds, by name. */
export const OrderCustomers = z.object({ customers: z.array(OrderCustomer) });
export type OrderCustomers = z.output<typeof OrderCustomers>;

/** An order that staff have not finished, at this customer's prices now. */
export const Draft = z.object({
  number: z.string(),
  revision: z.int(),
  startedAt: Instant,
  customer: OrderCustomer,
  lines: z.array(PricedCartLine),
  ...Amounts.shape,
  fields: OrderFields,
  /** The code, whether or not it takes something off now; its problem keeps the draft from being sent. */
  discountCode: z.nullable(z.object({ code: z.string(), problem: z.nullable(LineProblem) })),
  /** What keeps it from being sent, beside the problems of its lines: a blocked customer, a field. */
  problems: z.array(LineProblem),
});
export type Draft = z.output<typeof Draft>;
