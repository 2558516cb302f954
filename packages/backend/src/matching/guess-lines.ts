/** Guesses what several lines may mean that nothing explains: all their questions are asked at once. */
import { compactText } from "../catalogue/product-words.ts";
import { listOf, statement } from "../database/statement.ts";
import type { Candidate } from "./decide-line.ts";
import type { CodeSpan } from "./explain-line.ts";
import { type KnownWords } from "./known-words.ts";
import { type Shelf, readMatchProducts } from "./shelf.ts";
import {
  type Clue,
  type Slip,
  findClues,
  findSlips,
  likeliness,
  toCandidate,
} from "./guess-products.ts";
import { type MatchProduct, isWhollySaid, spellings } from "./match-product.ts";
import { type Piece, type ReadLine, isTelling, mostPieces } from "./read-line.ts";
import { readRanks, readVocabularies } from "./word-index.ts";

/** A line that nothing explains. */
export interface OpenLine {
  readonly line: ReadLine;
  /** The codes in it, by product: of the first way to part it. */
  readonly codes: ReadonlyMap<number, readonly CodeSpan[]>;
  /** Whether it has the customer's own number of a product that is not there any more. */
  readonly gone: boolean;
}

/** What a line may mean. */
export interface Guess {
  /** The likeliest first, at most 5. */
  readonly candidates: readonly Candidate[];
  /** How many of them it names for sure, whatever else it says. */
  readonly strong: number;
}

/** Guesses what each line may mean. */
export async function guessLines<Line extends OpenLine>(
  shelf: Shelf,
  known: KnownWords,
  lines: readonly Line[],
  products: Map<number, MatchProduct>,
  pause: () => Promise<void>,
): Promise<Map<Line, Guess>> {
  if (lines.length === 0) return new Map();
  const { store } = shelf.context;
  const vocabularies = await readVocabularies(store, shelf.catalogue, pause);
  const slips = new Map<Line, Slip[]>();
  for (const open of lines) {
    const pieces = piecesOf(open);
    const isProse = pieces.length > mostPieces / 2;
    slips.set(open, isProse ? [] : findSlips(vocabularies, known, pieces));
    await pause();
  }
  const slipWords = [...slips.values()].flat().map(({ word }) => word);
  const ranksOfSlip = await readRanks(store, shelf.catalogue, slipWords);
  const clues = new Map<Line, Clue[]>();
  for (const open of lines) {
    const byCode = [...open.codes].flatMap(([rank, [span]]): Clue[] =>
      span === undefined ? [] : [{ rank, share: 2, by: span.by }],
    );
    const found = findClues(shelf, known, piecesOf(open), slips.get(open) ?? [], ranksOfSlip);
    const others = found.filter(({ rank }) => !open.codes.has(rank));
    clues.set(open, [...byCode, ...others]);
    await pause();
  }
  const all = [...clues.values()].flat();
  await readMatchProducts(shelf, new Set(all.map(({ rank }) => rank)), products, pause);
  const ordered = await readOrdered(shelf, all, products);
  const guesses = new Map<Line, Guess>();
  for (const open of lines) {
    const ready = (clues.get(open) ?? []).flatMap((clue) => {
      const product = products.get(clue.rank);
      return product === undefined ? [] : { ...clue, product };
    });
    guesses.set(open, toGuess(open, ready, slips.get(open) ?? [], ordered));
    await pause();
  }
  return guesses;
}

/** The pieces of a line outside the codes in it. */
function piecesOf({ line, codes }: OpenLine): readonly Piece[] {
  const spans = [...codes.values()].flat();
  return (line.ways[0] ?? []).filter(
    (_, at) => !spans.some(({ start, end }) => start <= at && at < end),
  );
}

/** Beside the best of several products, one that is less likely than this is not offered. */
const leastBeside = 0.6;
/** So many products with the same piece of a code are no help. */
const mostAlike = 5;

function toGuess(
  open: OpenLine,
  clues: readonly (Clue & { readonly product: MatchProduct })[],
  slips: readonly Slip[],
  ordered: ReadonlySet<string>,
): Guess {
  const own = piecesOf(open)
    .filter(isTelling)
    .flatMap(({ compact, parts }) => [compact, ...parts]);
  const said = new Set(own.flatMap(spellings));
  const meant = new Set([...said, ...slips.map(({ word }) => word)]);
  const scored = clues.map(({ product, share, by }) => {
    const likely = likeliness(product, meant);
    const isNamed = product.texts.some((text) => isWhollySaid(text, said));
    const isByCodePart = by === "name" && likely === 0;
    const score = share + 0.3 * likely + (ordered.has(product.sku) ? 0.1 : 0);
    const isSure = isNamed || (by !== "name" && by !== "near");
    const at = isSure ? placeOf(open, product) : 0;
    return { product, by: isByCodePart ? ("near" as const) : by, score, isSure, at, isByCodePart };
  });
  const isVague = scored.filter(({ isByCodePart }) => isByCodePart).length > mostAlike;
  scored.sort((a, b) => {
    // What a line names for sure stands as it is written there.
    if (a.isSure !== b.isSure) return a.isSure ? -1 : 1;
    if (a.at !== b.at) return a.at - b.at;
    return b.score - a.score || (a.product.sku < b.product.sku ? -1 : 1);
  });
  const best = scored.find(({ isSure }) => !isSure)?.score ?? 0;
  const kept = scored
    .filter(({ isByCodePart }) => !(isByCodePart && isVague))
    .filter(({ score, isSure }) => isSure || score >= leastBeside * Math.max(1, best))
    .slice(0, 5);
  return {
    candidates: kept.map(({ product, by }) => toCandidate(open.line, product, by)),
    strong: kept.filter(({ isSure }) => isSure).length,
  };
}

/** Where a line first says something of a product. */
function placeOf({ line, codes }: OpenLine, product: MatchProduct): number {
  const pieces = line.ways[0] ?? [];
  const spans = [...codes.values()].flat();
  return pieces.findIndex(
    ({ compact }, at) =>
      spellings(compact).some((word) => product.words.has(word)) ||
      (compactText(product.sku).startsWith(compact) && spans.some(({ start }) => start === at)),
  );
}

const orderedBefore = statement<{ sku: string }>(
  (d) => `select sku from ordered_products where customer_id = ? and ${d.isOneOf("sku")}`,
);

/** Which of the products the customer has ordered before: these are likelier. */
async function readOrdered(
  { context }: Shelf,
  clues: readonly Clue[],
  products: ReadonlyMap<number, MatchProduct>,
): Promise<ReadonlySet<string>> {
  const { customer } = context.actor;
  if (customer === null) return new Set();
  const skus = new Set(clues.flatMap(({ rank }) => products.get(rank)?.sku ?? []));
  const rows = await orderedBefore(context.store, customer.id, listOf([...skus]));
  return new Set(rows.map(({ sku }) => sku));
}
