/**
 * Explains a line by a product. An explanation gives every piece of the line a part in it: the
 * product's code or words of its name, a quantity, a unit, a price, a word that says nothing. A
 * piece that has none means that the line says something that was not understood.
 */
import { type MatchProduct, type MatchUnit, spellings } from "./match-product.ts";
import { type Piece, type ReadLine, isTelling } from "./read-line.ts";
import { type UnitReading, readUnit, readWord } from "./read-unit.ts";
import type { ReadNumber } from "./read-number.ts";

/** A code of the product that stands in the line. */
export interface CodeSpan {
  /** The pieces from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  readonly by: "sku" | "alias" | "part_number";
  /** Whether it stands there to the letter. */
  readonly isExact: boolean;
  /** The unit that the customer means by its part number; empty where none. */
  readonly unit: string;
}

/** Words for a unit, and why they say none. */
export interface UnknownUnit {
  readonly word: string;
  /** The product has no such unit; several that are called so; or the line says two. */
  readonly why: "none" | "shared" | "two";
}

/** What a line asks for, if it is about this product. */
export interface Explanation {
  readonly product: MatchProduct;
  /** Null where no quantity is said. */
  readonly quantity: ReadNumber | null;
  /** The unit that is said; null where none is, or `unknownUnit`. */
  readonly unit: MatchUnit | null;
  /** Words for a unit that are not clear, or that the product does not have. */
  readonly unknownUnit: UnknownUnit | null;
  /** The code that names the product; null where words of its name do. */
  readonly code: CodeSpan | null;
  /** The product's words that the line has. */
  readonly words: ReadonlySet<string>;
}

/** Steps after which a line is too tangled to be sure of. */
const mostSteps = 3000;

interface State {
  quantity: ReadNumber | null;
  unit: MatchUnit | null;
  unknownUnit: UnknownUnit | null;
  code: CodeSpan | null;
}

/** Every explanation of a way to part the line, each meaning once; null where there are too many. */
export function explainLine(
  line: ReadLine,
  pieces: readonly Piece[],
  product: MatchProduct,
  codes: readonly CodeSpan[],
): Explanation[] | null {
  if (!mayExplain(pieces, product, codes)) return [];
  const found = new Map<string, Explanation>();
  const words: string[] = [];
  // `3 … 18.00`: behind something else, one with two decimals is a price; in front it may be a day.
  const hasPlainNumber =
    line.quantity !== null ||
    pieces.some(({ raw, number }) => number !== null && /^\d+$/.test(raw));
  let steps = 0;

  const visit = (at: number, state: State): void => {
    if (++steps > mostSteps) return;
    const piece = pieces[at];
    if (piece === undefined) {
      end(state);
      return;
    }
    const quantities = state.quantity === null ? readQuantity(product, pieces, at) : [];
    const isArticle = /^an?$/.test(piece.compact) && quantities.length > 0;
    const isSilent = piece.isPrice || piece.isOrdinal || (piece.isFiller && !isArticle);
    if (isSilent || (hasPlainNumber && at > 0 && isAmount(piece))) visit(at + 1, state);
    if (piece.isPrice) return;
    for (const code of codes) {
      if (code.start === at) visit(code.end, { ...state, code: state.code ?? code });
    }
    if (state.quantity === null) {
      for (const { number, length } of quantities) {
        visit(at + length, { ...state, quantity: number });
      }
      const { glued } = piece;
      const unit = glued && readWord(product.units, { compact: glued.word, raw: glued.word });
      if (glued !== null && unit !== null) {
        const next = withUnit({ ...state, quantity: glued.number }, { length: 1, ...unit });
        if (next !== null) visit(at + 1, next);
      }
    }
    for (const reading of readUnit(product, pieces, at)) {
      const next = withUnit(state, reading);
      if (next !== null) visit(at + reading.length, next);
    }
    for (const { said, length } of readNames(product, pieces, at)) {
      // `Set of 6 tins 6`: a number of the name is not said twice.
      if (said.some((word) => isNumeral(word) && words.includes(word))) continue;
      words.push(...said);
      visit(at + length, state);
      words.length -= said.length;
    }
  };

  const end = (state: State) => {
    if (state.code === null && words.length === 0) return;
    // `23119 6`: a number alone is no name, even where the name has it.
    if (state.code !== null && words.length > 0 && words.every(isNumeral)) return;
    const { quantity, unit, unknownUnit, code } = state;
    const key = JSON.stringify([
      quantity,
      unit?.unit,
      unknownUnit,
      code?.start,
      code?.end,
      code?.by,
    ]);
    const known = found.get(key);
    if (known !== undefined && known.words.size >= new Set(words).size) return;
    found.set(key, { product, ...state, words: new Set(words) });
  };

  visit(0, readCells(line, product));
  return steps > mostSteps ? null : withoutUnknownUnits([...found.values()]);
}

const isAmount = ({ raw }: Piece) => /^\d[\d.,' ]*[.,]\d\d$/.test(raw);

const isNumeral = (word: string) => /^\d+$/.test(word);

/** Whether every telling word has a place in the product at all: most lines fail here, and soon. */
const mayExplain = (
  pieces: readonly Piece[],
  product: MatchProduct,
  codes: readonly CodeSpan[],
): boolean =>
  pieces.every(
    (piece, at) =>
      !isTelling(piece) ||
      codes.some(({ start, end }) => start <= at && at < end) ||
      readNames(product, pieces, at).length > 0 ||
      (at > 0 && readNames(product, pieces, at - 1).some(({ length }) => length === 2)) ||
      readUnit(product, pieces, at).length > 0 ||
      piece.labelWords.some((word) => spellings(word).some((way) => product.labelWords.has(way))),
  );

/** What the cells beside the name say; where they contradict one another the unit is not known. */
function readCells(line: ReadLine, product: MatchProduct): State {
  let state: State = { quantity: null, unit: null, unknownUnit: null, code: null };
  if (line.quantity !== null) state.quantity = line.quantity.number;
  for (const cell of [line.unit, line.quantity?.unit ?? []]) {
    if (cell.length === 0) continue;
    const whole = readUnit(product, cell, 0).filter(({ length }) => length === cell.length);
    const word = cell.map(({ raw }) => raw).join(" ");
    const reading = whole.find(({ unit }) => unit !== null) ??
      whole[0] ?? { length: cell.length, unit: null, word, isShared: false };
    const unknownUnit = reading.unit === null ? unknownBy(reading) : { word, why: "two" as const };
    state = withUnit(state, reading) ?? { ...state, unit: null, unknownUnit };
  }
  return state;
}

/** The state with a further word for the unit; null where it contradicts an earlier one. */
function withUnit(state: State, reading: UnitReading): State | null {
  const { unit } = reading;
  if (state.unit !== null) return unit === state.unit ? state : null;
  if (state.unknownUnit !== null) return unit === null ? state : null;
  return unit === null ? { ...state, unknownUnit: unknownBy(reading) } : { ...state, unit };
}

const unknownBy = ({ word, isShared }: UnitReading): UnknownUnit => ({
  word,
  why: isShared ? "shared" : "none",
});

/** A number, one whose thousands are apart (`1 000`), or `a` before a unit. */
function readQuantity(
  product: MatchProduct,
  pieces: readonly Piece[],
  at: number,
): { number: ReadNumber; length: number }[] {
  const piece = pieces[at];
  if (piece === undefined) return [];
  const one: ReadNumber = { kind: "quantity", value: 1 };
  if (/^an?$/.test(piece.compact)) {
    const isBeforeUnit = readUnit(product, pieces, at + 1).length > 0;
    return isBeforeUnit ? [{ number: one, length: 1 }] : [];
  }
  if (piece.number === null) return [];
  const readings = [{ number: piece.number, length: 1 }];
  if (/^\d{1,3}$/.test(piece.raw)) {
    let digits = piece.raw;
    for (let next = at + 1; /^\d{3}$/.test(pieces[next]?.raw ?? ""); next++) {
      if (pieces[next]?.cell !== piece.cell) break;
      digits += pieces[next]?.raw ?? "";
      const value = Number(digits);
      if (value > 1_000_000_000) break;
      readings.push({ number: { kind: "quantity", value }, length: next - at + 1 });
    }
  }
  return readings;
}

/** The words of the product that a piece, or two written apart, say. */
function readNames(
  { words }: MatchProduct,
  pieces: readonly Piece[],
  at: number,
): { said: string[]; length: number }[] {
  const piece = pieces[at];
  if (piece === undefined || piece.compact === "") return [];
  const known = (word: string) => spellings(word).find((spelling) => words.has(spelling));
  const whole = known(piece.compact);
  const next = pieces[at + 1];
  const joined =
    next?.cell === piece.cell && next.compact !== "" ? piece.compact + next.compact : "";
  const readings: { said: string[]; length: number }[] = [];
  const telling = piece.parts.filter((part) => words.has(part) || !/^(?:l|d|qu|s|n)$/.test(part));
  const parts = piece.parts.length > 1 ? telling.map(known) : [];
  if (parts.length > 0 && parts.every((part) => part !== undefined)) {
    readings.push({ said: parts, length: 1 });
  } else if (whole !== undefined) readings.push({ said: [whole], length: 1 });
  if (joined !== "" && words.has(joined)) readings.push({ said: [joined], length: 2 });
  return readings;
}

/** A word for an unknown unit may belong to the name: then that is what it is. */
function withoutUnknownUnits(explanations: Explanation[]): Explanation[] {
  const known = explanations.filter(({ unknownUnit }) => unknownUnit === null);
  return known.length > 0 ? known : explanations;
}
