/**
 * What ordering again would bring, as the buyer goes through it: every line of before is in one of
 * three groups, and of each that can be had the buyer says whether and how many.
 */
import type { Money, PricedCartLine, ReorderLine } from "@order-portal/sdk";
import type { LineInput } from "./cart-inputs.ts";

/** A line of before, and what is offered for it. */
export interface ReorderEntry {
  /** Its place among all lines, which tells it from the others. */
  readonly index: number;
  readonly line: ReorderLine;
  /** What would go into the cart: the product itself, or its replacement; null where nothing can. */
  readonly offer: PricedCartLine | null;
}

/** Every line of before, by what has become of it. */
export interface ReorderGroups {
  readonly same: readonly ReorderEntry[];
  readonly changed: readonly ReorderEntry[];
  readonly refused: readonly ReorderEntry[];
}

/** What the buyer wants of one line. */
export interface ReorderChoice {
  readonly isWanted: boolean;
  readonly quantity: number;
}

/** The buyer's choices that differ from what is proposed, by the line's index. */
export type ReorderChoices = ReadonlyMap<number, ReorderChoice>;

/** Sorts the lines of before. None is left out, and none is in two groups. */
export function groupReorder(lines: readonly ReorderLine[]): ReorderGroups {
  const entries = lines.map((line, index) => ({
    index,
    line,
    offer: canBeHad(line) ? line.now : line.replacement,
  }));
  return {
    same: entries.filter(({ line }) => canBeHad(line) && line.changes.length === 0),
    changed: entries.filter(({ line }) => canBeHad(line) && line.changes.length > 0),
    refused: entries.filter(({ line }) => !canBeHad(line)),
  };
}

const canBeHad = ({ now, problem }: ReorderLine) => now !== null && problem === null;

/**
 * What the buyer wants of a line. What can be had is proposed as it would be; a replacement is
 * never taken but by the buyer's own tap.
 */
export function choiceOf({ index, line, offer }: ReorderEntry, choices: ReorderChoices) {
  return (
    choices.get(index) ?? {
      isWanted: canBeHad(line) && offer !== null,
      quantity: offer?.quantity ?? 0,
    }
  );
}

/** The entries that the buyer wants, at the quantities chosen. */
export function wantedEntries(
  entries: readonly ReorderEntry[],
  choices: ReorderChoices,
): readonly (ReorderEntry & { readonly offer: PricedCartLine; readonly quantity: number })[] {
  return entries.flatMap((entry) => {
    const { offer } = entry;
    const { isWanted, quantity } = choiceOf(entry, choices);
    return offer && isWanted && quantity > 0 ? [{ ...entry, offer, quantity }] : [];
  });
}

/** What goes into the cart, in addition to what is there. */
export function reorderInputs(
  entries: readonly ReorderEntry[],
  choices: ReorderChoices,
): readonly LineInput[] {
  return wantedEntries(entries, choices).map(({ offer, quantity }) => {
    const { sku, unit, name, unitLabel, imageUrl, quantityRule } = offer;
    return { sku, unit, quantity, name, unitLabel, imageUrl, quantityRule };
  });
}

/** The sum of amounts of one currency and scale; null where one is not known, or there are none. */
export function sumOf(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((money) => money !== null);
  const [first] = known;
  if (!first || known.length < amounts.length) return null;
  return { ...first, amount: known.reduce((sum, { amount }) => sum + amount, 0) };
}
