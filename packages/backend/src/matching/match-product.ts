/** A product as lines are held against it: its codes, names and units, folded. */
import type { SoldProduct, SoldUnit } from "../catalogue/product-facts.ts";
import { compactText, piecesOf } from "../catalogue/product-words.ts";
import { isFiller } from "./phrases.ts";
import { labelWords } from "./unit-words.ts";

/** A name or an alias. */
export interface ProductText {
  readonly isName: boolean;
  readonly compact: string;
  /** What stands between its spaces and says something, folded. */
  readonly pieces: readonly { readonly compact: string; readonly parts: readonly string[] }[];
  /** How many letters these have. */
  readonly letters: number;
}

/** A unit on sale, with the words of its label. */
export interface MatchUnit extends SoldUnit {
  readonly code: string;
  readonly labelWords: readonly string[];
  /** The words of the label that say what it is, such as `case` of `Case of 12`. */
  readonly container: readonly string[];
}

/** A product that a line may mean. */
export interface MatchProduct {
  readonly sold: SoldProduct;
  readonly sku: string;
  /** Its name, then its aliases. */
  readonly texts: readonly ProductText[];
  /** All words of its name and aliases, with and without their punctuation. */
  readonly words: ReadonlySet<string>;
  readonly units: readonly MatchUnit[];
  /** All words of the labels of its units. */
  readonly labelWords: ReadonlySet<string>;
}

/** Makes a product ready. */
export function toMatchProduct(sold: SoldProduct, aliases: readonly string[]): MatchProduct {
  const words = new Set<string>();
  const texts = [sold.name, ...aliases.filter((alias) => alias.trim() !== "")].map(
    (text, index): ProductText => {
      const pieces = piecesOf(text);
      for (const { compact, parts } of pieces)
        for (const word of [compact, ...parts]) words.add(word);
      const telling = pieces
        .map(({ compact, parts }) => ({ compact, parts: parts.filter((word) => !isFiller(word)) }))
        .filter(({ parts }) => parts.length > 0);
      const kept = telling.length > 0 ? telling : pieces;
      return {
        isName: index === 0,
        compact: compactText(text),
        pieces: kept,
        letters: kept.flatMap(({ parts }) => parts).join("").length,
      };
    },
  );
  words.delete("");
  const units = sold.units
    .filter(({ active }) => active)
    .map((unit): MatchUnit => {
      const label = labelWords(unit.label);
      const end = label.findIndex((word) => word === "of" || word === "a" || word === "de");
      const container = end === -1 ? label : label.slice(0, end);
      return { ...unit, code: compactText(unit.unit), labelWords: label, container };
    });
  const labels = new Set(units.flatMap((unit) => [unit.code, ...unit.labelWords]));
  return { sold, sku: sold.sku, texts, words, units, labelWords: labels };
}

/** How many letters of a text these words say. */
export function lettersSaid({ pieces }: ProductText, words: ReadonlySet<string>): number {
  let letters = 0;
  for (const { compact, parts } of pieces) {
    const said = words.has(compact) ? parts : parts.filter((part) => words.has(part));
    for (const part of said) letters += part.length;
  }
  return letters;
}

/** Whether these words say the whole of a text. */
export const isWhollySaid = (text: ProductText, words: ReadonlySet<string>): boolean =>
  text.letters > 0 && lettersSaid(text, words) === text.letters;

/**
 * A word and the other ways to write it: one for many and many for one, and letters with marks
 * spelled out (`Knaecke` for `Knäcke`).
 */
export function spellings(word: string): readonly string[] {
  let ways = kept.get(word);
  if (ways === undefined) {
    ways = spell(word);
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, ways);
  }
  return ways;
}

/** A thousand lines say the same words again and again. */
const kept = new Map<string, readonly string[]>();
const mostKept = 20_000;

function spell(word: string): string[] {
  const ways = [word];
  if (word.length >= 3) {
    if (/ies$/.test(word)) ways.push(`${word.slice(0, -3)}y`);
    if (/(?:s|x|z|ch|sh)es$/.test(word)) ways.push(word.slice(0, -2));
    if (/[^s]s$/.test(word)) ways.push(word.slice(0, -1));
    else if (!/\d$/.test(word)) ways.push(`${word}s`, `${word}es`);
  }
  const plain = word.replace(/(?<=[^aeiou]|^)([aou])e/g, "$1");
  if (plain !== word && word.length >= 5) ways.push(plain);
  return ways;
}
