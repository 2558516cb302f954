/** The desk's calls on messages to others: what was sent, what waits, and what went wrong. */
import type {
  Delivery,
  DeliveryDetails,
  DeliveryPage,
  listDeliveries,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./delivery-calls.ts";

/** Which messages: by channel, by what became of them, about an order or customer, to an endpoint. */
export type DeliveryQuery = Input<typeof listDeliveries>["query"];

/** Mails about orders and webhook calls; without `desk:settings` only the mails. Kept for 30 days. */
export interface Deliveries {
  /** Newest first. With several filters a page may be short, or empty, and have a cursor still. */
  list(query?: DeliveryQuery, options?: CallOptions): List<Delivery, DeliveryPage>;

  /** One message with what it says and every attempt. Problems: `not_found`. */
  get(id: string, options?: CallOptions): Promise<DeliveryDetails>;

  /** Sends a message again at once, under its old id. Problems: `endpoint_inactive`. */
  sendAgain(id: string, options?: CallOptions): Promise<Delivery>;
}

/** Makes the calls on messages. */
export const createDeliveries = (send: Send): Deliveries => ({
  list: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listDeliveries, { query: { ...query, cursor } }, options),
      (page) => page.deliveries,
    ),
  get: (id, options) => send(calls.getDelivery, { params: { id } }, options),
  sendAgain: (id, options) => send(calls.sendDeliveryAgain, { params: { id } }, options),
});
