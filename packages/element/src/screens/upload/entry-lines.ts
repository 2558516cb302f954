/**
 * Lines that a buyer brings from elsewhere, on their way into the cart: what was written, what it
 * was matched with, and what the buyer has put right. Values are never mutated.
 */
import type { MatchCandidate, MatchedLine, MatchLineInput } from "@order-portal/sdk";
import type { LineInput } from "../../state/cart-inputs.ts";
import { lineKey } from "../../state/line-key.ts";
import type { LineSource, ReadLine } from "../../tables/table-lines.ts";
import { statedUnit, unitBeside, withoutUnit } from "./without-unit.ts";

/** A line that is to be ordered, or not. */
export interface EntryLine {
  readonly id: number;
  /** Where it was written; several numbers where lines of the same product were added up. */
  readonly numbers: readonly number[];
  /** What is matched: as it was written, or as the buyer has put it right. */
  readonly source: LineSource;
  /** What was written, where that is something else by now; one text a line. */
  readonly written: readonly string[];
  /** What the server makes of `source`; null until it has said. */
  readonly answer: MatchedLine | null;
  /** `answer` is to what `source` was before; it is shown until the next has come. */
  readonly isStale: boolean;
  /** The buyer has left it out. */
  readonly isLeftOut: boolean;
}

/** What is to be done about a line. */
export type EntryState = "waiting" | "matched" | "choose" | "refused" | "left-out";

/** A source as the cells of a table. */
export type EntryCells = Exclude<LineSource, { readonly text: string }>;

/** Lines that have just been read. */
export function entryLines(lines: readonly ReadLine[], firstId = 0): EntryLine[] {
  return lines.map(({ number, source }, index) => ({
    id: firstId + index,
    numbers: [number],
    source,
    written: [],
    answer: null,
    isStale: false,
    isLeftOut: false,
  }));
}

/** What is to be done about a line. A line that orders nothing, such as a greeting, is left out. */
export function entryState({ answer, isStale, isLeftOut }: EntryLine): EntryState {
  if (isLeftOut) return "left-out";
  if (!answer || isStale) return "waiting";
  if (answer.outcome === "matched" && answer.line) return "matched";
  if (answer.problem?.code === "nothing") return "left-out";
  return answer.outcome === "refused" ? "refused" : "choose";
}

/** How many lines are in each state. */
export function entryCounts(lines: readonly EntryLine[]): Readonly<Record<EntryState, number>> {
  const counts = { waiting: 0, matched: 0, choose: 0, refused: 0, "left-out": 0 };
  for (const line of lines) counts[entryState(line)]++;
  return counts;
}

/** A source as a call names it. */
export function matchInput(source: LineSource): MatchLineInput {
  if ("text" in source) return source;
  const { code, quantity, unit } = source;
  return { code, ...(quantity && { quantity }), ...(unit && { unit }) };
}

/** What was written, in one line. */
export function sourceText(source: LineSource): string {
  if ("text" in source) return source.text;
  return [source.quantity, source.unit, source.code].filter(Boolean).join(" ");
}

/**
 * The product that a line means beyond doubt, though not how many or in which unit; undefined where
 * that is for the buyer to say.
 */
export function knownProduct({ answer }: EntryLine): MatchCandidate | undefined {
  const [first, second] = answer?.candidates ?? [];
  return second || answer?.problem?.code === "product_uncertain" ? undefined : first;
}

/** A line as cells that the buyer can put right: what is known of it, else what was written. */
export function entryCells(line: EntryLine): EntryCells {
  const { source, answer, isStale } = line;
  if (answer?.line && !isStale) {
    const { sku, quantity, unit } = answer.line;
    return { code: sku, quantity: String(quantity), unit };
  }
  if (!("text" in source)) {
    const { code, quantity, unit } = source;
    // Two units contradict one another: both are left for the buyer to see.
    if (unit !== "") return source;
    return { code, quantity: withoutUnit(quantity), unit: unitBeside(quantity) };
  }
  const quantity = answer?.quantity?.toString() ?? "";
  const { name, unit } = answer?.said ?? { name: source.text, unit: "" };
  const known = knownProduct(line);
  if (!known) return { code: name, quantity, unit };
  // A unit that the product does not have stays, to be asked for: none would be the first.
  return { code: known.sku, quantity, unit: isUnitOpen(answer) ? unit : known.unit };
}

/** Whether the unit is for the buyer to say. */
export const isUnitOpen = (answer: MatchedLine | null): boolean =>
  /^unit_/.test(answer?.problem?.code ?? "");

/** The lines once the buyer has put one right: it is to be matched again. */
export function correctLine(
  lines: readonly EntryLine[],
  id: number,
  change: Partial<EntryCells>,
): EntryLine[] {
  return lines.map((line) => {
    if (line.id !== id) return line;
    const written = line.written.length > 0 ? line.written : [sourceText(line.source)];
    const cells = { ...entryCells(line), ...change };
    // `12 cs`, and then another unit chosen: the one chosen last is meant.
    const source = { ...cells, ...statedUnit(cells.quantity, cells.unit, Boolean(change.unit)) };
    return { ...line, source, written, isStale: true, isLeftOut: false };
  });
}

/** The lines with one left out, or put back. */
export function leaveOut(lines: readonly EntryLine[], id: number, isLeftOut: boolean): EntryLine[] {
  return lines.map((line) => (line.id === id ? { ...line, isLeftOut } : line));
}

/** The lines once the server has said what these mean; one that was changed meanwhile waits on. */
export function takeAnswers(
  lines: readonly EntryLine[],
  asked: readonly EntryLine[],
  answers: readonly MatchedLine[],
): EntryLine[] {
  const byId = new Map(asked.map((line, index) => [line.id, { line, answer: answers[index] }]));
  return lines.map((line) => {
    const found = byId.get(line.id);
    return found?.answer && found.line.source === line.source
      ? { ...line, answer: found.answer, isStale: false }
      : line;
  });
}

/**
 * The lines with those of the same product and unit added up into the first of them, which is to be
 * matched again: together they may reach a price, or a quantity, that none does alone.
 */
export function addUp(lines: readonly EntryLine[]): EntryLine[] {
  const groups = new Map<string, EntryLine[]>();
  for (const line of lines) {
    const product = productOf(line);
    if (!product) continue;
    const key = lineKey(product);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const sums = new Map<number, EntryLine | null>();
  for (const group of groups.values()) {
    const [first] = group;
    const product = first && productOf(first);
    if (!product || group.length < 2) continue;
    for (const { id } of group) sums.set(id, null);
    const quantity = group.reduce((sum, line) => sum + (line.answer?.quantity ?? 0), 0);
    sums.set(first.id, {
      ...first,
      numbers: group.flatMap(({ numbers }) => numbers),
      source: { code: product.sku, quantity: String(quantity), unit: product.unit },
      written: group.flatMap(({ written, source }) =>
        written.length > 0 ? written : [sourceText(source)],
      ),
      answer: null,
    });
  }
  return lines.flatMap((line) => {
    const sum = sums.get(line.id);
    return sum === undefined ? [line] : sum === null ? [] : [sum];
  });
}

/** What a line orders beyond doubt, though perhaps in a quantity that cannot be had. */
function productOf(line: EntryLine): { sku: string; unit: string } | null {
  const { answer, isLeftOut } = line;
  if (!answer || isLeftOut || answer.quantity === null || answer.quantity < 1) return null;
  if (answer.line) return answer.line;
  const [candidate, other] = answer.candidates;
  const isQuantity = /^quantity_(?!missing)/.test(answer.problem?.code ?? "");
  return candidate && !other && isQuantity ? candidate : null;
}

/** The matched lines as the cart takes them. */
export function cartInputs(lines: readonly EntryLine[]): LineInput[] {
  return lines.flatMap((line) => {
    const priced = entryState(line) === "matched" ? line.answer?.line : null;
    if (!priced) return [];
    const { sku, unit, quantity, name, unitLabel, imageUrl, quantityRule } = priced;
    return [{ sku, unit, quantity, name, unitLabel, imageUrl, quantityRule }];
  });
}
