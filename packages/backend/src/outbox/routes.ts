/** Binds the calls on messages to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { getDelivery, listDeliveries } from "./list-deliveries.ts";
import { sendDeliveryAgain } from "./send-delivery-again.ts";

export const deliveryHandlers: Handlers<"listDeliveries" | "getDelivery" | "sendDeliveryAgain"> = {
  listDeliveries: (context, { query }) => listDeliveries(context, query),
  getDelivery: (context, { params }) => getDelivery(context, params.id),
  sendDeliveryAgain: (context, { params }) => sendDeliveryAgain(context, params.id),
};
