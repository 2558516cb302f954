/** Finds the products that lines may mean, for many lines in a few queries. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { knownProductsBySku } from "../catalogue/known-products.ts";
import { type ProductSet, contains } from "../catalogue/product-set.ts";
import { skuMark } from "../catalogue/product-words.ts";
import type { BuyerContext } from "../context.ts";
import { listOf, statement } from "../database/statement.ts";
import type { CodeSpan } from "./explain-line.ts";
import { type MatchProduct, spellings, toMatchProduct } from "./match-product.ts";
import { type Piece, type ReadLine, isTelling } from "./read-line.ts";
import { type Ranks, noRanks, readRanks } from "./word-index.ts";

/** The part of the catalogue that lines are held against. */
export interface Shelf {
  readonly context: BuyerContext;
  readonly catalogue: Catalogue;
  readonly visible: ProductSet;
}

/** A customer's own part number. */
export interface PartNumber {
  readonly code: string;
  readonly partNumber: string;
  readonly productId: number;
  readonly unit: string;
}

/** What the catalogue knows of the words and codes of some lines. */
export interface KnownWords {
  readonly ranksOf: (word: string) => Ranks;
  readonly partNumbers: ReadonlyMap<string, readonly PartNumber[]>;
  /** What has been put together of several words, by these. */
  readonly unions: Map<string, Ranks>;
}

/** Pieces of a cell that may be a code together. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly compact: string;
  readonly raw: string;
}

/** A code has at most so many pieces. */
const longestCode = 5;
const longestCompact = 64;

/** The stretches of a line that may be a code. */
export function spansOf(pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < pieces.length; start++) {
    let compact = "";
    let raw = "";
    for (let at = start; at < pieces.length && at < start + longestCode; at++) {
      const piece = pieces[at];
      if (piece === undefined || piece.compact === "" || piece.cell !== pieces[start]?.cell) break;
      compact += piece.compact;
      raw += raw === "" ? piece.raw : ` ${piece.raw}`;
      if (compact.length > longestCompact) break;
      spans.push({ start, end: at + 1, compact, raw });
    }
  }
  return spans;
}

/** All ways to write what a piece says, alone or with its neighbour. */
export function waysToWrite(pieces: readonly Piece[], at: number): string[] {
  const piece = pieces[at];
  if (piece === undefined || piece.compact === "") return [];
  const joined = [pieces[at - 1], pieces[at + 1]].flatMap((other, index) => {
    if (other === undefined || other.cell !== piece.cell) return [];
    return index === 0 ? other.compact + piece.compact : piece.compact + other.compact;
  });
  return [...spellings(piece.compact), ...joined];
}

/** Whether a stretch may be the code of a product: several pieces only where it is short. */
const mayBeCode = ({ start, end, compact }: Span): boolean =>
  end - start <= (/\d/.test(compact) ? 3 : 2);

const anyPartNumber = statement<object>(
  () => `select 1 as one from customer_part_numbers where customer_id = ? limit 1`,
);

const ownPartNumbers = statement<{
  code: string;
  part_number: string;
  product_id: number;
  unit: string;
}>(
  (d) => `
    select code, part_number, product_id, unit from customer_part_numbers
    where customer_id = ? and ${d.isOneOf("code")}`,
);

/** Looks up all words and codes of the lines. */
export async function readKnownWords(
  { context, catalogue }: Shelf,
  lines: readonly ReadLine[],
): Promise<KnownWords> {
  const words = new Set<string>();
  const codes = new Set<string>();
  for (const pieces of lines.flatMap(({ ways }) => ways)) {
    for (const span of spansOf(pieces)) {
      codes.add(span.compact);
      if (!mayBeCode(span)) continue;
      words.add(`${skuMark}${span.compact}`);
      if (/\d/.test(span.compact)) words.add(span.compact);
    }
    for (const [at, piece] of pieces.entries()) {
      for (const word of waysToWrite(pieces, at)) words.add(word);
      for (const part of piece.parts) for (const word of spellings(part)) words.add(word);
    }
  }
  const ranksOf = await readRanks(context.store, catalogue, words);
  const partNumbers = new Map<string, PartNumber[]>();
  const { customer } = context.actor;
  if (customer !== null && (await anyPartNumber(context.store, customer.id)).length > 0) {
    for (const row of await ownPartNumbers(context.store, customer.id, listOf([...codes]))) {
      const { code, part_number: partNumber, product_id: productId, unit } = row;
      const known = partNumbers.get(code) ?? [];
      partNumbers.set(code, [...known, { code, partNumber, productId, unit }]);
    }
  }
  return { ranksOf, partNumbers, unions: new Map() };
}

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

const named = statement<{ id: number; sku: string; aliases: string }>(
  (d) => `select id, sku, aliases from products where workspace_id = ? and ${d.isOneOf("id")}`,
);

const shelves = new WeakMap<Catalogue, Map<number, MatchProduct>>();
/** The products kept ready of one catalogue; each takes some two kilobytes. */
const mostKept = 5000;

/** Products made ready, by rank. */
export async function readMatchProducts(
  { context, catalogue }: Shelf,
  ranks: Iterable<number>,
  into: Map<number, MatchProduct>,
  pause: () => Promise<void>,
): Promise<void> {
  let kept = shelves.get(catalogue);
  if (kept === undefined || kept.size > mostKept) {
    kept = new Map();
    shelves.set(catalogue, kept);
  }
  const unknown = new Map<number, number>();
  for (const rank of ranks) {
    const product = kept.get(rank);
    if (product !== undefined) into.set(rank, product);
    else unknown.set(catalogue.ids[rank] ?? 0, rank);
  }
  const ids = [...unknown.keys()];
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = listOf(ids.slice(start, start + atOnce));
    const rows = await named(context.store, catalogue.workspaceId, some);
    const skus = rows.map(({ sku }) => sku);
    const sold = await knownProductsBySku(context.store, context, skus);
    for (const { id, sku, aliases } of rows) {
      const rank = unknown.get(id);
      const product = sold.get(sku);
      if (rank === undefined || product === undefined) continue;
      const ready = toMatchProduct(product, aliases.split("|"));
      kept.set(rank, ready);
      into.set(rank, ready);
    }
    await pause();
  }
}

/** Products read in one query. */
const atOnce = 300;
