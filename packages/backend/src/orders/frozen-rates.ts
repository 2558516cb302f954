/**
 * The rates that an order's amounts were made with, kept with it: when the desk changes a line, tax,
 * freight and discount follow as they did for the customer, whatever the settings say by then.
 */
import type { PriceBasis } from "../carts/price-contents.ts";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { DiscountCode, TaxFacts } from "../pricing/index.ts";
import { taxFacts } from "../workspaces/pricing-settings.ts";

/** What amounts rest on beside the lines. */
export interface FrozenRates extends PriceBasis {
  readonly tax: TaxFacts;
  readonly discountCode: DiscountCode | null;
}

/** Writes the rates for the column `orders.rates`. */
export function writeRates(
  { settings }: CurrentWorkspace,
  basis: PriceBasis,
  code: DiscountCode | null,
): string {
  const discountCode = code && { kind: code.kind, value: code.value };
  return JSON.stringify({ ...basis, tax: taxFacts(settings), discountCode } satisfies FrozenRates);
}

/** The rates of an order; null where it has none of its own. */
export const readRates = ({ rates }: Pick<Row<"orders">, "rates">): FrozenRates | null =>
  // Written above.
  rates === null ? null : (JSON.parse(rates) as FrozenRates);
