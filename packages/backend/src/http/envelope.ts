/** Opens the contract's envelope: a call that came as one plain POST, to spare a preflight. */
import { Envelope, envelopeMediaType } from "@order-portal/contract";
import { parseJson } from "./read-body.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";

/** Whether a request comes in an envelope. */
export const isEnvelope = (method: string, contentType: string | null): boolean =>
  method === "POST" && mediaType(contentType) === envelopeMediaType;

/** The call inside, or why this is no envelope. */
export function openEnvelope(text: string): Envelope | Refusal {
  const parsed = parseJson(text);
  const envelope = isRefusal(parsed) ? undefined : Envelope.safeParse(parsed.json).data;
  // Whoever means no envelope has sent a body of the wrong type.
  return envelope ?? refuse("unsupported_media_type", "Send the body as application/json.");
}

/** The media type of a Content-Type field, without its parameters. */
export const mediaType = (contentType: string | null): string =>
  (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
