/**
 * Which products of a catalogue have which words. What was looked up is kept with the catalogue's
 * revision, so that a thousand lines ask the database for each word once.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { parseIds } from "../catalogue/ids-text.ts";
import { skuMark } from "../catalogue/product-words.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import { type Codes, type Vocabulary, toCodes, toVocabulary } from "./near-words.ts";

/** The ranks of the products that have a word, ascending. */
export type Ranks = Int32Array;

interface WordIndex {
  readonly ranks: Map<string, Ranks>;
  /** How much `ranks` holds, about, in numbers. */
  weight: number;
  vocabulary: Promise<Vocabularies> | null;
}

/** The words and the codes of a catalogue. */
export interface Vocabularies {
  readonly words: Vocabulary;
  readonly codes: Codes;
}

const indexes = new WeakMap<Catalogue, WordIndex>();

/** The numbers that one catalogue's words take; each is four bytes. */
const bound = 4_000_000;
/** What the place of a word takes. */
const wordWeight = 30;

function indexOf(catalogue: Catalogue): WordIndex {
  let index = indexes.get(catalogue);
  if (index === undefined) {
    index = { ranks: new Map(), weight: 0, vocabulary: null };
    indexes.set(catalogue, index);
  }
  return index;
}

const productsByWords = statement<{ word: string; ids: string }>(
  (d) => `
    select word, ${d.joined("product_id")} as ids from product_words
    where workspace_id = ? and ${d.isOneOf("word")} group by word`,
);

/** No product. */
export const noRanks: Ranks = new Int32Array(0);

/** Tells the products that have a word, of those that were asked for. */
export async function readRanks(
  source: Source,
  catalogue: Catalogue,
  words: Iterable<string>,
): Promise<(word: string) => Ranks> {
  const index = indexOf(catalogue);
  // A request keeps what it was told, even where the index makes room for another.
  const told = new Map<string, Ranks>();
  const unknown: string[] = [];
  for (const word of new Set(words)) {
    const ranks = index.ranks.get(word);
    if (ranks === undefined) unknown.push(word);
    else told.set(word, ranks);
  }
  if (unknown.length > 0) {
    for (const { word, ids } of await productsByWords(
      source,
      catalogue.workspaceId,
      listOf(unknown),
    )) {
      const ranks = Array.from(parseIds(ids), catalogue.rankOf).filter(
        (rank) => rank !== undefined,
      );
      told.set(word, Int32Array.from(ranks).sort());
    }
    if (index.weight > bound) {
      index.ranks.clear();
      index.weight = 0;
    }
    for (const word of unknown) {
      const ranks = told.get(word) ?? noRanks;
      index.ranks.set(word, ranks);
      index.weight += ranks.length + wordWeight;
    }
  }
  return (word) => told.get(word) ?? noRanks;
}

const wordsAfter = statement<{ word: string }>(
  () => `
    select distinct word from product_words
    where workspace_id = ? and word > ? order by word limit 2000`,
);

/** Every word and every code of the catalogue, read when somebody first mistypes one. */
export function readVocabularies(
  source: Source,
  catalogue: Catalogue,
  pause: () => Promise<void>,
): Promise<Vocabularies> {
  const index = indexOf(catalogue);
  index.vocabulary ??= readAll(source, catalogue, pause).catch((error: unknown) => {
    index.vocabulary = null;
    throw error;
  });
  return index.vocabulary;
}

async function readAll(
  source: Source,
  { workspaceId }: Catalogue,
  pause: () => Promise<void>,
): Promise<Vocabularies> {
  const words: string[] = [];
  const codes: string[] = [];
  let last = "";
  for (;;) {
    const page = await wordsAfter(source, workspaceId, last);
    for (const { word } of page) {
      if (word.startsWith(skuMark)) codes.push(word.slice(skuMark.length));
      else if (!/\d/.test(word)) words.push(word);
    }
    last = page.at(-1)?.word ?? "";
    if (page.length === 0) break;
    await pause();
  }
  return { words: toVocabulary(words), codes: toCodes(codes) };
}
