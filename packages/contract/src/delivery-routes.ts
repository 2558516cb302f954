/** The calls on messages that were sent to others, or wait to be. */
import * as z from "zod/mini";
import {
  Delivery,
  DeliveryDetails,
  DeliveryPage,
  deliveryChannels,
  deliveryStates,
} from "./delivery.ts";
import { Cursor, Limit, exactText } from "./primitives.ts";
import { defineRoute } from "./route.ts";

const IdParams = z.strictObject({ id: z.string().check(z.regex(/^[0-9]{1,15}$/)) });

/** The workspace's messages, as far as one may see what they are about. */
export const listDeliveries = defineRoute({
  method: "GET",
  path: "/v1/desk/deliveries",
  summary:
    "Mails and webhook calls, newest first; without desk:settings only mails about orders, and " +
    "with desk:customers those to customers.",
  access: "desk:orders",
  query: z.strictObject({
    channel: z.optional(z.enum(deliveryChannels)),
    state: z.optional(z.enum(deliveryStates)),
    /** The messages about one order, or one customer, by its number. */
    order: z.optional(exactText(1, 64)),
    customer: z.optional(exactText(1, 64)),
    /** The calls of one endpoint, by its id. */
    endpoint: z.optional(z.string().check(z.regex(/^[0-9]{1,15}$/))),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: DeliveryPage,
  problems: [],
});

/** One message with what it says and every attempt. */
export const getDelivery = defineRoute({
  method: "GET",
  path: "/v1/desk/deliveries/:id",
  summary: "One message with what it says and every attempt.",
  access: "desk:orders",
  params: IdParams,
  status: 200,
  response: DeliveryDetails,
  problems: [],
});

/** Sends a message again, at once; receivers can tell by its id that it is the same. */
export const sendDeliveryAgain = defineRoute({
  method: "POST",
  path: "/v1/desk/deliveries/:id/send",
  summary: "Send a message again, at once, whatever has become of it before.",
  access: "desk:orders",
  params: IdParams,
  status: 200,
  response: Delivery,
  problems: ["endpoint_inactive", "secret_gone"],
});
