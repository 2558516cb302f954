/** At which quantities a unit's price changes. */
import type { PriceBook } from "./price-book.ts";
import { type PriceLadder, openLadder } from "./price-ladder.ts";
import { priceAt } from "./price-product.ts";
import type { NoPrice, PriceBreak, PriceEnd, UnitPrice } from "./results.ts";
import type { ScopeMatches } from "./scope-index.ts";
import type { ProductFacts } from "./types.ts";

/**
 * The quantities of a unit at which its price changes, ascending, and the price from each on. The
 * first is the smallest quantity with a price (1, unless only a rule for larger ones gives it any);
 * none where the unit never has a price.
 *
 * Each price is what `priceProduct` says for that quantity. So it may also rise again, where a
 * narrower rule or tier sets in that takes off less.
 */
export function priceBreaks(
  book: PriceBook,
  product: ProductFacts,
  unit: string,
): (PriceBreak | PriceEnd)[] {
  const ladder = openLadder(book, product, unit);
  if (ladder === null) return [];
  const quantities = [1, ...thresholdsOf(ladder)];
  return pricesFrom(book, ladder, quantities).map(({ minimumQuantity, price }) => ({
    minimumQuantity,
    unitPrice: price.kind === "priced" ? price.unitPrice : null,
  }));
}

/** A price that holds from a quantity on. */
export interface PriceFrom {
  readonly minimumQuantity: number;
  readonly price: UnitPrice | NoPrice;
}

/** The price at each of these ascending quantities, leaving out those at which it is as before. */
export function pricesFrom(
  book: PriceBook,
  ladder: PriceLadder,
  quantities: readonly number[],
): PriceFrom[] {
  const prices: PriceFrom[] = [];
  let lastQuantity = 0;
  let lastAmount: number | null = null;
  for (const minimumQuantity of quantities) {
    if (minimumQuantity === lastQuantity) continue;
    lastQuantity = minimumQuantity;
    const price = priceAt(book, ladder, minimumQuantity);
    const amount = price.kind === "priced" ? price.unitPrice.amount : null;
    if (amount !== lastAmount) prices.push({ minimumQuantity, price });
    lastAmount = amount;
  }
  return prices;
}

/** The quantities of the unit from which another rule or tier may count, ascending. */
export function thresholdsOf({ unit, rules, discounts }: PriceLadder): number[] {
  const thresholds: number[] = [];
  const collect = (scopes: ScopeMatches<{ readonly minimumQuantity: number }>) => {
    for (const entries of scopes) {
      for (const { minimumQuantity } of entries) {
        if (minimumQuantity > unit.factor)
          thresholds.push(Math.ceil(minimumQuantity / unit.factor));
      }
    }
  };
  rules.forEach(collect);
  collect(discounts);
  return thresholds.sort((a, b) => a - b);
}
