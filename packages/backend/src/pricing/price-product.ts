/** What one of a unit costs at a quantity. */
import { roundPrice } from "./exact-price.ts";
import type { PriceBook } from "./price-book.ts";
import { type Climb, type PriceLadder, climb, openLadder } from "./price-ladder.ts";
import type { NoPrice, UnitPrice } from "./results.ts";
import type { ProductFacts } from "./types.ts";

const noPrice: NoPrice = { kind: "no_price" };

/**
 * The price of one `unit` of a product in a line of `quantity` of it (a whole number from 1).
 *
 * `no_price` where the product has no such unit, where neither a rule nor a base price gives it a
 * price, or where that price is too large to be held exactly. Whether the unit is on sale and the
 * quantity valid is not asked here.
 */
export function priceProduct(
  book: PriceBook,
  product: ProductFacts,
  unit: string,
  quantity: number,
): UnitPrice | NoPrice {
  const ladder = openLadder(book, product, unit);
  return ladder === null ? noPrice : priceAt(book, ladder, quantity);
}

/** The same, of a ladder that is open already. */
export function priceAt(
  book: PriceBook,
  ladder: PriceLadder,
  quantity: number,
): UnitPrice | NoPrice {
  return roundClimb(book, climb(ladder, quantity));
}

/** The last step of the ladder: what was climbed, rounded to the workspace's price scale. */
export function roundClimb(book: PriceBook, climbed: Climb): UnitPrice | NoPrice {
  const { currency, priceScale: scale } = book.workspace;
  const amount = climbed.price === null ? null : roundPrice(climbed.price, scale);
  if (amount === null) return noPrice;

  const { promotion, rulePrice } = climbed;
  const was = promotion === null || rulePrice === null ? null : roundPrice(rulePrice, scale);
  const isLower = was !== null && amount < was; // A promotion may be lost in rounding.
  return {
    kind: "priced",
    unitPrice: { amount, scale, currency },
    wasPrice: isLower ? { amount: was, scale, currency } : null,
  };
}
