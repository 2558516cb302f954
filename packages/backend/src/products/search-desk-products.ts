/** Which products a search at the desk finds, on sale or not: by the same words as buyers. */
import { skuMark } from "../catalogue/product-words.ts";
import { readSearch } from "../catalogue/search-question.ts";
import type { Source } from "../database/statement.ts";
import { idsOfWord } from "./desk-list-queries.ts";

/**
 * The ids found, in tiers in the order to be shown: the product of this very sku, those whose sku
 * begins so, the others. Null where nothing is searched for.
 */
export async function searchDeskProducts(
  source: Source,
  workspaceId: number,
  typed: string,
): Promise<ReadonlySet<number>[] | null> {
  const question = readSearch(typed);
  if (question === null) return null;
  const find = (word: string, match: "whole" | "beginning" = "beginning") =>
    idsOfWord(source, workspaceId, word, match);
  const isSku = await find(`${skuMark}${question.code}`, "whole");
  const skuBegins = await find(`${skuMark}${question.code}`);
  let named: ReadonlySet<number> | null = null;
  for (const { compact, parts } of question.words) {
    let found: ReadonlySet<number> = await find(compact);
    if (parts.length > 0) {
      let inParts: ReadonlySet<number> | null = null;
      for (const part of parts) inParts = both(inParts, await find(part));
      found = new Set([...found, ...(inParts ?? [])]);
    }
    named = both(named, found);
  }
  return [isSku, without(skuBegins, isSku), without(named ?? new Set(), skuBegins)];
}

const both = (one: ReadonlySet<number> | null, other: ReadonlySet<number>) =>
  one === null ? other : intersection(one, other);

/** The ids that are in both. */
export function intersection(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
): ReadonlySet<number> {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return new Set([...few].filter((id) => many.has(id)));
}

const without = (set: ReadonlySet<number>, taken: ReadonlySet<number>): ReadonlySet<number> =>
  taken.size === 0 ? set : new Set([...set].filter((id) => !taken.has(id)));
