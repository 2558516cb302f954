/**
 * The cart as the buyer sees it: the server's last answer, and what the buyer has changed since.
 * A change shows at once; its amounts show when the server has answered. Values are never mutated.
 */
import type { LineProblem, OrderFields, PricedCart, QuantityRule } from "@order-portal/sdk";
import { lineKey, type LineKey } from "./line-key.ts";

/** A line as the buyer wants it: what is sent, and what is shown until the server answers. */
export interface WantedLine {
  readonly sku: string;
  readonly unit: string;
  /** 0 takes the line out of the cart. */
  readonly quantity: number;
  readonly name: string;
  readonly unitLabel: string;
  readonly imageUrl: string | null;
  readonly quantityRule: QuantityRule | null;
}

/** A wanted line that the server refused, and why. */
export interface RefusedLine {
  readonly line: WantedLine;
  readonly problem: LineProblem;
}

/** The cart, with what is still on its way to the server. */
export interface CartState {
  /** The server's last answer; null before the first. */
  readonly priced: PricedCart | null;
  /** Lines changed since, oldest change first. */
  readonly wanted: ReadonlyMap<LineKey, WantedLine>;
  /** Lines that the server would not take; the cart holds what it held before. */
  readonly refused: ReadonlyMap<LineKey, RefusedLine>;
  /** The line last taken out, at the quantity it had, so that it can be put back. */
  readonly removed: WantedLine | null;
  /** Order fields changed since; null where none is. */
  readonly wantedFields: Partial<OrderFields> | null;
  /** A discount code entered (or taken off: null) since; undefined where none is. */
  readonly wantedCode: string | null | undefined;
  /** Why the discount code last entered was refused. */
  readonly codeProblem: LineProblem | null;
}

/** A cart of which nothing is known yet. */
export const unknownCart: CartState = {
  priced: null,
  wanted: new Map(),
  refused: new Map(),
  removed: null,
  wantedFields: null,
  wantedCode: undefined,
  codeProblem: null,
};

/** The cart once the buyer wants a line at this quantity instead of the `former` one. */
export function setQuantity(cart: CartState, line: WantedLine, former = 0): CartState {
  const key = lineKey(line);
  const wanted = new Map(cart.wanted);
  wanted.delete(key); // To the end: the newest change is the last.
  wanted.set(key, line);
  const removed = line.quantity === 0 && former > 0 ? { ...line, quantity: former } : null;
  return { ...cart, wanted, removed, refused: without(cart.refused, [key]) };
}

/** The cart once the buyer has filled in order fields. */
export function setFields(cart: CartState, fields: Partial<OrderFields>): CartState {
  return { ...cart, wantedFields: { ...cart.wantedFields, ...fields } };
}

/** The cart once the buyer has entered a discount code, or taken it off with null. */
export function setDiscountCode(cart: CartState, code: string | null): CartState {
  return { ...cart, wantedCode: code, codeProblem: null };
}

/** Whether the server has answered all that the buyer changed. */
export function isSettled(cart: CartState): boolean {
  return !hasUnpricedChanges(cart) && cart.wantedFields === null;
}

/** Whether a change is unanswered that bears on amounts: until then those shown are not final. */
export function hasUnpricedChanges(cart: CartState): boolean {
  return cart.wanted.size > 0 || cart.wantedCode !== undefined;
}

/** The order fields as the buyer sees them. */
export function orderFields(cart: CartState): OrderFields {
  return {
    purchaseOrderNumber: "",
    notes: "",
    deliveryDate: "",
    ...cart.priced?.fields,
    ...cart.wantedFields,
  };
}

/** A map without some of its keys. */
export function without<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  keys: Iterable<Key>,
): ReadonlyMap<Key, Value> {
  const rest = new Map(map);
  for (const key of keys) rest.delete(key);
  return rest;
}
