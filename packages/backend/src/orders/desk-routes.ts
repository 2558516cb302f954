/** The staff's calls on orders, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { changeOrder } from "./change-order.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { listDeskOrders } from "./list-desk-orders.ts";
import { moveOrder } from "./move-order.ts";

/** Handlers of the desk's routes on orders. */
export const deskOrderHandlers: Handlers<
  "listDeskOrders" | "getDeskOrder" | "changeOrder" | "moveOrder"
> = {
  listDeskOrders: (context, { query }) => listDeskOrders(context, query),
  getDeskOrder: (context, { params }) => getDeskOrder(context, params.number),
  changeOrder: (context, { params, body }) => changeOrder(context, params.number, body),
  moveOrder: (context, { params, body }) => moveOrder(context, params.number, body),
};
