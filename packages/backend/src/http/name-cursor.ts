/** Where a page of a list by name begins: behind a name. */
import { refuse, type Refusal } from "./refusal.ts";

/** Writes a cursor: the last name that was shown; null where nothing comes behind it. */
export const writeNameCursor = (last: string | undefined): string | null =>
  last === undefined ? null : Buffer.from(last).toString("base64url");

/** The name that a page begins behind; without a cursor the empty one, before all others. */
export function readNameCursor(cursor: string | undefined): string | Refusal {
  const name = Buffer.from(cursor ?? "", "base64url").toString();
  // Only what `writeNameCursor` has written reads back to itself.
  if (Buffer.from(name).toString("base64url") === (cursor ?? "") && !name.includes("\0")) {
    return name;
  }
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
