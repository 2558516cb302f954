/**
 * Reads one line into its pieces, each with all that it may be: a number, a price, a word. Which of
 * them it is cannot be known here; `explain-line.ts` holds the pieces against a product.
 */
import type { MatchLineInput } from "@order-portal/contract";
import { foldText } from "../catalogue/fold-text.ts";
import { compactText, piecesOf } from "../catalogue/product-words.ts";
import { isFiller } from "./phrases.ts";
import { type NumberFormat, type ReadNumber, readNumber } from "./read-number.ts";
import { splitCells, splitPieces } from "./split-line.ts";
import { kindsOf, labelWords, numberOfWord } from "./unit-words.ts";

/** A piece of a line: what stands between spaces. */
export interface Piece {
  readonly raw: string;
  /** Folded, without punctuation, as one word; empty where it is all punctuation. */
  readonly compact: string;
  /** Folded, the words between its punctuation. */
  readonly parts: readonly string[];
  /** As words of a unit's label. */
  readonly labelWords: readonly string[];
  /** Which cell of the line it stands in: nothing reaches from one into the next. */
  readonly cell: number;
  readonly number: ReadNumber | null;
  /** A number and a unit's word in one: `3cs`, `24er`. */
  readonly glued: { readonly number: ReadNumber; readonly word: string } | null;
  readonly isPrice: boolean;
  /** `1.` or `1)` at the beginning: a number, or the line's place in a list. */
  readonly isOrdinal: boolean;
  readonly isFiller: boolean;
}

/** A line as it was read. */
export interface ReadLine {
  /** The whole line, folded. */
  readonly folded: string;
  /** The ways to part it into pieces, at least one; what names the product is among them. */
  readonly ways: readonly (readonly Piece[])[];
  /** What the cell for the quantity says; null where there is none, or it is empty. */
  readonly quantity: { readonly number: ReadNumber; readonly unit: readonly Piece[] } | null;
  /** The pieces of the cell for the unit; empty where it says nothing. */
  readonly unit: readonly Piece[];
  /** Whether it came in cells that say what they are for. */
  readonly isTable: boolean;
}

/** More pieces than this, and it is prose. */
export const mostPieces = 40;

/** Reads a line of free text or of cells. */
export function readLine(input: MatchLineInput, format: NumberFormat): ReadLine {
  const [text, code, quantity, unit] = [input.text, input.code, input.quantity, input.unit].map(
    (cell) => (cell ?? "").replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ""),
  ) as [string, string, string, string];
  const splits = text.trim() === "" ? [[]] : splitCells(text);
  const ways = splits.map((cells) => {
    const named = code.trim() === "" ? cells : [code, ...cells];
    return named.flatMap((cell, index) => piecesOfCell(cell, index, format));
  });
  return {
    folded: foldText([code, text, quantity, unit].join(" ")),
    ways,
    quantity: readQuantityCell(quantity, format),
    unit: piecesOfCell(unit, 0, format),
    isTable: code.trim() !== "",
  };
}

/** `12`, or `12 cs` as people write it into the cell. */
function readQuantityCell(cell: string, format: NumberFormat): ReadLine["quantity"] {
  const text = cell.trim().replace(/^[x×*]\s*|\s*[x×*]$/gi, "");
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const number = readNumber(text, format);
  if (number !== null) return { number, unit: [] };
  const [, head = "", tail = ""] =
    /^([-+]?\d(?:[\d.,' ]*\d)?)\s*[x×*-]?\s*(\p{L}.*)$/su.exec(text) ?? [];
  const counted = readNumber(head, format);
  const unit = piecesOfCell(tail, 0, format);
  if (counted !== null && unit.length > 0) return { number: counted, unit };
  const word = numberOfWord(compactText(text));
  if (word !== null) return { number: { kind: "quantity", value: word }, unit: [] };
  return { number: { kind: "fault", detail: `“${text}” is no quantity.` }, unit: [] };
}

function piecesOfCell(cell: string, index: number, format: NumberFormat): Piece[] {
  const raws = splitPieces(cell);
  const pieces = raws.map((raw, place) => readPiece(raw, index, place === 0, format));
  // A currency beside a number makes it a price.
  return pieces.map((piece, place) => {
    if (piece.number === null || piece.isPrice) return piece;
    const [before, after] = [raws[place - 1] ?? "", raws[place + 1] ?? ""];
    const next = pieces[place + 2]?.number ?? null;
    const isPrice = isCurrency(before) || before === "@" || (isCurrency(after) && next === null);
    return isPrice ? { ...piece, isPrice } : piece;
  });
}

function readPiece(raw: string, cell: number, isFirst: boolean, format: NumberFormat): Piece {
  const [{ parts = [] } = {}] = piecesOf(raw);
  const compact = /[\p{L}\p{N}]/u.test(raw) ? compactText(raw) : "";
  const isOrdinal = isFirst && /^\d{1,3}[.)]+$/.test(raw);
  const counted = /^(?:x(?=\d))?([-+\u2212\u2013]?\d[\d.,'’\u2044/]*(?:e[-+]?\d+)?)x?$/i.exec(
    isOrdinal ? raw.replace(/[.)]+$/, "") : raw.normalize("NFKC"),
  )?.[1];
  const number = counted === undefined ? wordNumber(compact) : readNumber(counted, format);
  return {
    ...{ raw, compact, parts, cell, number, isOrdinal },
    labelWords: labelWords(raw),
    glued: readGlued(raw, format),
    isPrice: isCurrency(raw) || /^[$€£¥@]\s?\d|\d\s?[$€£¥]$/.test(raw),
    // A cross or a struck-out word may take all of it back.
    isFiller:
      compact === ""
        ? /^[\p{Pd}\p{Ps}\p{Pe}.,;:!*•·_/|"'“”„’…+&@#×✓☐☑]+$/u.test(raw)
        : isFiller(compact),
  };
}

function wordNumber(compact: string): ReadNumber | null {
  const value = numberOfWord(compact);
  return value === null ? null : { kind: "quantity", value };
}

function readGlued(raw: string, format: NumberFormat): Piece["glued"] {
  const [, digits = "", letters = ""] = /^(\d[\d.,']*)(\p{L}+)\.?$/u.exec(raw) ?? [];
  const word = foldText(letters);
  if (word !== "er" && kindsOf(word).size === 0) return null;
  const number = readNumber(digits, format);
  return number && { number, word };
}

/** Whether a piece has to be a word of the product's, unless a label explains it. */
export const isTelling = ({ number, isPrice, isFiller, glued, compact, parts }: Piece): boolean =>
  compact !== "" &&
  number === null &&
  glued === null &&
  !isPrice &&
  !isFiller &&
  kindsOf(compact).size === 0 &&
  !(parts.length === 2 && kindsOf(parts[1] ?? "").size > 0);

const isCurrency = (raw: string) =>
  /^(?:[$€£¥]|usd|eur|euro?s?|gbp|chf|dollars?|cad|aud|sek|dkk|nok|fr\.)$/i.test(raw);
