/** Finds the products that a line names by words. */
import { contains } from "../catalogue/product-set.ts";
import { type KnownWords, type Found, waysToWrite } from "./known-words.ts";
import { spellings } from "./match-product.ts";
import { type Piece, isTelling } from "./read-line.ts";
import type { Shelf } from "./shelf.ts";
import type { Ranks } from "./word-index.ts";

/** The products that have every telling word of a line that any product has. */
export function findNamed(
  { visible }: Shelf,
  known: KnownWords,
  pieces: readonly Piece[],
): number[] {
  const telling = foundOf(pieces, known, isTelling);
  const asked =
    telling.length > 0 ? telling : foundOf(pieces, known, ({ number }) => number === null);
  asked.sort((a, b) => a.size - b.size);
  const [least, ...others] = asked;
  if (least === undefined) return [];
  const first = new Set<number>();
  for (const ranks of least.sets) {
    for (const rank of ranks) if (contains(visible, rank)) first.add(rank);
  }
  const found = [...first].sort((a, b) => a - b);
  return others.reduce((left, one) => left.filter((rank) => isIn(one, rank)), found);
}

const foundOf = (
  pieces: readonly Piece[],
  known: KnownWords,
  isAsked: (piece: Piece) => boolean,
): Found[] =>
  pieces.flatMap((piece, at) => {
    const found = isAsked(piece) ? findPiece(pieces, at, known) : nothing;
    return found.size > 0 ? found : [];
  });

const nothing: Found = { sets: [], size: 0 };

/**
 * The products that have the word which a piece says, in one of the ways to write it. They stay
 * apart by the way: to put them together would cost most of the time where words are common.
 */
export function findPiece(
  pieces: readonly Piece[],
  at: number,
  { ranksOf, found }: KnownWords,
): Found {
  const ways = waysToWrite(pieces, at);
  const parts = pieces[at]?.parts ?? [];
  const key = [...ways, "", ...parts].join(" ");
  let kept = found.get(key);
  if (kept === undefined) {
    kept = toFound([...ways.map(ranksOf), haveAll(parts, ranksOf)]);
    found.set(key, kept);
  }
  return kept;
}

function toFound(all: readonly Ranks[]): Found {
  const sets = all.filter((ranks) => ranks.length > 0);
  return { sets, size: sets.reduce((sum, ranks) => sum + ranks.length, 0) };
}

/** The products that have all those words of several that any has. */
function haveAll(parts: readonly string[], ranksOf: KnownWords["ranksOf"]): Ranks {
  if (parts.length < 2) return new Int32Array(0);
  const known = parts
    .map((part) => toFound(spellings(part).map(ranksOf)))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
  const [first, ...others] = known;
  if (first === undefined) return new Int32Array(0);
  const ranks = first.sets.flatMap((set) => [
    ...set.filter((rank) => others.every((one) => isIn(one, rank))),
  ]);
  return Int32Array.from(ranks).sort();
}

const isIn = ({ sets }: Found, rank: number): boolean => sets.some((ranks) => has(ranks, rank));

/** Whether a rank is among ascending ones. */
function has(ranks: Ranks, rank: number): boolean {
  let from = 0;
  let to = ranks.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ranks[middle] ?? 0) < rank) from = middle + 1;
    else to = middle;
  }
  return ranks[from] === rank;
}
