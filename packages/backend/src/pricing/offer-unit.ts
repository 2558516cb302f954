/** A unit as the catalogue shows it. */
import type { PriceBook } from "./price-book.ts";
import { pricesFrom, thresholdsOf } from "./price-breaks.ts";
import { openLadder } from "./price-ladder.ts";
import { normalizeQuantityRule, validFrom } from "./quantity-rule.ts";
import type { NoPrice, UnitOffer } from "./results.ts";
import type { ProductFacts } from "./types.ts";

/**
 * The price at the smallest quantity that can be ordered, and the breaks above it, each at the
 * first quantity the quantity rule allows: a tier from 10 of a unit sold in sixes shows at 12.
 *
 * `no_price` where no quantity can be ordered at a price. The rare `PriceEnd` of `priceBreaks` is
 * left out; the cart refuses such a quantity with `no_price`.
 */
export function offerUnit(
  book: PriceBook,
  product: ProductFacts,
  unit: string,
): UnitOffer | NoPrice {
  const ladder = openLadder(book, product, unit);
  const rule = ladder && normalizeQuantityRule(ladder.unit);
  if (ladder === null || rule === null) return { kind: "no_price" };

  const reached = thresholdsOf(ladder).map((threshold) => validFrom(rule, threshold));
  const quantities = new Set([rule.minimum, ...reached.filter((quantity) => quantity !== null)]);
  const [first, ...more] = pricesFrom(book, ladder, [...quantities]).flatMap(
    ({ minimumQuantity, price }) => (price.kind === "priced" ? { minimumQuantity, ...price } : []),
  );
  if (first === undefined) return { kind: "no_price" };
  const priceBreaks = more.map(({ minimumQuantity, unitPrice }) => ({
    minimumQuantity,
    unitPrice,
  }));
  return { ...first, priceBreaks };
}
