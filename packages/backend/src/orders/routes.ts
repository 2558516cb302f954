/** The calls that submit an order and read a customer's orders, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { getOrder } from "./get-order.ts";
import { listOrders } from "./list-orders.ts";
import { submitOrder } from "./submit-order.ts";

/** Handlers of the customers' routes on orders. */
export const orderHandlers: Handlers<"submitOrder" | "listOrders" | "getOrder"> = {
  submitOrder: (context, { body, idempotencyKey }) =>
    submitOrder(context, body.proof, idempotencyKey),
  listOrders: (context, { query }) => listOrders(context, query),
  getOrder: (context, { params }) => getOrder(context, params.number),
};
