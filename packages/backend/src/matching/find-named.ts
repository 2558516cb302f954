/** Finds the products that a line names by words. */
import { contains } from "../catalogue/product-set.ts";
import { type KnownWords, waysToWrite } from "./known-words.ts";
import { spellings } from "./match-product.ts";
import { type Piece, isTelling } from "./read-line.ts";
import type { Shelf } from "./shelf.ts";
import { type Ranks, noRanks } from "./word-index.ts";

/** The products that have every telling word of a line that any product has. */
export function findNamed(
  { visible }: Shelf,
  known: KnownWords,
  pieces: readonly Piece[],
): number[] {
  const sets = wordSets(pieces, known, isTelling);
  const asked = sets.length > 0 ? sets : wordSets(pieces, known, ({ number }) => number === null);
  asked.sort((a, b) => a.length - b.length);
  const [least, ...others] = asked;
  if (least === undefined) return [];
  const found = [...least].filter((rank) => contains(visible, rank));
  return others.reduce((left, ranks) => left.filter((rank) => has(ranks, rank)), found);
}

function wordSets(
  pieces: readonly Piece[],
  known: KnownWords,
  isAsked: (piece: Piece) => boolean,
): Ranks[] {
  const sets = pieces.map((piece, at) =>
    isAsked(piece) ? ranksOfPiece(pieces, at, known) : noRanks,
  );
  return sets.filter((ranks) => ranks.length > 0);
}

/** The products that have the word which a piece says, in one of the ways to write it. */
export function ranksOfPiece(
  pieces: readonly Piece[],
  at: number,
  { ranksOf, unions }: KnownWords,
): Ranks {
  const ways = waysToWrite(pieces, at);
  const parts = pieces[at]?.parts ?? [];
  const key = [...ways, "", ...parts].join(" ");
  let ranks = unions.get(key);
  if (ranks === undefined) {
    ranks = uniteWays(ways, parts, ranksOf);
    unions.set(key, ranks);
  }
  return ranks;
}

function uniteWays(
  ways: readonly string[],
  parts: readonly string[],
  ranksOf: KnownWords["ranksOf"],
): Ranks {
  const sets = ways.map(ranksOf);
  if (parts.length > 1) {
    const ofParts = parts.map((part) => union(spellings(part).map(ranksOf)));
    const known = ofParts.filter((ranks) => ranks.length > 0);
    const [first, ...others] = known.sort((a, b) => a.length - b.length);
    if (first !== undefined)
      sets.push(first.filter((rank) => others.every((one) => has(one, rank))));
  }
  return union(sets);
}

function union(sets: readonly Ranks[]): Ranks {
  const filled = sets.filter((ranks) => ranks.length > 0);
  if (filled.length <= 1) return filled[0] ?? noRanks;
  return Int32Array.from(new Set(filled.flatMap((ranks) => [...ranks]))).sort();
}

/** Whether a rank is among ascending ones. */
export function has(ranks: Ranks, rank: number): boolean {
  let from = 0;
  let to = ranks.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ranks[middle] ?? 0) < rank) from = middle + 1;
    else to = middle;
  }
  return ranks[from] === rank;
}
