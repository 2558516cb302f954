/** What the catalogue and the customer's own part numbers know of the words of many lines at once. */
import { skuMark } from "../catalogue/product-words.ts";
import { listOf, statement } from "../database/statement.ts";
import { spellings } from "./match-product.ts";
import type { Piece, ReadLine } from "./read-line.ts";
import type { Shelf } from "./shelf.ts";
import { type Ranks, readRanks } from "./word-index.ts";

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
  /** What has been found for pieces of lines already, by what they say. */
  readonly found: Map<string, Found>;
}

/** The products that a piece of a line may name: in one of these, ascending ranks each. */
export interface Found {
  readonly sets: readonly Ranks[];
  /** How many they are at most. */
  readonly size: number;
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
  return { ranksOf, partNumbers, found: new Map() };
}
