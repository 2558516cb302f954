/**
 * The secrets of endpoints. They are made of the server's own key, so that none is stored: who reads
 * the table of endpoints alone, or a copy of it, can sign nothing.
 */
import { createHmac } from "node:crypto";
import type { Row } from "../database/schema.ts";

/** How long the secret before a new one still signs, in milliseconds: a day to change over. */
export const changeOver = 24 * 3_600_000;

type Endpoint = Pick<Row<"webhook_endpoints">, "id" | "secret_version" | "previous_until">;

/** The secret that an endpoint has now. */
export const secretOf = (
  key: Uint8Array,
  { id, secret_version: version }: Pick<Endpoint, "id" | "secret_version">,
): Uint8Array => createHmac("sha256", key).update(`webhook endpoint ${id} ${version}`).digest();

/** The secrets that calls are signed by: the present one, and for a day the one before it. */
export function signingSecrets(key: Uint8Array, endpoint: Endpoint, now: number): Uint8Array[] {
  const { secret_version: version, previous_until: until } = endpoint;
  const present = secretOf(key, endpoint);
  if (until === null || until <= now) return [present];
  return [present, secretOf(key, { ...endpoint, secret_version: version - 1 })];
}
