/** What a cell of the Quantity Grid holds: a quantity of the cart, or a text that is not taken. */
import type { LineProblem } from "@order-portal/sdk";
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState, WantedLine } from "../../state/cart-state.ts";
import { lineKey, type LineKey } from "../../state/line-key.ts";

/** A text that was put into a cell and is no quantity that can be ordered. */
export interface NotTaken {
  /** The line it was meant for, at the quantity that the cart has of it. */
  readonly line: WantedLine;
  readonly text: string;
  readonly problem: LineProblem;
}

/** The texts that are not taken. The cart knows nothing of them. */
export type NotTakenTexts = ReadonlyMap<LineKey, NotTaken>;

/** What a cell holds. */
export interface CellValue {
  /** How many are in the cart. */
  readonly quantity: number;
  readonly notTaken: NotTaken | null;
}

/** One cell's change: of the line that it stands for. */
export interface CellStep {
  readonly line: WantedLine;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a line's cell holds now. */
export function valueOf(cart: CartState, texts: NotTakenTexts, line: WantedLine): CellValue {
  return { quantity: quantityOf(cart, line), notTaken: texts.get(lineKey(line)) ?? null };
}

/** What steps lead to: the texts not taken, and the lines of the cart that become others. */
export interface Stepped {
  readonly texts: NotTakenTexts;
  readonly lines: readonly WantedLine[];
}

/** Steps done, or taken back. */
export function applySteps(
  cart: CartState,
  texts: NotTakenTexts,
  steps: readonly CellStep[],
  side: "before" | "after",
): Stepped {
  const changed = new Map(texts);
  const lines: WantedLine[] = [];
  for (const { line, [side]: value } of steps) {
    const key = lineKey(line);
    if (value.notTaken) changed.set(key, value.notTaken);
    else changed.delete(key);
    const isRefused = cart.refused.has(key);
    if (isRefused || quantityOf(cart, line) !== value.quantity) {
      lines.push({ ...line, quantity: value.quantity });
    }
  }
  return { texts: changed, lines };
}
