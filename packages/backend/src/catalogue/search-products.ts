/**
 * Search: which products have a word that begins with each word typed.
 *
 * Each beginning is one range of the table of words, read once for a catalogue revision and kept
 * as a set: the work is bounded by the words of the catalogue that begin with one letter, however
 * many words are typed, and is none at all for what was searched for before.
 */
import { statement } from "../database/statement.ts";
import type { WorkspaceContext, Catalogue } from "./catalogue.ts";
import { parseIds } from "./ids-text.ts";
import { type ProductSet, intersect, productSet, unite, without } from "./product-set.ts";
import { skuMark } from "./product-words.ts";
import type { SearchQuestion } from "./search-question.ts";

/**
 * The products that match, in the order to be shown: those whose sku it is, those whose sku begins
 * so, then the others.
 */
export async function searchProducts(
  context: WorkspaceContext,
  catalogue: Catalogue,
  { words, code }: SearchQuestion,
): Promise<ProductSet[]> {
  const [isSku, skuBegins] = await Promise.all([
    wordSet(context, catalogue, `${skuMark}${code}`, "whole"),
    wordSet(context, catalogue, `${skuMark}${code}`, "beginning"),
  ]);
  let named: ProductSet | null = null;
  for (const { compact, parts } of words) {
    let set = await wordSet(context, catalogue, compact, "beginning");
    if (parts.length > 0) {
      const sets = parts.map((part) => wordSet(context, catalogue, part, "beginning"));
      set = unite(set, (await Promise.all(sets)).reduce(intersect));
    }
    named = named === null ? set : intersect(named, set);
  }
  const others = named === null ? [] : [without(named, skuBegins)];
  return [isSku, without(skuBegins, isSku), ...others];
}

/** Above every character that a word may hold. */
const last = "\u{10ffff}";

const productsByWord = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("product_id")} as ids from product_words
    where workspace_id = ? and word >= ? and word <= ?`,
);

/** The products that have this word, or one that begins so. */
function wordSet(
  { store, now }: WorkspaceContext,
  { sets, workspaceId, ids, rankOf }: Catalogue,
  word: string,
  match: "whole" | "beginning",
): Promise<ProductSet> {
  return sets.get({ key: `${match}:${word}`, now: now() }, async () => {
    const end = match === "whole" ? word : `${word}${last}`;
    const [found] = await productsByWord(store, workspaceId, word, end);
    const ranks = Array.from(parseIds(found?.ids ?? null), rankOf);
    const set = productSet(
      ids.length,
      ranks.filter((rank) => rank !== undefined),
    );
    return { value: set, weight: set.byteLength + 200 };
  });
}
