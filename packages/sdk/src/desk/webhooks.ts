/** The desk's calls on webhook endpoints. */
import type {
  Delivery,
  ToldEventType,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./delivery-calls.ts";

/** What an endpoint is to be. */
export interface EndpointInput {
  /** An https address on the public internet. */
  url: string;
  /** What it is for, at most 200 characters. */
  description: string;
  /** The types of events that it is told of, one at least. */
  events: readonly ToldEventType[];
}

/** An endpoint as it was looked at: a change of another revision is refused, `record_changed`. */
export type SeenEndpoint = Pick<WebhookEndpoint, "id" | "revision">;

/**
 * Addresses that are told of events, by the Standard Webhooks specification: verify what comes in
 * with one of its libraries and the endpoint's secret.
 */
export interface Webhooks {
  /** All of them, oldest first; 20 at most. */
  list(options?: CallOptions): Promise<WebhookEndpoint[]>;
  /** Its secret is in the answer and nowhere else. Problems: `invalid_request`, `too_many`. */
  make(input: EndpointInput, options?: CallOptions): Promise<WebhookEndpointWithSecret>;
  /** Problems: `record_changed`, `invalid_request`. */
  update(
    endpoint: SeenEndpoint,
    change: Partial<EndpointInput> & { active?: boolean },
    options?: CallOptions,
  ): Promise<WebhookEndpoint>;
  /** What waits for it is given up; its log stays. */
  delete(id: string, options?: CallOptions): Promise<void>;
  /** A new secret at once; for a day calls are signed by the old one as well. */
  rotateSecret(id: string, options?: CallOptions): Promise<WebhookEndpointWithSecret>;
  /** Calls it with an event of type `test`. Problems: `endpoint_inactive`. */
  test(id: string, options?: CallOptions): Promise<Delivery>;
}

/** Makes the calls on webhook endpoints. */
export const createWebhooks = (send: Send): Webhooks => ({
  list: async (options) => (await send(calls.listWebhookEndpoints, {}, options)).endpoints,
  make: ({ events, ...input }, options) =>
    send(calls.makeWebhookEndpoint, { body: { ...input, events: [...events] } }, options),
  update: ({ id, revision }, { events, ...change }, options) => {
    const body = { revision, ...change, ...(events && { events: [...events] }) };
    return send(calls.updateWebhookEndpoint, { params: { id }, body }, options);
  },
  delete: (id, options) => send(calls.deleteWebhookEndpoint, { params: { id } }, options),
  rotateSecret: (id, options) => send(calls.rotateWebhookSecret, { params: { id } }, options),
  test: (id, options) => send(calls.testWebhookEndpoint, { params: { id } }, options),
});
