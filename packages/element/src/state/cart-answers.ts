/** What goes to the server from the cart, and how its answers come back into it. */
import type {
  CartUpdate,
  FieldError,
  LineProblem,
  OrderFields,
  PricedCart,
} from "@order-portal/sdk";
import { without, type CartState, type RefusedLine, type WantedLine } from "./cart-state.ts";
import { lineKey, type LineKey } from "./line-key.ts";

/** The changes that one flight carries. */
export interface CartFlight {
  readonly lines: readonly WantedLine[];
  readonly fields: Partial<OrderFields> | null;
  readonly code: string | null | undefined;
}

/** The most lines that the server takes at once. */
const mostLines = 2000;

/** What the next flight should carry, or null when the server knows all. */
export function nextFlight(cart: CartState): CartFlight | null {
  if (cart.wanted.size === 0 && !cart.wantedFields && cart.wantedCode === undefined) return null;
  return {
    lines: [...cart.wanted.values()].slice(0, mostLines),
    fields: cart.wantedFields,
    code: cart.wantedCode,
  };
}

/** A flight as the wire takes it. */
export function flightBody(flight: CartFlight): CartUpdate {
  return {
    ...(flight.lines.length > 0 && {
      lines: flight.lines.map(({ sku, unit, quantity, deliveryDate, note }) => ({
        sku,
        unit,
        quantity,
        ...(deliveryDate && { deliveryDate }),
        ...(quantity > 0 && note !== undefined && { note }),
      })),
    }),
    ...(flight.fields && { fields: flight.fields }),
    ...(flight.code !== undefined && { discountCode: flight.code }),
  };
}

/**
 * The cart once the server has answered a flight. What the buyer changed while it was out stays
 * wanted, and an answer older than the one shown is not taken.
 */
export function landFlight(cart: CartState, flight: CartFlight, answer: PricedCart): CartState {
  return takeAnswer(dropFlight(cart, flight), answer);
}

/** The cart with a priced cart from the server, unless a later one is known already. */
export function takeAnswer(cart: CartState, answer: PricedCart): CartState {
  const isOlder = cart.priced !== null && answer.revision < cart.priced.revision;
  return isOlder ? cart : { ...cart, priced: withKnownLines(cart.priced, answer) };
}

/** An answer in which lines that have not changed are those known already: they stay as drawn. */
function withKnownLines(known: PricedCart | null, answer: PricedCart): PricedCart {
  if (!known) return answer;
  const lines = new Map(known.lines.map((line) => [lineKey(line), line]));
  return {
    ...answer,
    lines: answer.lines.map((line) => {
      const former = lines.get(lineKey(line));
      return former && isSameValue(former, line) ? former : line;
    }),
  };
}

/** Whether two values of the wire say the same. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    // Both are plain objects or arrays, read from JSON.
    names.every((name) =>
      isSameValue((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

/**
 * The cart once the server has refused a flight. All of it was refused for the sake of some lines:
 * those are set aside with the reason, the others stay wanted and go again. Null where the answer
 * names nothing that was sent, so that sending again would be refused for ever.
 */
export function refuseFlight(
  cart: CartState,
  flight: CartFlight,
  errors: readonly FieldError[],
): CartState | null {
  const refused = new Map<LineKey, RefusedLine>();
  let codeProblem: LineProblem | null = null;
  for (const { pointer, code, detail, nearest } of errors) {
    const problem: LineProblem = { code, detail, ...(nearest && { nearest }) };
    const line = flight.lines[Number(/^\/lines\/(\d+)/.exec(pointer)?.[1])];
    if (line) refused.set(lineKey(line), { line, problem });
    else if (pointer.startsWith("/discountCode")) codeProblem = problem;
  }
  if (refused.size === 0 && !codeProblem) return null;

  const lines = flight.lines.filter((line) => refused.has(lineKey(line)));
  const rest = dropFlight(cart, {
    lines,
    fields: null,
    code: codeProblem ? flight.code : undefined,
  });
  // A line changed again while the flight was out is judged by its own flight.
  const superseded = [...refused.keys()].filter((key) => rest.wanted.has(key));
  return {
    ...rest,
    refused: new Map([...rest.refused, ...without(refused, superseded)]),
    codeProblem: codeProblem ?? rest.codeProblem,
  };
}

/**
 * The cart once the server has refused a flight for a reason that names no line: all that it
 * carried is set aside with that reason, so that the buyer knows and the cart goes on.
 */
export function refuseWhole(
  cart: CartState,
  flight: CartFlight,
  { code, detail }: Pick<LineProblem, "code" | "detail">,
): CartState {
  const problem = { code, detail };
  return {
    ...dropFlight(cart, flight),
    refused: new Map([
      ...cart.refused,
      ...flight.lines.map((line) => [lineKey(line), { line, problem }] as const),
    ]),
    codeProblem: flight.code ? problem : cart.codeProblem,
  };
}

/** The cart without what a flight carried; what has changed since it left stays. */
function dropFlight(cart: CartState, flight: CartFlight): CartState {
  const answered = flight.lines
    .filter((line) => cart.wanted.get(lineKey(line)) === line)
    .map((line) => lineKey(line));
  return {
    ...cart,
    wanted: answered.length > 0 ? without(cart.wanted, answered) : cart.wanted,
    wantedFields: cart.wantedFields === flight.fields ? null : cart.wantedFields,
    wantedCode: cart.wantedCode === flight.code ? undefined : cart.wantedCode,
  };
}
