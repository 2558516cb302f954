/** Lines as other parts of the portal put them into the cart, many at a time. */
import type { QuantityRule } from "@order-portal/sdk";
import { cartLine } from "./cart-lines.ts";
import type { CartState, WantedLine } from "./cart-state.ts";
import { lineKey, type LineKey } from "./line-key.ts";

/** A line to be set or added; what is left out is taken from the cart's own line, where it has it. */
export interface LineInput {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
  /** `YYYY-MM-DD`; left out or empty: none of its own. */
  readonly deliveryDate?: string | undefined;
  /** Left out: what is noted stays. */
  readonly note?: string | undefined;
  /** What is shown until the server answers. */
  readonly name?: string | undefined;
  readonly unitLabel?: string | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly quantityRule?: QuantityRule | null | undefined;
}

/** The lines as the cart is to have them. Of one named twice the last counts. */
export function wantedLines(cart: CartState, lines: readonly LineInput[]): WantedLine[] {
  const wanted = new Map<LineKey, WantedLine>();
  for (const line of lines) wanted.set(lineKey(line), wantedLine(cart, line, line.quantity));
  return [...wanted.values()];
}

/** The lines as the cart has them once these are added to it. One named twice is added twice. */
export function addedLines(cart: CartState, lines: readonly LineInput[]): WantedLine[] {
  const wanted = new Map<LineKey, WantedLine>();
  for (const line of lines) {
    const key = lineKey(line);
    const before = wanted.get(key) ?? cartLine(cart, line);
    const note = line.note || wanted.get(key)?.note;
    const added = wantedLine(cart, { ...line, note }, (before?.quantity ?? 0) + line.quantity);
    wanted.set(key, added);
  }
  return [...wanted.values()];
}

function wantedLine(cart: CartState, line: LineInput, quantity: number): WantedLine {
  const known = cartLine(cart, line);
  return {
    sku: line.sku,
    unit: line.unit,
    quantity,
    deliveryDate: line.deliveryDate ?? "",
    note: line.note,
    name: line.name ?? known?.name ?? line.sku,
    unitLabel: line.unitLabel ?? known?.unitLabel ?? line.unit,
    imageUrl: line.imageUrl ?? known?.imageUrl ?? null,
    quantityRule: line.quantityRule ?? known?.quantityRule ?? null,
  };
}
