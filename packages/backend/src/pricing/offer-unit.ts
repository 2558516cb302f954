/** A unit as the catalogue shows it. */
import type { PriceBook } from "./price-book.ts";
import { pricesFrom, thresholdsOf } from "./price-breaks.ts";
import { openLadder } from "./price-ladder.ts";
import { normalizeQuantityRule, validFrom } from "./quantity-rule.ts";
import type { NoPrice, PriceBreak, UnitOffer } from "./results.ts";
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

  const quantities = [rule.minimum];
  for (const threshold of thresholdsOf(ladder)) {
    const quantity = validFrom(rule, threshold);
    if (quantity !== null) quantities.push(quantity);
  }
  let offer: (UnitOffer & { readonly priceBreaks: PriceBreak[] }) | null = null;
  for (const { minimumQuantity, price } of pricesFrom(book, ladder, quantities)) {
    if (price.kind === "no_price") continue;
    const { kind, unitPrice, wasPrice } = price;
    if (offer === null) offer = { kind, minimumQuantity, unitPrice, wasPrice, priceBreaks: [] };
    else offer.priceBreaks.push({ minimumQuantity, unitPrice });
  }
  return offer ?? { kind: "no_price" };
}
