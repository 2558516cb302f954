/** What a change of an order asks of its lines, understood in one way or refused. Pure. */
import type { FieldError, OrderChange, OrderChangeRequest } from "@order-portal/contract";
import type { Row } from "../database/schema.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { unitPriceOf } from "./order-values.ts";

/** An order, as far as its prices are written by it. */
type PricedOrder = Pick<Row<"orders">, "price_scale" | "currency">;

/** A line whose quantity or price changes. */
export interface ChangedLine {
  /** Its place in the request. */
  readonly index: number;
  readonly line: Row<"order_lines">;
  readonly quantity: number;
  /** At the order's price scale. */
  readonly unitPrice: number;
}

/** A price of the request at the order's scale; null where it has more decimals than that. */
export function priceAtScale(
  { amount, scale }: { readonly amount: number; readonly scale: number },
  { price_scale }: Pick<PricedOrder, "price_scale">,
): number | null {
  const price = amount * 10 ** (price_scale - scale);
  return Number.isSafeInteger(price) ? price : null;
}

/** The lines that really change. */
export function findChanges(
  order: PricedOrder,
  lines: readonly Row<"order_lines">[],
  wanted: NonNullable<OrderChangeRequest["lines"]>,
): ChangedLine[] | Refusal {
  const errors: FieldError[] = [];
  const changed: ChangedLine[] = [];
  const seen = new Set<number>();
  for (const [index, { position, quantity, unitPrice }] of wanted.entries()) {
    const line = lines[position];
    const invalid = (field: string, detail: string) =>
      void errors.push({ pointer: `/lines/${index}/${field}`, code: "invalid", detail });
    if (line === undefined) {
      invalid("position", "The order has no such line.");
    } else if (seen.has(position)) {
      invalid("position", "This line is named twice.");
    } else {
      const price = unitPrice === undefined ? line.unit_price : priceAtScale(unitPrice, order);
      if (price === null) invalid("unitPrice", decimalsDetail(order));
      else if (line.quantity !== quantity || line.unit_price !== price) {
        changed.push({ index, line, quantity, unitPrice: price });
      }
    }
    seen.add(position);
  }
  if (errors.length === 0) return changed;
  const detail = "Nothing was changed: name each line of the order once, at a price it can have.";
  return refuse("line_refused", detail, { errors });
}

/** Why a price cannot be one of the order's. */
export const decimalsDetail = ({ price_scale }: Pick<PricedOrder, "price_scale">): string =>
  `Prices of this order have ${price_scale} decimals at most.`;

/** Refuses a change that would leave no line, or change nothing. */
export function refuseIdle(
  lines: readonly Row<"order_lines">[],
  changed: readonly ChangedLine[],
  others: { readonly added: number; readonly isDateOther: boolean },
): Refusal | null {
  const gone = changed.filter(({ quantity }) => quantity === 0);
  if (gone.length === lines.length && others.added === 0) {
    const detail = "At least one line stays: reject the order to take all of them out.";
    const last = gone.at(-1)?.index ?? 0;
    return refuse("line_refused", detail, {
      errors: [{ pointer: `/lines/${last}/quantity`, code: "invalid", detail }],
    });
  }
  if (changed.length > 0 || others.added > 0 || others.isDateOther) return null;
  const detail = "Nothing would change: every line has this quantity and price already.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/lines", code: "invalid", detail }],
  });
}

/** A changed line as the order's history tells it. */
export function toChange(
  order: PricedOrder,
  { line, quantity, unitPrice }: Omit<ChangedLine, "index">,
): OrderChange {
  const { sku, name, unit, quantity: before, unit_price } = line;
  return {
    ...{ sku, name, unit, before, after: quantity },
    ...(unitPrice !== unit_price && {
      unitPriceBefore: unitPriceOf(unit_price, order),
      unitPriceAfter: unitPriceOf(unitPrice, order),
    }),
  };
}
