/** What becomes of texts that were put into cells: quantities, texts not taken, and those dropped. */
import { msg, str } from "@lit/localize";
import type { LineProblem, QuantityRule } from "@order-portal/sdk";
import {
  highestQuantity,
  lowestQuantity,
  nearestQuantities,
  quantityProblem,
  readWholeNumber,
  type CellEntry,
} from "@order-portal/ui";
import { valueOf, type CellStep, type CellValue } from "./cell-values.ts";
import { isOrderable, lineInCell, type GridFacts } from "./grid-cells.ts";

/** A text for which there is no cell to keep it in. */
export interface Dropped {
  /** What it was put on: a product's name, or a place past the grid's end. */
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

/** What became of all entries: each that is not empty is in one of the two. */
export interface Taken {
  readonly steps: readonly CellStep[];
  readonly dropped: readonly Dropped[];
}

/** Judges each entry by its product's quantity rule. */
export function takeEntries(facts: GridFacts, entries: readonly CellEntry[]): Taken {
  const steps: CellStep[] = [];
  const dropped: Dropped[] = [];
  for (const entry of entries) {
    const reason = reasonToDrop(facts, entry);
    if (reason === null) {
      const step = stepOf(facts, entry);
      if (step) steps.push(step);
    } else if (entry.text.trim() !== "") {
      dropped.push({ place: placeOf(facts, entry), text: entry.text.trim(), reason });
    }
  }
  return { steps, dropped };
}

/** Why there is no cell for an entry; null where there is. */
function reasonToDrop(facts: GridFacts, { row, column }: CellEntry): string | null {
  const [product, place] = [facts.products[row], facts.columns[column]];
  if (!product) return msg("There are no more rows.");
  if (!place) return msg("There are no more columns.");
  const line = lineInCell(facts, row, column);
  if (!line) return msg("This product has no such unit.");
  if (isOrderable(product, place)) return null;
  const value = valueOf(facts.cart, facts.texts, line);
  // What is in the cart already can be changed, and taken out, whatever has become of the product.
  if (value.quantity > 0 || value.notTaken) return null;
  return product.availability === "out_of_stock"
    ? msg("Out of stock right now.")
    : msg("It has no price yet. Ask the supplier for one.");
}

function placeOf({ products, columns }: GridFacts, { row, column }: CellEntry): string {
  const [product, rowNumber, columnNumber] = [products[row], row + 1, column + 1];
  if (!product) return msg(str`Row ${rowNumber}`);
  return columns[column] ? product.name : `${product.name}, ${msg(str`column ${columnNumber}`)}`;
}

function stepOf(facts: GridFacts, { row, column, text }: CellEntry): CellStep | null {
  const line = lineInCell(facts, row, column);
  if (!line) return null;
  const before = valueOf(facts.cart, facts.texts, line);
  const entered = text.trim();
  const quantity = readWholeNumber(entered, facts.locale);
  const problem = problemOf(quantity, line.quantityRule ?? {});
  const after: CellValue = problem
    ? { quantity: before.quantity, notTaken: { line, text: entered, problem } }
    : { quantity, notTaken: null };
  const isSame =
    before.quantity === after.quantity && before.notTaken?.text === after.notTaken?.text;
  return isSame ? null : { line, before, after };
}

/** Why a quantity cannot be ordered, with the nearest that can; null where it can. */
export function problemOf(quantity: number, rule: Partial<QuantityRule>): LineProblem | null {
  const problem = quantityProblem(quantity, rule);
  if (!problem) return null;
  const reasons = {
    not_a_whole_number: () => msg("Not a whole number."),
    below_minimum: () => msg(str`At least ${lowestQuantity(rule)}.`),
    above_maximum: () => msg(str`At most ${highestQuantity(rule)}.`),
    off_increment: () => msg(str`Sold in steps of ${rule.increment ?? 1}.`),
  };
  const nearest = nearestQuantities(quantity, rule);
  return { code: problem, detail: reasons[problem](), nearest };
}
