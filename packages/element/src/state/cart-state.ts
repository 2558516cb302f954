/**
 * The cart as the buyer sees it: the server's last answer, and what the buyer has changed since.
 * A change shows at once; its amounts show when the server has answered. Values are never mutated.
 */
import type { LineProblem, OrderFields, PricedCart, QuantityRule } from "@order-portal/sdk";
import { cartLine, wantedOf } from "./cart-lines.ts";
import { lineKey, type LineKey } from "./line-key.ts";

/** A line as the buyer wants it: what is sent, and what is shown until the server answers. */
export interface WantedLine {
  readonly sku: string;
  readonly unit: string;
  /** 0 takes the line out of the cart. */
  readonly quantity: number;
  /** `YYYY-MM-DD` where the line has a delivery date of its own, else empty. */
  readonly deliveryDate: string;
  /** What the buyer notes on the line; undefined: what is noted stays. */
  readonly note?: string | undefined;
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

/** What the buyer did last that can be taken back as a whole. */
export interface CartUndo {
  readonly kind: "removed" | "added" | "changed";
  /** The lines as they were before; at quantity 0 those that were not there. */
  readonly lines: readonly WantedLine[];
}

/** The cart, with what is still on its way to the server. */
export interface CartState {
  /** The server's last answer; null before the first. */
  readonly priced: PricedCart | null;
  /** Lines changed since, oldest change first. */
  readonly wanted: ReadonlyMap<LineKey, WantedLine>;
  /** Lines that the server would not take; the cart holds what it held before. */
  readonly refused: ReadonlyMap<LineKey, RefusedLine>;
  /** What was done last, where it can be taken back: a removal, an addition, a change of many. */
  readonly undo: CartUndo | null;
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
  undo: null,
  wantedFields: null,
  wantedCode: undefined,
  codeProblem: null,
};

/** The cart once the buyer wants a line at this quantity. To take it out can be taken back. */
export function setQuantity(cart: CartState, line: WantedLine): CartState {
  const removes = line.quantity === 0 && cartLine(cart, line) !== undefined;
  return setLines(cart, [line], removes ? "removed" : null);
}

/**
 * The cart once the buyer wants these lines as they are here, the others as they were.
 *
 * @param kind what it was, for taking it back as a whole; null where nobody would want to
 */
export function setLines(
  cart: CartState,
  lines: readonly WantedLine[],
  kind: CartUndo["kind"] | null,
): CartState {
  const wanted = new Map(cart.wanted);
  for (const line of lines) {
    const key = lineKey(line);
    const note = line.note ?? wanted.get(key)?.note;
    wanted.delete(key); // To the end: the newest change is the last.
    wanted.set(key, note === undefined ? line : { ...line, note });
  }
  const refused = cart.refused.size > 0 ? without(cart.refused, lines.map(lineKey)) : cart.refused;
  const undo = kind && { kind, lines: lines.map((line) => formerLine(cart, line)) };
  return { ...cart, wanted, refused, undo };
}

/** A line as it is before a change. */
function formerLine(cart: CartState, line: WantedLine): WantedLine {
  const former = cartLine(cart, line);
  return former
    ? { ...wantedOf(former, former.quantity), note: former.note }
    : { ...line, quantity: 0, note: undefined };
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
