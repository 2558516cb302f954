/** Calls an endpoint with a message of the outbox. */
import type { AppContext } from "../context.ts";
import type { DeliveryRow } from "../outbox/delivery-queries.ts";
import type { Tried } from "../outbox/tried.ts";
import { AddressRefused, guardedRequest } from "../network/guarded-request.ts";
import type { EndpointRow } from "./endpoint-queries.ts";
import { signingSecrets } from "./endpoint-secret.ts";
import { signedHeaders } from "./signature.ts";
import { webhookKey } from "./webhook-key.ts";

/** How long an endpoint has to answer, in milliseconds. */
const patience = 15_000;
/** Bytes of an answer that are read. */
const readAtMost = 2000;

/** Calls the endpoint, signed. Success is any status from 200 to 299; 410 ends the endpoint. */
export async function sendWebhookDelivery(
  { store, config, now }: AppContext,
  { body, message_key: id }: DeliveryRow,
  endpoint: EndpointRow,
): Promise<Tried> {
  const at = now();
  const secrets = signingSecrets(await webhookKey(store), endpoint, at);
  try {
    const { status, text } = await guardedRequest({
      url: new URL(endpoint.url),
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Order-Portal-Webhooks/1",
        ...signedHeaders(secrets, { id, at, body }),
      },
      body,
      patience,
      readAtMost,
      allowPrivate: config.ALLOW_PRIVATE_NETWORKS,
    });
    const isSent = status >= 200 && status < 300;
    return { status, answer: text, outcome: isSent ? "sent" : status === 410 ? "gone" : "failed" };
  } catch (error) {
    const answer =
      error instanceof AddressRefused
        ? `The address is not called: ${error.message}.`
        : error instanceof Error
          ? error.message
          : String(error);
    return { status: null, answer, outcome: "failed" };
  }
}
