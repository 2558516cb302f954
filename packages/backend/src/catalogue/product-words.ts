/**
 * The words that a product is found by: of its sku, name and aliases. The import writes them to
 * `product_words`; `search-question.ts` makes what is typed into the same form.
 */
import { foldText } from "./fold-text.ts";

/** What marks a word as a whole sku: no other word holds this sign. */
export const skuMark = "#";

/** The longest word kept, and so the longest beginning that is searched for. */
const longestWord = 64;

/** What a piece of text between spaces is found by. */
export interface Piece {
  /** Without its punctuation, as one word: `ab12c` for `AB-12/C`; empty where it is all punctuation. */
  readonly compact: string;
  /** The words between its punctuation: `ab`, `12`, `c`. */
  readonly parts: readonly string[];
}

/** A text as pieces between spaces. */
export function piecesOf(text: string): Piece[] {
  return foldText(text)
    .split(" ")
    .map((piece) => {
      const parts = piece.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
      return { compact: shorten(parts.join("")), parts: parts.map(shorten) };
    });
}

/** A whole text as one word, such as a sku with or without its spaces and punctuation. */
export function compactText(text: string): string {
  const folded = foldText(text);
  const compact = folded.replace(/[^\p{L}\p{N}]+/gu, "");
  return shorten(compact === "" ? folded.replaceAll(" ", "") : compact);
}

/**
 * Every word that finds a product, each once. A code is found by any beginning, with or without
 * its punctuation: `AB-12/C` gives `ab12c`, `ab`, `12` and `c`, and `#ab12c` for the whole sku.
 */
export function productWords(product: {
  readonly sku: string;
  readonly name: string;
  readonly aliases: readonly string[];
}): string[] {
  const { sku, name, aliases } = product;
  const words = new Set([`${skuMark}${compactText(sku)}`]);
  for (const code of [sku, ...aliases].map(compactText)) {
    if (/[\p{L}\p{N}]/u.test(code)) words.add(code);
  }
  for (const text of [sku, name, ...aliases]) {
    for (const { compact, parts } of piecesOf(text)) {
      words.add(compact);
      for (const part of parts) words.add(part);
    }
  }
  words.delete("");
  return [...words];
}

/** Cut to the longest word kept, never through the middle of a character. */
function shorten(word: string): string {
  if (word.length <= longestWord) return word;
  const cut = word.slice(0, longestWord);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
