/** Reads a request as the call that it bears, plain or in an envelope. */
import { Envelope, envelopeMediaType } from "@order-portal/contract";
import { refuse, type Refusal } from "./refusal.ts";

/** A call as it came, not yet held against its route. */
export interface OpenedRequest {
  method: string;
  token: string | null;
  idempotencyKey: string | undefined;
  body: unknown;
  enveloped: boolean;
}

/** Opens a request, or says why it cannot be read. */
export async function openRequest(request: Request): Promise<OpenedRequest | Refusal> {
  const mediaType = request.headers.get("Content-Type")?.split(";")[0]?.trim() ?? "";
  const text = await request.clone().text();
  let json: unknown;
  try {
    json = text === "" ? undefined : JSON.parse(text);
  } catch {
    return refuse("invalid_json");
  }
  if (request.method === "POST" && mediaType === envelopeMediaType) {
    const envelope = Envelope.safeParse(json).data;
    if (!envelope) return refuse("unsupported_media_type");
    const { method, token = null, idempotencyKey, body } = envelope;
    return { method, token, idempotencyKey, body, enveloped: true };
  }
  if (json !== undefined && mediaType !== "application/json") {
    return refuse("unsupported_media_type");
  }
  return {
    method: request.method,
    token: request.headers.get("Authorization")?.replace(/^Bearer /, "") ?? null,
    idempotencyKey: request.headers.get("Idempotency-Key") ?? undefined,
    body: json,
    enveloped: false,
  };
}
