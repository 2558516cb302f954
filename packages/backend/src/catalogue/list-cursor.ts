/** Where a page of products begins: as text in a cursor, and as a place in a list. */
import { hash } from "node:crypto";
import { statement } from "../database/statement.ts";
import type { BuyerContext } from "../context.ts";
import type { Catalogue } from "./catalogue.ts";

/** A place in a list: in which of its sets, and from which rank on. */
export interface ListPlace {
  readonly tier: number;
  readonly rank: number;
}

/** The names of questions asked lately: most are asked for again with each page. */
const names = new Map<string, string>();
const mostNames = 1000;

/** A short name of a question, so that a cursor answers no other. */
export function questionName(question: readonly (string | null)[]): string {
  const text = JSON.stringify(question);
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= mostNames) names.clear();
    name = hash("sha256", text, "base64url").slice(0, 10);
    names.set(text, name);
  }
  return name;
}

/** Writes a cursor: the place after the product `id`, in the catalogue of today. */
export function writeCursor(
  question: string,
  { revision }: Catalogue,
  { tier, rank }: ListPlace,
  id: number,
): string {
  return [question, ...[revision, tier, rank, id].map((part) => part.toString(36))].join(".");
}

const cursorForm =
  /^([\w-]{10})\.([0-9a-z]{1,11})\.([0-9a-z]{1,2})\.([0-9a-z]{1,6})\.([0-9a-z]{1,11})$/;

const activeBefore = statement<{ count: number }>(
  () => `
    select count(*) as count from products
    where workspace_id = ? and active = 1 and (sort_name, id) < (
      select sort_name, id from products where workspace_id = ? and id = ?
    )`,
);

/**
 * Reads a cursor; null where it is none, or of another question. Where the catalogue has changed
 * since, the list goes on behind the last product that was shown, wherever that stands now.
 */
export async function readCursor(
  context: BuyerContext,
  catalogue: Catalogue,
  question: string,
  cursor: string,
): Promise<ListPlace | null> {
  const [, asked, ...numbers] = cursorForm.exec(cursor) ?? [];
  const [revision = -1, tier = 0, rank = 0, id = 0] = numbers.map((part) => parseInt(part, 36));
  if (asked !== question) return null;
  if (revision === catalogue.revision) return { tier, rank };
  const known = catalogue.rankOf(id);
  if (known !== undefined) return { tier, rank: known + 1 };
  const { workspaceId } = catalogue;
  const [before] = await activeBefore(context.store, workspaceId, workspaceId, id);
  return { tier, rank: before?.count ?? 0 };
}
