/** The six-digit code that strict security sends by e-mail. */
import { createHmac, randomInt, timingSafeEqual } from "node:crypto";

/** How long a code is good for, in milliseconds. */
export const codeLifetime = 10 * 60_000;

/** How often a code may be tried. */
export const codeTries = 5;

/** What stands for a code where a mail is shown that bore one. */
export const hiddenCode = "······";

/** A code of six digits. */
export const makeCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/**
 * What is stored of a code. A million codes are soon tried, so the hash is keyed with the link's own
 * secret, which the database does not hold; and so the code is good for that link alone.
 */
export const hashCode = (linkSecret: string, code: string): string =>
  createHmac("sha256", linkSecret).update(code).digest("base64url");

/** Whether a code is the one that was stored, in the same time whichever digit differs. */
export function isCode(linkSecret: string, code: string, codeHash: string): boolean {
  const given = Buffer.from(hashCode(linkSecret, code));
  const stored = Buffer.from(codeHash);
  return given.length === stored.length && timingSafeEqual(given, stored);
}
