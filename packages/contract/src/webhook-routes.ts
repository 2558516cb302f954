/** The calls on webhook endpoints. */
import * as z from "zod/mini";
import { Delivery } from "./delivery.ts";
import { RecordRevision, exactText, optionalText } from "./primitives.ts";
import { defineRoute } from "./route.ts";
import { ToldEventType, toldEventTypes } from "./told-events.ts";
import { WebhookEndpoint, WebhookEndpointList, WebhookEndpointWithSecret } from "./webhook.ts";

const IdParams = z.strictObject({ id: z.string().check(z.regex(/^[0-9]{1,15}$/)) });
const Url = exactText(1, 2000);
const Events = z.array(ToldEventType).check(z.minLength(1), z.maxLength(toldEventTypes.length));

/** The workspace's endpoints. */
export const listWebhookEndpoints = defineRoute({
  method: "GET",
  path: "/v1/desk/webhooks",
  summary: "The addresses that are told of events, oldest first; 20 at most.",
  access: "desk:settings",
  status: 200,
  response: WebhookEndpointList,
  problems: [],
});

/** Makes an endpoint; its secret is in the answer and nowhere else. */
export const makeWebhookEndpoint = defineRoute({
  method: "POST",
  path: "/v1/desk/webhooks",
  summary: "Have an address told of events. Its secret is answered once.",
  access: "desk:settings",
  body: z.strictObject({ url: Url, description: optionalText(200), events: Events }),
  status: 201,
  response: WebhookEndpointWithSecret,
  problems: ["too_many"],
});

/** Changes an endpoint; turned on again, it is called for what comes from then on. */
export const updateWebhookEndpoint = defineRoute({
  method: "PATCH",
  path: "/v1/desk/webhooks/:id",
  summary: "Change an endpoint's address, description or events, turn it off or on.",
  access: "desk:settings",
  params: IdParams,
  body: z.strictObject({
    revision: RecordRevision,
    url: z.optional(Url),
    description: z.optional(optionalText(200)),
    events: z.optional(Events),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  response: WebhookEndpoint,
  problems: ["record_changed"],
});

/** Removes an endpoint; what waited for it is given up. */
export const deleteWebhookEndpoint = defineRoute({
  method: "DELETE",
  path: "/v1/desk/webhooks/:id",
  summary: "Remove an endpoint; what waits for it is given up, its log stays.",
  access: "desk:settings",
  params: IdParams,
  status: 204,
  problems: [],
});

/** Gives an endpoint a new secret; for a day calls are signed by the old one as well. */
export const rotateWebhookSecret = defineRoute({
  method: "POST",
  path: "/v1/desk/webhooks/:id/secret",
  summary: "Give an endpoint a new secret; for a day calls are signed by the old one as well.",
  access: "desk:settings",
  params: IdParams,
  status: 200,
  response: WebhookEndpointWithSecret,
  problems: [],
});

/** Calls an endpoint with an event `test`. */
export const testWebhookEndpoint = defineRoute({
  method: "POST",
  path: "/v1/desk/webhooks/:id/test",
  summary: "Call an endpoint with an event of type test; what came of it is in the log.",
  access: "desk:settings",
  params: IdParams,
  status: 201,
  response: Delivery,
  problems: ["endpoint_inactive"],
});
