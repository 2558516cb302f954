/**
 * A shopping list as the buyer sees it: the server's last answer, and what the buyer has changed
 * since. A change shows at once; its amounts show when the server has answered. Others may change
 * the list too: lines that are not named in a change stay as they put them. Values are never mutated.
 */
import type { PricedCartLine, ShoppingList } from "@order-portal/sdk";
import { lineKey, type LineKey } from "../../state/line-key.ts";

/** A line as the buyer wants it; quantity 0 takes it out. What else it says is shown until answered. */
export type WantedListLine = Pick<
  PricedCartLine,
  "sku" | "unit" | "quantity" | "name" | "unitLabel" | "imageUrl" | "quantityRule"
>;

/** A line of the list as it is drawn. */
export interface ListLine extends PricedCartLine {
  readonly key: LineKey;
  /** The server has not answered the quantity shown: its amounts are not final. */
  readonly isPending: boolean;
}

/** The list, with what is still on its way to the server. */
export interface ListState {
  /** The server's last answer. */
  readonly list: ShoppingList;
  /** Lines changed since, oldest change first. */
  readonly wanted: ReadonlyMap<LineKey, WantedListLine>;
}

/** The list once the buyer wants a line at this quantity. */
export function setListLine(state: ListState, line: WantedListLine): ListState {
  const wanted = new Map(state.wanted);
  const key = lineKey(line);
  wanted.delete(key); // To the end: the newest change is the last.
  wanted.set(key, line);
  return { ...state, wanted };
}

/** The list once the server has answered a change; what was changed meanwhile stays wanted. */
export function landList(
  state: ListState,
  sent: ReadonlyMap<LineKey, WantedListLine>,
  list: ShoppingList,
): ListState {
  const rest = [...state.wanted].filter(([key, line]) => sent.get(key) !== line);
  return { list: newerOf(state.list, list), wanted: new Map(rest) };
}

/** The list as it was read anew; an answer older than the one shown is not taken. */
export function takeList(state: ListState | null, list: ShoppingList): ListState {
  if (!state) return { list, wanted: new Map() };
  return { ...state, list: newerOf(state.list, list) };
}

const newerOf = (one: ShoppingList, other: ShoppingList) =>
  other.id === one.id && other.revision < one.revision ? one : other;

/** Whether somebody else has changed the list between two answers, of which one change is ours. */
export const changedByOthers = (before: ShoppingList, after: ShoppingList): boolean =>
  after.revision > before.revision + 1;

/** The lines in their order, new ones last; those being taken out are left out. */
export function listLines({ list, wanted }: ListState): readonly ListLine[] {
  const lines = new Map<LineKey, ListLine>();
  for (const line of list.lines) {
    const key = lineKey(line);
    lines.set(key, { ...line, key, isPending: false });
  }
  for (const [key, line] of wanted) {
    const before = lines.get(key);
    if (line.quantity === 0) lines.delete(key);
    else lines.set(key, { ...unpriced, ...before, ...line, key, isPending: true });
  }
  return [...lines.values()];
}

const unpriced = {
  unitPrice: null,
  lineTotal: null,
  priceBreaks: [],
  problem: null,
  note: "",
  deliveryDate: "",
};

/** A line at another quantity, as the buyer wants it. */
export function wantedListLine(
  { sku, unit, name, unitLabel, imageUrl, quantityRule }: Omit<WantedListLine, "quantity">,
  quantity: number,
): WantedListLine {
  return { sku, unit, quantity, name, unitLabel, imageUrl, quantityRule };
}

/** The lines that can go into the cart as they are, and those that cannot. */
export function partLines(lines: readonly ListLine[]): {
  readonly addable: readonly ListLine[];
  readonly hindered: readonly ListLine[];
} {
  return {
    addable: lines.filter(({ problem }) => problem === null),
    hindered: lines.filter(({ problem }) => problem !== null),
  };
}
