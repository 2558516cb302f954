/** Finds the codes in a line: skus, aliases with a number, the customer's own part numbers. */
import { contains } from "../catalogue/product-set.ts";
import { skuMark } from "../catalogue/product-words.ts";
import type { CodeSpan } from "./explain-line.ts";
import { type KnownWords, spansOf } from "./known-words.ts";
import type { MatchProduct } from "./match-product.ts";
import type { Piece } from "./read-line.ts";
import type { Shelf } from "./shelf.ts";

/** Where products stand by a code in a line. */
export interface CodeHits {
  readonly byRank: ReadonlyMap<number, CodeSpan[]>;
  /** The customer's own number of a product that it cannot order any more. */
  readonly gone: boolean;
}

/** The products whose codes stand in the line. An alias counts as a code where it has a digit. */
export function findCodes(shelf: Shelf, known: KnownWords, pieces: readonly Piece[]): CodeHits {
  const { catalogue, visible } = shelf;
  const byRank = new Map<number, CodeSpan[]>();
  let gone = false;
  const add = (rank: number, span: CodeSpan) => {
    const spans = byRank.get(rank);
    if (spans === undefined) byRank.set(rank, [span]);
    else spans.push(span);
  };
  for (const { start, end, compact, raw } of spansOf(pieces)) {
    for (const { partNumber, productId, unit } of known.partNumbers.get(compact) ?? []) {
      const rank = catalogue.rankOf(productId);
      if (rank === undefined || !contains(visible, rank)) gone = true;
      else add(rank, { start, end, by: "part_number", isExact: partNumber === raw, unit });
    }
    for (const rank of known.ranksOf(`${skuMark}${compact}`)) {
      // Whether to the letter is told by the product itself.
      if (contains(visible, rank)) add(rank, { start, end, by: "sku", isExact: false, unit: "" });
    }
    if (!/\d/.test(compact)) continue;
    const aliased = known.ranksOf(compact);
    if (aliased.length > mostAliased) continue;
    for (const rank of aliased) {
      if (contains(visible, rank)) add(rank, { start, end, by: "alias", isExact: false, unit: "" });
    }
  }
  return { byRank, gone };
}

/** A word with a digit that more products have is no code of one of them. */
const mostAliased = 20;

/** What is a code of this product, and whether it stands there to the letter. */
export const codesOf = (
  product: MatchProduct,
  pieces: readonly Piece[],
  spans: readonly CodeSpan[],
): CodeSpan[] =>
  spans.flatMap((span) => {
    if (span.by === "part_number") return span;
    const some = pieces.slice(span.start, span.end);
    if (span.by === "sku") {
      return { ...span, isExact: some.map(({ raw }) => raw).join(" ") === product.sku };
    }
    const compact = some.map((piece) => piece.compact).join("");
    return product.texts.some((text) => !text.isName && text.compact === compact) ? span : [];
  });
