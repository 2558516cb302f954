/** The idempotency key of a submission: made once, kept until the submission is settled. */
import { isProblem } from "./errors.ts";

/**
 * A new idempotency key: 128 random bits in hexadecimal. Works on pages without a secure context,
 * where `crypto.randomUUID` does not.
 */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** Keys by what they submit, so that the same proof is the same submission, however often sent. */
export function createSubmissionKeys() {
  let last: { proof: string; key: string } | undefined;
  return {
    /** The key to submit this proof under. */
    of(proof: string): string {
      if (last?.proof !== proof) last = { proof, key: newIdempotencyKey() };
      return last.key;
    },
    /** After a failure: forgets the key where the server has refused, so that the next is new. */
    settle(error: unknown): void {
      if (!isProblem(error)) return;
      const { status, code } = error;
      if (status < 500 && status !== 429 && code !== "idempotency_in_progress") last = undefined;
    },
  };
}
