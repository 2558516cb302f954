/** Which unit of a product a line's words mean, if they mean one. */
import type { MatchProduct, MatchUnit } from "./match-product.ts";
import { spellings } from "./match-product.ts";
import type { Piece } from "./read-line.ts";
import { kindsOf } from "./unit-words.ts";

/** What some pieces say about the unit: one, or words for a unit that the product does not have. */
export interface UnitReading {
  /** How many pieces say it. */
  readonly length: number;
  /** Null where no unit of the product, or more than one, is meant by it. */
  readonly unit: MatchUnit | null;
  readonly word: string;
  /** Whether it may mean more than one unit of the product. */
  readonly isShared: boolean;
}

/** A label has this many words at most that are looked at. */
const longestLabel = 7;

/** All that the pieces from `start` on may say about the product's unit; none where nothing. */
export function readUnit(
  { units, labelWords: known }: MatchProduct,
  pieces: readonly Piece[],
  start: number,
): UnitReading[] {
  const first = pieces[start];
  if (first === undefined) return [];
  // Most pieces say nothing about a unit, and that is soon seen.
  const isLabel = first.labelWords.some((word) => spellings(word).some((way) => known.has(way)));
  const isUnit = isLabel || kindsOf(first.compact).size > 0;
  if (!isUnit && first.glued === null && !/-/.test(first.raw)) return [];
  const readings = isLabel ? readLabels(units, pieces, start) : [];
  const named = readWord(units, first);
  if (named !== null) {
    readings.push({ length: 1, ...named });
    for (const unit of named.unit === null ? calledUnits(units, first) : [named.unit]) {
      readings.push(...withContent(unit, units, pieces, start + 1));
    }
  }
  const hyphened = /^(\d+|\p{L}+)-(\p{L}+)$/u.exec(first.raw);
  const [size, kind] = hyphened === null ? [] : first.labelWords;
  if (/^\d+$/.test(size ?? "") && kindsOf(kind ?? "").size > 0) {
    const meant = units.filter(
      (unit) => unit.factor === Number(size) && isCalled(unit, kind ?? ""),
    );
    readings.push({ length: 1, ...onlyOf(meant), word: first.raw });
  }
  const next = pieces[start + 1];
  if (first.glued?.word === "er" && next !== undefined && first.glued.number.kind === "quantity") {
    const { value } = first.glued.number;
    const meant = units.filter((unit) => unit.factor === value && isCalled(unit, next.compact));
    readings.push({ length: 2, ...onlyOf(meant), word: `${first.raw} ${next.raw}` });
  }
  return readings;
}

/** The unit of which a word is the code or the name; null where it is no unit's word. */
export function readWord(
  units: readonly MatchUnit[],
  { compact, raw }: Pick<Piece, "compact" | "raw">,
): Omit<UnitReading, "length"> | null {
  const isCode = units.filter(({ code }) => code === compact);
  if (isCode.length === 1) return { ...onlyOf(isCode), word: raw };
  const called = units.filter((unit) => isCalled(unit, compact));
  if (called.length > 1) {
    // A case is the plain one, rather than the half case; but crates and cases are not told apart.
    const kinds = [...kindsOf(compact)];
    const plain = called.filter(
      ({ container }) => container.length === 1 || container.length === 0,
    );
    const isOneKind = kinds.filter((kind) => units.some((unit) => isOfKind(unit, kind))).length < 2;
    return { ...onlyOf(isOneKind && plain.length === 1 ? plain : called), word: raw };
  }
  if (called.length === 1) return { ...onlyOf(called), word: raw };
  return kindsOf(compact).size > 0 ? { ...onlyOf([]), word: raw } : null;
}

const calledUnits = (units: readonly MatchUnit[], { compact }: Piece) =>
  units.filter((unit) => isCalled(unit, compact));

/** Whether a unit is called by a word: of its code's kind, or of the word that its label is about. */
function isCalled(unit: MatchUnit, word: string): boolean {
  const head = unit.container.at(-1);
  if (head !== undefined && (head === word || spellings(word).includes(head))) return true;
  return [...kindsOf(word)].some((kind) => isOfKind(unit, kind));
}

const isOfKind = ({ code, container }: MatchUnit, kind: string) =>
  kindsOf(code).has(kind) || kindsOf(container.at(-1) ?? "").has(kind);

/** The unit, where it is one. */
const onlyOf = (units: readonly MatchUnit[]) => ({
  unit: units.length === 1 ? (units[0] ?? null) : null,
  isShared: units.length > 1,
});

/** Labels as they stand in the catalogue, and parts of them with a number, such as `12 oz`. */
function readLabels(
  units: readonly MatchUnit[],
  pieces: readonly Piece[],
  start: number,
): UnitReading[] {
  const readings: UnitReading[] = [];
  const words: string[] = [];
  const raws: string[] = [];
  for (let at = start; at < pieces.length && words.length < longestLabel; at++) {
    const piece = pieces[at];
    if (piece?.cell !== pieces[start]?.cell || piece === undefined) break;
    words.push(...piece.labelWords);
    raws.push(piece.raw);
    if (words.length === 0) continue;
    const meant = units.filter(
      ({ labelWords, container }) =>
        isSaidBy(labelWords, words) || (words.length > 1 && areSame(container, words)),
    );
    if (meant.length > 0) {
      readings.push({ length: at - start + 1, ...onlyOf(meant), word: raws.join(" ") });
    }
  }
  return readings;
}

/** Whether words are a label, or a part of it that has a number and a word. */
function isSaidBy(label: readonly string[], words: readonly string[]): boolean {
  const isPart = words.length >= 2 && words.some((word) => /^\d/.test(word));
  if (words.length !== label.length && !isPart) return false;
  for (let from = 0; from + words.length <= label.length; from++) {
    if (areSame(label.slice(from, from + words.length), words)) return true;
  }
  return false;
}

const areSame = (label: readonly string[], words: readonly string[]) =>
  label.length === words.length &&
  words.every((word, index) => spellings(word).includes(label[index] ?? ""));

/** How many it holds, behind its name: `case of 12`, `Karton à 12`, `case of 12 bottles`. */
function withContent(
  unit: MatchUnit,
  units: readonly MatchUnit[],
  pieces: readonly Piece[],
  start: number,
): UnitReading[] {
  let at = start;
  // `3 cs 10 ea` may be two orders, so it takes a word that says what it holds.
  if (!/^(?:of|a|de|von|x|mit|zu)$/.test(pieces[at]?.compact ?? "")) return [];
  at++;
  const number = pieces[at]?.number;
  if (number?.kind !== "quantity" || number.value !== unit.factor || unit.factor === 1) return [];
  const reading = { unit, word: unit.unit, isShared: false };
  const readings = [{ length: at - start + 2, ...reading }];
  const content = pieces[at + 1];
  if (content !== undefined && kindsOf(content.compact).size > 0) {
    const inside = readWord(units, content)?.unit;
    if (inside === undefined || inside === null || inside.factor === 1) {
      readings.push({ length: at - start + 3, ...reading });
    }
  }
  return readings;
}
