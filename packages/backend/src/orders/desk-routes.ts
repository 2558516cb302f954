/** The staff's calls on orders, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { changeOrder } from "./change-order.ts";
import { exportOrders } from "./export-orders.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { listDeskOrders } from "./list-desk-orders.ts";
import { moveOrder } from "./move-order.ts";
import { moveOrders } from "./move-orders.ts";
import { noteOrder } from "./note-order.ts";
import { findOrderCustomers, listCustomerProducts, matchCustomerLines } from "./order-customers.ts";
import { watchOrders } from "./watch-orders.ts";

/** Handlers of the desk's routes on orders. */
export const deskOrderHandlers: Handlers<
  | "listDeskOrders"
  | "getDeskOrder"
  | "changeOrder"
  | "moveOrder"
  | "noteOrder"
  | "moveOrders"
  | "exportOrders"
  | "watchOrders"
  | "findOrderCustomers"
  | "listCustomerProducts"
  | "matchCustomerLines"
> = {
  listDeskOrders: (context, { query }) => listDeskOrders(context, query),
  getDeskOrder: (context, { params }) => getDeskOrder(context, params.number),
  changeOrder: (context, { params, body }) => changeOrder(context, params.number, body),
  moveOrder: (context, { params, body }) => moveOrder(context, params.number, body),
  noteOrder: (context, { params, body }) => noteOrder(context, params.number, body),
  moveOrders: (context, { body }) => moveOrders(context, body),
  exportOrders: (context, { query }) => exportOrders(context, query),
  watchOrders: (context, { query, token }) => watchOrders(context, query.after, token),
  findOrderCustomers: (context, { query }) => findOrderCustomers(context, query.search),
  listCustomerProducts: (context, { params, query }) =>
    listCustomerProducts(context, params.number, query),
  matchCustomerLines: (context, { params, body }) =>
    matchCustomerLines(context, params.number, body),
};
