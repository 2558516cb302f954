/** A customer's orders, and the lines in them that can be looked back on. */
import type { MockCustomer } from "../../fixtures/customers.ts";
import type { StoredOrder, StoredOrderLine } from "../../fixtures/make-order.ts";
import type { MockState } from "../../state.ts";

/** A line of an order, with the order that it is in. */
export interface PastLine {
  order: StoredOrder;
  line: StoredOrderLine;
}

/** A customer's orders, newest first. */
export const ordersOf = (state: MockState, { number }: MockCustomer): StoredOrder[] =>
  state.orders.filter(({ customer }) => customer.number === number).toReversed();

/** Those that can be ordered again, where the supplier shows them: a draft is not one of them. */
export function ordersToRepeat(state: MockState, customer: MockCustomer): StoredOrder[] {
  if (!state.workspace.orderHistory) return [];
  return ordersOf(state, customer).filter(({ status }) => status !== "draft");
}

/** Orders that came to nothing: what is in them is not what the customer orders. */
const cameToNothing: readonly string[] = ["rejected", "cancelled"];

/** What was ordered, by sku: each sku's lines newest first, the latest sku first. */
export function pastLinesBySku(state: MockState, customer: MockCustomer): Map<string, PastLine[]> {
  const bySku = new Map<string, PastLine[]>();
  for (const order of ordersToRepeat(state, customer)) {
    if (cameToNothing.includes(order.status)) continue;
    for (const line of order.lines) {
      bySku.set(line.sku, [...(bySku.get(line.sku) ?? []), { order, line }]);
    }
  }
  return bySku;
}
