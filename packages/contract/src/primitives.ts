/**
 * The small values that requests are made of. Each bounds its texts and lists, so that no body can
 * make the server do unbounded work. Those of answers are in `values.ts`.
 */
import * as z from "zod/mini";

/**
 * Part of every text that is kept or looked up: PostgreSQL takes no NUL character in any, and no
 * half of a character that stands alone.
 */
const wholeCharacters = z.regex(
  /^[^\0\p{Surrogate}]*$/u,
  "a text of whole characters, none of them NUL",
);

/**
 * Makes one line of a text, without what nobody sees (control characters) and what turns the
 * direction of all that follows: a name stands in lines and subjects of other people's mail, and
 * writes neither paragraphs there nor anything backwards.
 */
const inOneLine = z.overwrite<string>((text) =>
  text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replaceAll(/(?!\0)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ""),
);

/** A text as it stands, from `minimum` to `maximum` characters. */
export const exactText = (minimum: number, maximum: number) =>
  z.string().check(z.minLength(minimum), z.maxLength(maximum), wholeCharacters);

/** A trimmed text that is never empty, at most `maximum` characters; kept to the letter. */
export const text = (maximum: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum), wholeCharacters);

/** A trimmed text that may be empty, at most `maximum` characters; kept to the letter. */
export const optionalText = (maximum: number) =>
  z.string().check(z.trim(), z.maxLength(maximum), wholeCharacters);

/** What somebody is called: one line that is never empty. */
export const line = (maximum: number) =>
  z.string().check(inOneLine, z.trim(), z.minLength(1), z.maxLength(maximum), wholeCharacters);

/** Part of an address or the like: one line, which may be empty. */
export const optionalLine = (maximum: number) =>
  z.string().check(inOneLine, z.trim(), z.maxLength(maximum), wholeCharacters);

/** A workspace's slug: lower-case letters, digits and hyphens, as it stands in the tag. */
export const Slug = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/));

/** A product's code, as the supplier writes it; compared to the letter. */
export const Sku = exactText(1, 64);

/** The code of a unit of measure: `EA`, `CS`, a UN/ECE Rec 20 code where one fits. */
export const UnitCode = exactText(1, 16);

/** How many of a unit are ordered: a whole number from 1. */
export const Quantity = z.int().check(z.gte(1), z.lte(1_000_000_000));

/** A secret of 32 random bytes in base64url, as a portal link or a session token bears it. */
export const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** An e-mail address. */
export const Email = z.email().check(z.maxLength(254));

/** A password that is chosen. */
export const Password = z.string().check(z.minLength(10), z.maxLength(200));

/** A password that a buyer chooses: the workspace's policy says the rest. */
export const ChosenPassword = z.string().check(z.minLength(1), z.maxLength(200));

/** A code that was sent by e-mail. */
export const SixDigits = z.string().check(z.regex(/^\d{6}$/, "six digits"));

/** A calendar day without a time, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** Where the next page of a list begins; opaque, made by the server, good for the same question only. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(512));

/** How many entries a page of a list has, 1 to 100. */
export const Limit = z.coerce.number().check(z.int(), z.gte(1), z.lte(100));

/** The revision of an order that was looked at, which grows with each change of it. */
export const Revision = z.int().check(z.gte(0), z.lte(1_000_000_000));

/** The revision of a record that was looked at, opaque: a change of another one is refused. */
export const RecordRevision = z.string().check(z.regex(/^[A-Za-z0-9_-]{12}$/));
