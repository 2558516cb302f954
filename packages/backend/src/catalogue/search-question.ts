/** What a buyer types into the search, brought to the form in which products' words are kept. */
import { compactText, piecesOf } from "./product-words.ts";

/** A search. A product matches when each of its words does, in any order. */
export interface SearchQuestion {
  /** Beginnings of words, each as one word or as several that all must match. */
  readonly words: readonly WordQuestion[];
  /** The whole text as a sku's beginning, without spaces and punctuation. */
  readonly code: string;
}

/** A piece of what was typed: `AB-12` is found as `ab12…`, or as both `ab…` and `12…`. */
export interface WordQuestion {
  readonly compact: string;
  /** Empty where there is no punctuation between, and so no other way to read it. */
  readonly parts: readonly string[];
}

/** More words than this are not looked for: the longest of them say enough. */
const mostWords = 8;

/** Reads what was typed; null where nothing was. */
export function readSearch(typed: string): SearchQuestion | null {
  const code = compactText(typed);
  if (code === "") return null;
  const words = new Map<string, WordQuestion>();
  for (const { compact, parts } of piecesOf(typed)) {
    if (compact !== "") words.set(compact, { compact, parts: parts.length > 1 ? parts : [] });
  }
  const longestFirst = [...words.values()].sort((a, b) => b.compact.length - a.compact.length);
  return { words: longestFirst.slice(0, mostWords), code };
}
