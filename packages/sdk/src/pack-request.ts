/** A call as an HTTP request: plain, or in the contract's envelope. */
import type { Envelope } from "@order-portal/contract";

/** A call, ready to be sent. */
export interface OutgoingCall {
  method: Envelope["method"];
  url: string;
  token: string | null;
  idempotencyKey: string | undefined;
  body: unknown;
}

/** What `fetch` takes beside the address. */
export interface PackedRequest {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** The call as itself. */
export function packPlain({ method, token, idempotencyKey, body }: OutgoingCall): PackedRequest {
  return {
    method,
    headers: {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(idempotencyKey !== undefined && { "Idempotency-Key": idempotencyKey }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/**
 * The call in an envelope: a POST with nothing in its head that browsers ask permission for.
 * See the contract's `envelope.ts`.
 */
export function packEnvelope({ method, token, idempotencyKey, body }: OutgoingCall): PackedRequest {
  const envelope: Envelope = { envelope: 1, method };
  if (token !== null) envelope.token = token;
  if (idempotencyKey !== undefined) envelope.idempotencyKey = idempotencyKey;
  if (body !== undefined) envelope.body = body;
  return {
    method: "POST",
    // As the contract's `envelopeMediaType`, which would bring the envelope's schema along.
    headers: { "Content-Type": "text/plain" },
    body: JSON.stringify(envelope),
  };
}
