/**
 * The proof of a priced cart: what the buyer was shown, signed, so that the server recognises its
 * own prices when they come back. It bears its contents, so that a later answer can say line by
 * line what has changed. Only the server writes it; what is not its own is never read.
 */
import { type KeyObject, createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** What a proof says. */
export interface ProofContents {
  readonly workspaceId: number;
  readonly customerId: number;
  readonly lines: readonly ProofLine[];
  readonly discountCode: string | null;
  /** At the currency's digits. */
  readonly amounts: ProofAmounts;
  /** Milliseconds since 1970 UTC. */
  readonly expiresAt: number;
}

/** Sku, unit, quantity, the unit price at the price scale, the line's total, its delivery date. */
export type ProofLine = readonly [string, string, number, number, number, string];

/** Subtotal, discount, freight, tax, total. */
export type ProofAmounts = readonly [number, number, number, number, number];

/** Contents longer than this are made shorter, so that the largest cart's proof can be sent. */
const longContents = 100_000;

/** Signs what a priced cart says. */
export function signProof(key: Uint8Array, contents: ProofContents): string {
  const { workspaceId, customerId, lines, discountCode, amounts, expiresAt } = contents;
  const json = JSON.stringify([workspaceId, customerId, expiresAt, discountCode, amounts, lines]);
  const bytes = Buffer.from(json);
  const payload =
    bytes.length > longContents
      ? `z${deflateRawSync(bytes, { level: 1 }).toString("base64url")}`
      : `j${bytes.toString("base64url")}`;
  return `${payload}.${signatureOf(key, payload)}`;
}

/** Reads a proof; null where it is not this server's own. */
export function readProof(key: Uint8Array, proof: string): ProofContents | null {
  const end = proof.lastIndexOf(".");
  const payload = proof.slice(0, end);
  const given = Buffer.from(proof.slice(end + 1));
  const expected = Buffer.from(signatureOf(key, payload));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const bytes = Buffer.from(payload.slice(1), "base64url");
  const json = (payload.startsWith("z") ? inflateRawSync(bytes) : bytes).toString();
  // It is this server's own word: `signProof` has written it.
  const [workspaceId, customerId, expiresAt, discountCode, amounts, lines] = JSON.parse(json) as [
    number,
    number,
    number,
    string | null,
    ProofAmounts,
    ProofLine[],
  ];
  return { workspaceId, customerId, lines, discountCode, amounts, expiresAt };
}

/** Keys made ready: to make one costs more than to sign with it. */
const ready = new WeakMap<Uint8Array, KeyObject>();

/** The form of the contents is signed with them, so that a proof of another form is none. */
function signatureOf(key: Uint8Array, payload: string): string {
  let secret = ready.get(key);
  if (secret === undefined) {
    secret = createSecretKey(key);
    ready.set(key, secret);
  }
  return createHmac("sha256", secret).update("cart proof 2\n").update(payload).digest("base64url");
}
