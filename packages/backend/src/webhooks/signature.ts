/** Signs calls as the Standard Webhooks specification has it. */
import { createHmac } from "node:crypto";

/** The headers that say which message it is, when it was sent, and by whom. */
export function signedHeaders(
  secrets: readonly Uint8Array[],
  { id, at, body }: { id: string; at: number; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signatures = secrets.map(
    (secret) =>
      `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64")}`,
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}

/** A secret as receivers are given it. */
export const secretText = (secret: Uint8Array): string =>
  `whsec_${Buffer.from(secret).toString("base64")}`;
