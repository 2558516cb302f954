/** The lines of the cart as they are drawn: the server's answer with the buyer's changes laid over. */
import type {
  LineProblem,
  Money,
  PriceBreak,
  PricedCart,
  PricedCartLine,
  QuantityRule,
} from "@order-portal/sdk";
import type { CartState, WantedLine } from "./cart-state.ts";
import { lineKey, type LineKey, type LineName } from "./line-key.ts";

/** A cart line as it is drawn. */
export interface CartLine {
  readonly key: LineKey;
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
  /** `YYYY-MM-DD` where the line has a delivery date of its own, else empty. */
  readonly deliveryDate: string;
  /** What the buyer noted on it, or nothing. */
  readonly note: string;
  readonly name: string;
  readonly unitLabel: string;
  readonly imageUrl: string | null;
  /** Null where it is not known yet, or where there is none. */
  readonly unitPrice: Money | null;
  readonly wasPrice: Money | null;
  readonly lineTotal: Money | null;
  readonly priceBreaks: readonly PriceBreak[];
  readonly quantityRule: QuantityRule | null;
  readonly problem: LineProblem | null;
  /** The server has not answered the quantity shown: its amounts are not final. */
  readonly isPending: boolean;
}

type Lines = ReadonlyMap<LineKey, CartLine>;

// Answers and states are immutable, so what is made of one is made once.
const linesOfAnswer = new WeakMap<PricedCart, Lines>();
const drawnLines = new WeakMap<PricedCartLine, CartLine>();
const linesOfState = new WeakMap<CartState, readonly CartLine[]>();
const datedOfLines = new WeakMap<readonly CartLine[], ReadonlyMap<string, readonly CartLine[]>>();

/** The lines of the cart, in the server's order, new ones last; those being removed are left out. */
export function cartLines(cart: CartState): readonly CartLine[] {
  let lines = linesOfState.get(cart);
  if (!lines) {
    lines = overlay(cart);
    linesOfState.set(cart, lines);
  }
  return lines;
}

/**
 * Lines that the server would not take and that the cart does not hold either: shown with it all
 * the same, so that what a buyer has put in never goes without a word.
 */
export function linesNotTaken(cart: CartState): readonly CartLine[] {
  const held = new Set(cartLines(cart).map(({ key }) => key));
  return [...cart.refused.values()]
    .map(({ line }) => ({ ...pendingLine(line, undefined), isPending: false }))
    .filter(({ key }) => !held.has(key));
}

/** The line of that name, or undefined. */
export function cartLine(cart: CartState, line: LineName): CartLine | undefined {
  const key = lineKey(line);
  const wanted = cart.wanted.get(key);
  const answered = cart.priced ? answeredLines(cart.priced).get(key) : undefined;
  if (!wanted) return answered;
  return wanted.quantity === 0 ? undefined : pendingLine(wanted, answered);
}

/** A line of the cart at another quantity, as the buyer wants it. */
export function wantedOf(line: CartLine, quantity: number): WantedLine {
  const { sku, unit, deliveryDate, name, unitLabel, imageUrl, quantityRule } = line;
  return { sku, unit, quantity, deliveryDate, name, unitLabel, imageUrl, quantityRule };
}

/** How many of a unit are in the cart as the buyer sees it. */
export function quantityOf(cart: CartState, line: LineName): number {
  const key = lineKey(line);
  const wanted = cart.wanted.get(key);
  if (wanted) return wanted.quantity;
  return cart.priced ? (answeredLines(cart.priced).get(key)?.quantity ?? 0) : 0;
}

/** The lines that have a delivery date of their own, by sku. */
export function datedLines(cart: CartState): ReadonlyMap<string, readonly CartLine[]> {
  const lines = cartLines(cart);
  let dated = datedOfLines.get(lines);
  if (!dated) {
    const bySku = new Map<string, CartLine[]>();
    for (const line of lines) {
      if (line.deliveryDate === "") continue;
      bySku.set(line.sku, [...(bySku.get(line.sku) ?? []), line]);
    }
    dated = bySku;
    datedOfLines.set(lines, dated);
  }
  return dated;
}

/** Whether a line cannot be ordered as it is, so that the cart cannot be submitted. */
export function hasProblems(cart: CartState): boolean {
  return cartLines(cart).some((line) => line.problem !== null);
}

function overlay(cart: CartState): readonly CartLine[] {
  const lines = new Map(cart.priced ? answeredLines(cart.priced) : []);
  for (const [key, wanted] of cart.wanted) {
    if (wanted.quantity === 0) lines.delete(key);
    else lines.set(key, pendingLine(wanted, lines.get(key)));
  }
  return [...lines.values()];
}

function pendingLine(wanted: WantedLine, answered: CartLine | undefined): CartLine {
  return {
    key: lineKey(wanted),
    unitPrice: null,
    wasPrice: null,
    lineTotal: null,
    priceBreaks: [],
    problem: null,
    ...answered,
    ...wanted,
    note: wanted.note ?? answered?.note ?? "",
    isPending: true,
  };
}

function answeredLines(priced: PricedCart): Lines {
  let lines = linesOfAnswer.get(priced);
  if (!lines) {
    lines = new Map(
      priced.lines.map((line) => {
        const known = drawnLines.get(line);
        if (known) return [known.key, known];
        const key = lineKey(line);
        const drawn = { ...line, key, wasPrice: line.wasPrice ?? null, isPending: false };
        drawnLines.set(line, drawn);
        return [key, drawn];
      }),
    );
    linesOfAnswer.set(priced, lines);
  }
  return lines;
}
