/** The staff's calls on many orders, on what comes in, and on a customer's behalf. */
import type { ExportedOrder, OrderCustomer } from "@order-portal/contract";
import type { MockCustomer } from "../fixtures/customers.ts";
import type { StoredOrder } from "../fixtures/make-order.ts";
import { refuse, Refusal } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { listProducts } from "./catalogue.ts";
import { findOrders, moveOrder, newsOf, toDeskOrder } from "./desk-order.ts";
import { matchBehaviours } from "./match.ts";
import { pageOf } from "./paging.ts";

export const deskOrderBehaviours: Behaviours<
  | "noteOrder"
  | "moveOrders"
  | "exportOrders"
  | "watchOrders"
  | "findOrderCustomers"
  | "listCustomerProducts"
  | "matchCustomerLines"
> = {
  noteOrder({ state, params, body }) {
    const order = state.orders.find(({ number }) => number === params.number);
    if (!order) return refuse("not_found");
    if (order.revision !== body.revision) return refuse("order_changed");
    order.staffNote = body.note;
    order.revision += 1;
    return toDeskOrder(order);
  },

  moveOrders: ({ state, body: { move, reason, orders } }) => ({
    outcomes: orders.map(({ number, revision }) => {
      const order = state.orders.find((one) => one.number === number);
      const refused = order
        ? moveOrder(state, order, { move, reason, revision })
        : refuse("not_found");
      return { number, code: refused?.code ?? null, detail: refused?.extras.detail ?? "" };
    }),
  }),

  exportOrders({ state, query: { numbers, ...query } }) {
    if (numbers !== undefined) {
      const named = numbers.split(",").map(decodeURIComponent);
      const found = named.flatMap(
        (number) => state.orders.find((one) => one.number === number) ?? [],
      );
      return { orders: found.map(toExported), nextCursor: null };
    }
    const page = pageOf(findOrders(state, query), query);
    if (page instanceof Refusal) return page;
    return { orders: page.entries.map(toExported), nextCursor: page.nextCursor };
  },

  // The first news; what comes after it, `answerRequest` sends on.
  watchOrders({ state, query: { after } }) {
    const order = state.orders.at(-1);
    if (!order) return refuse("not_found");
    return newsOf((after ?? 0) + 1, order);
  },

  findOrderCustomers: ({ state, query: { search = "" } }) => ({
    customers: state.customers
      .filter(({ number, name }) =>
        [number, name].some((text) => text.toLowerCase().startsWith(search.toLowerCase())),
      )
      .map(toOrderCustomer),
  }),

  listCustomerProducts({ state, params, query }) {
    return customerOfNumber(state, params.number)
      ? listProducts(state, query)
      : refuse("not_found");
  },

  matchCustomerLines: (call) =>
    customerOfNumber(call.state, call.params.number)
      ? matchBehaviours.matchLines({ ...call, params: undefined })
      : refuse("not_found"),
};

/** The customer of a number. */
export const customerOfNumber = (state: MockState, number: string): MockCustomer | undefined =>
  state.customers.find((customer) => customer.number === number);

/** A customer as an order made for it says. */
export const toOrderCustomer = ({ number, name, address }: MockCustomer): OrderCustomer => ({
  ...{ number, name, city: address?.city ?? "" },
  blocked: false,
});

function toExported({ customer, ...order }: StoredOrder): ExportedOrder {
  const { number, name, email, phone } = customer;
  return { ...structuredClone(order), customer: { number, name, email, phone } };
}
