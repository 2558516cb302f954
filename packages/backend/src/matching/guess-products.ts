/**
 * Guesses what a line may mean that nothing explains as a whole: products that have some of its
 * words, or words and codes a typing slip away. A guess is only ever offered to the buyer.
 */
import { contains } from "../catalogue/product-set.ts";
import { skuMark } from "../catalogue/product-words.ts";
import type { Candidate, FoundBy } from "./decide-line.ts";
import { findPiece } from "./find-named.ts";
import { type KnownWords, spansOf, waysToWrite } from "./known-words.ts";
import { type Shelf } from "./shelf.ts";
import { type MatchProduct, lettersSaid } from "./match-product.ts";
import { type NearWord, nearCodes, nearWords } from "./near-words.ts";
import { type Piece, type ReadLine, isTelling } from "./read-line.ts";
import { readUnit } from "./read-unit.ts";
import type { Ranks, Vocabularies } from "./word-index.ts";

/** A product that has something of what a line says. */
export interface Clue {
  readonly rank: number;
  /** From 0 to 1: how much of what the line says about a product. */
  readonly share: number;
  readonly by: FoundBy;
}

/** A word or code that was most likely meant, for a piece of the line. */
export interface Slip {
  readonly at: number;
  readonly near: NearWord;
  /** As the catalogue keeps it: a code with its mark. */
  readonly word: string;
}

/** So many products of a line's words are counted. */
const mostLooked = 3000;
const mostClues = 16;

/** The words and codes near to those of a line that no product has. */
export function findSlips(
  { words, codes }: Vocabularies,
  { ranksOf }: KnownWords,
  pieces: readonly Piece[],
): Slip[] {
  const slips: Slip[] = [];
  const hasTelling = pieces.some(isTelling);
  for (const { start, end, compact } of spansOf(pieces)) {
    // A number beside words is a quantity; alone it may be a code.
    const isNumber = end - start === 1 && pieces[start]?.number !== null && hasTelling;
    if (/\d/.test(compact) && end - start <= 2 && compact.length >= 4 && !isNumber) {
      for (const near of nearCodes(codes, compact, 5)) {
        slips.push({ at: start, near, word: `${skuMark}${near.word}` });
      }
    }
    const piece = pieces[start];
    if (end - start > 1 || piece === undefined || !isTelling(piece) || /\d/.test(compact)) continue;
    if (waysToWrite(pieces, start).some((word) => ranksOf(word).length > 0)) continue;
    for (const near of nearWords(words, compact, 4))
      slips.push({ at: start, near, word: near.word });
  }
  return slips;
}

/** Less than this of a line, and a product has nothing to do with it. */
const leastShare = 0.05;

/** The products that have much of what a line says, those that have most first. */
export function findClues(
  { visible }: Shelf,
  known: KnownWords,
  pieces: readonly Piece[],
  slips: readonly Slip[],
  ranksOfSlip: (word: string) => Ranks,
): Clue[] {
  const telling = pieces.flatMap((piece, at) => (isTelling(piece) ? at : []));
  const asked =
    telling.length > 0 ? telling : pieces.flatMap(({ compact }, at) => (compact === "" ? [] : at));
  const letters = asked.reduce((sum, at) => sum + (pieces[at]?.compact.length ?? 0), 0);
  const found = new Map<number, { share: number; by: FoundBy }>();
  const sets = asked.map((at) => ({ at, ...findPiece(pieces, at, known) }));
  sets.sort((a, b) => a.size - b.size);
  let looked = 0;
  for (const { at, sets: some, size } of sets) {
    // Words that many products have say little, unless there is no other.
    if (looked > 0 && looked + size > mostLooked) break;
    looked += size;
    const share = (pieces[at]?.compact.length ?? 0) / letters;
    const seen = new Set<number>();
    for (const rank of some.flatMap((ranks) => [...ranks])) {
      if (seen.has(rank) || !contains(visible, rank)) continue;
      seen.add(rank);
      const before = found.get(rank);
      found.set(rank, { share: (before?.share ?? 0) + share, by: before?.by ?? "name" });
    }
  }
  // Of several slips in one place the likeliest counts for each product.
  const best = new Map<string, number>();
  for (const { at, near, word } of slips) {
    const share = ((pieces[at]?.compact.length ?? 0) / letters) * near.likeness * 0.9;
    for (const rank of ranksOfSlip(word)) {
      if (!contains(visible, rank)) continue;
      const key = `${rank} ${at}`;
      const more = share - (best.get(key) ?? 0);
      if (more <= 0) continue;
      best.set(key, share);
      found.set(rank, { share: (found.get(rank)?.share ?? 0) + more, by: "near" });
    }
  }
  return [...found]
    .map(([rank, clue]) => ({ rank, ...clue, share: Math.min(clue.share, 1) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || a.rank - b.rank)
    .slice(0, mostClues);
}

/** How likely a product is, beside others that have as much of the line. */
export function likeliness(product: MatchProduct, said: ReadonlySet<string>): number {
  return Math.max(
    ...product.texts.map((text) => {
      const share = text.letters === 0 ? 0 : lettersSaid(text, said) / text.letters;
      return text.isName ? share : 0.9 * share;
    }),
  );
}

/** The product in the unit that the line says, or else in its first. */
export function toCandidate(line: ReadLine, product: MatchProduct, by: FoundBy): Candidate {
  const places: (readonly Piece[])[] = [line.unit, line.quantity?.unit ?? [], ...line.ways];
  for (const pieces of places) {
    for (let at = 0; at < pieces.length; at++) {
      const unit = readUnit(product, pieces, at).find((reading) => reading.unit !== null)?.unit;
      if (unit) return { product, by, unit };
    }
  }
  return { product, by, unit: product.units[0] ?? null };
}

/** The one quantity that a line says, outside the codes in it; null where none, or several. */
export function oneQuantity(
  line: ReadLine,
  codes: readonly { readonly start: number; readonly end: number }[],
): number | null {
  if (line.quantity !== null) {
    return line.quantity.number.kind === "quantity" ? line.quantity.number.value : null;
  }
  const numbers = (line.ways[0] ?? []).flatMap(({ number, glued, isPrice, isOrdinal }, at) => {
    if (isPrice || isOrdinal || codes.some(({ start, end }) => start <= at && at < end)) return [];
    return number ?? glued?.number ?? [];
  });
  const [only, ...others] = numbers;
  return only?.kind === "quantity" && others.length === 0 ? only.value : null;
}
