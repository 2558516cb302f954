/** Pages of the desk's lists of prices: where one ends, and how the next is asked for. */
import { questionName } from "../catalogue/list-cursor.ts";
import { type Refusal, refuse } from "../http/refusal.ts";

/** A page of rows: one more was read than it holds, to know whether there is a next one. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  question: readonly (string | null)[],
  keyOf: (row: T) => string,
): { readonly rows: readonly T[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined
      ? `${questionName(question)}.${Buffer.from(keyOf(last)).toString("base64url")}`
      : null;
  return { rows: shown, nextCursor };
}

/** The key of the last row shown; undefined where a list begins; refused where it is of another. */
export function keyAfter(
  cursor: string | undefined,
  question: readonly (string | null)[],
): string | undefined | Refusal {
  if (cursor === undefined) return undefined;
  const [name, key = ""] = cursor.split(".");
  if (name === questionName(question) && key !== "") {
    return Buffer.from(key, "base64url").toString();
  }
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}

/** The first text behind all that begin with `prefix`. */
export const behind = (prefix: string): string => `${prefix}\u{10ffff}`;

/** A record's id as the wire has it, read; undefined where it is none. */
export const readId = (id: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
