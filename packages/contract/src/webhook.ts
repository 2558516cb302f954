/** Addresses that are told of events, by the Standard Webhooks specification. */
import * as z from "zod/mini";
import { Instant } from "./values.ts";

/** An address that is told of events. */
export const WebhookEndpoint = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  /** The types of events it is told of. */
  events: z.array(z.string()),
  active: z.boolean(),
  /** Why it was turned off by itself: `gone` (it answered 410) or `failing`; null where it was not. */
  endedBy: z.nullable(z.string()),
  /** Since when every call has failed; null where the last one went through. */
  failingSince: z.nullable(Instant),
  createdAt: Instant,
  /** Until then calls are signed by the secret before the present one as well. */
  previousSecretUntil: z.nullable(Instant),
  revision: z.string(),
});
export type WebhookEndpoint = z.output<typeof WebhookEndpoint>;

/** The workspace's endpoints, oldest first. */
export const WebhookEndpointList = z.object({ endpoints: z.array(WebhookEndpoint) });
export type WebhookEndpointList = z.output<typeof WebhookEndpointList>;

/** An endpoint and its secret, `whsec_…`: told when it is made, and never again. */
export const WebhookEndpointWithSecret = z.object({
  endpoint: WebhookEndpoint,
  secret: z.string(),
});
export type WebhookEndpointWithSecret = z.output<typeof WebhookEndpointWithSecret>;
