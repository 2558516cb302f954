/** What was put into the cart last, and what becomes of it once the cart is changed again. */
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState, CartUndo } from "../../state/cart-state.ts";
import type { EntryLine } from "./entry-lines.ts";

/** Lines that were put into the cart, as long as they can be taken back as a whole. */
export interface Added {
  readonly undo: CartUndo;
  readonly lines: readonly EntryLine[];
}

/** Whether nothing was done to the cart since. */
export const isAsAdded = ({ undo }: Added, cart: CartState): boolean => cart.undo === undo;

/** The lines that are not in the cart any more because the buyer has taken them back; else none. */
export function linesTakenBack({ undo, lines }: Added, cart: CartState): readonly EntryLine[] {
  // Another addition, removal or change would have an undo of its own.
  if (cart.undo) return [];
  const isBack = undo.lines.every((line) => quantityOf(cart, line) === line.quantity);
  return isBack ? lines : [];
}
