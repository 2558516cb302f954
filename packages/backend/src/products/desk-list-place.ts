/** Where a page of the desk's products begins, as text in a cursor. */
import type { Source } from "../database/statement.ts";
import type { NamePlace } from "./desk-list-queries.ts";

/** In which tier of what was found, and behind which product of it. */
export interface ListPlace {
  readonly tier: number;
  readonly after: NamePlace | null;
}

/** So much of a name stands in a cursor; the rest is read anew. */
const longestName = 60;

const form = /^([\w-]{10})\.([0-2])\.([0-9a-z]{1,11})\.([\w-]*)$/;

/** Writes a cursor: behind this product, for the question of this name only. */
export const writeListPlace = (
  question: string,
  { tier, after }: ListPlace & { readonly after: NamePlace },
): string => [question, tier, after.id.toString(36), encode(cut(after.sortName))].join(".");

const encode = (text: string) => Buffer.from(text).toString("base64url");

/** Never through the middle of a character. */
function cut(name: string): string {
  const beginning = name.slice(0, longestName);
  return beginning.isWellFormed() ? beginning : beginning.slice(0, -1);
}

/**
 * The place behind a product that was shown: where it stands now, or where it stood if it was
 * renamed or taken away since.
 */
export async function resolvePlace(
  { db }: Pick<Source, "db">,
  workspaceId: number,
  place: ListPlace,
): Promise<ListPlace> {
  const { after } = place;
  if (after === null) return place;
  const row = await db
    .selectFrom("products")
    .select("sort_name")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", after.id)
    .executeTakeFirst();
  if (row === undefined || cut(row.sort_name) !== after.sortName) return place;
  return { ...place, after: { ...after, sortName: row.sort_name } };
}

/** Reads a cursor; null where it is none, or of another question. */
export function readListPlace(question: string, cursor: string): ListPlace | null {
  const [, asked, tier = "0", id = "", name = ""] = form.exec(cursor) ?? [];
  if (asked !== question) return null;
  const sortName = Buffer.from(name, "base64url").toString();
  if (sortName.includes("\0") || !sortName.isWellFormed()) return null;
  return { tier: Number(tier), after: { sortName, id: parseInt(id, 36) } };
}
