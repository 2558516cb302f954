/**
 * What ordering again has put into the cart so far, step by step, so that what was added is known
 * as added: a further step brings only what the buyer has changed since.
 */
import type { LineInput } from "./cart-inputs.ts";
import { quantityOf } from "./cart-lines.ts";
import type { CartState } from "./cart-state.ts";
import { lineKey, type LineKey } from "./line-key.ts";

/** A line that a step has put into the cart, or changed there. */
export interface ReorderStepLine {
  readonly line: LineInput;
  /** How many the buyer wanted of it, by this step and those before. */
  readonly wanted: number;
  /** How many the cart had before this step. */
  readonly held: number;
}

/** One tap on the button that adds. */
export type ReorderStep = readonly ReorderStepLine[];

/** A line at another quantity than was last put into the cart: what a tap would make of it. */
export interface OpenReorderLine extends ReorderStepLine {
  /** Whether nothing of it was added yet, or nothing is there any more. */
  readonly isNew: boolean;
  /** How many the cart would have then. */
  readonly then: number;
}

/**
 * What a tap on the button would bring: the lines that were not added yet, and those whose quantity
 * was changed since. What the cart has from elsewhere stays on top of it.
 */
export function openReorderLines(
  steps: readonly ReorderStep[],
  wanted: readonly LineInput[],
  cart: CartState,
): ReadonlyMap<LineKey, OpenReorderLine> {
  const done = sumOfSteps(steps);
  const lines = new Map<LineKey, LineInput>();
  for (const [key, { line }] of done) lines.set(key, { ...line, quantity: 0 });
  for (const line of wanted) {
    const quantity = (lines.get(lineKey(line))?.quantity ?? 0) + line.quantity;
    lines.set(lineKey(line), { ...line, quantity });
  }
  const open = new Map<LineKey, OpenReorderLine>();
  for (const [key, line] of lines) {
    const { wanted: asked = 0, held: before = 0 } = done.get(key) ?? {};
    if (line.quantity === asked) continue;
    const held = quantityOf(cart, line);
    // Not what was asked for: some of it may have been refused, or taken out in the cart since.
    const added = Math.min(asked, Math.max(0, held - before));
    const then = Math.max(0, held + line.quantity - added);
    const isNew = added === 0;
    if (then !== held) open.set(key, { line, wanted: line.quantity, held, then, isNew });
  }
  return open;
}

/** The steps without the last ones where those were taken back as a whole. */
export function withoutTakenBack(
  steps: readonly ReorderStep[],
  cart: CartState,
): readonly ReorderStep[] {
  const last = steps.at(-1);
  // A line that was refused is as it was before too, but not because the buyer took it back.
  const isTakenBack = last?.every(
    ({ line, held }) => quantityOf(cart, line) === held && !cart.refused.has(lineKey(line)),
  );
  return isTakenBack ? withoutTakenBack(steps.slice(0, -1), cart) : steps;
}

/** What the steps come to, a line each: what was wanted last, and what the cart had before all. */
export function sumOfSteps(steps: readonly ReorderStep[]): ReadonlyMap<LineKey, ReorderStepLine> {
  const sum = new Map<LineKey, ReorderStepLine>();
  for (const line of steps.flat()) {
    const key = lineKey(line.line);
    sum.set(key, { ...line, held: sum.get(key)?.held ?? line.held });
  }
  return sum;
}
