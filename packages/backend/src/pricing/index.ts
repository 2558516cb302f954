/**
 * Pricing: what one customer pays, as a pure function over facts. No clock, database or
 * configuration in here; the story is told in docs/concepts/pricing.md.
 *
 * Where to start: `types.ts` (the facts that go in) and `results.ts` (what comes out). Then follow
 * a price: `compilePrices` makes a workspace's rules ready once, `openPriceBook` picks those of one
 * customer at one instant (`price-book.ts`), and `price-ladder.ts` climbs from the base price to
 * the exact price over three choosers: `choose-price-rule.ts`, `choose-promotion.ts`,
 * `choose-volume-discount.ts`. All that tells a price climbs that one ladder: `price-product.ts`,
 * `price-breaks.ts`, `offer-unit.ts`, `explain-price.ts`, `weigh-price.ts`, `price-cart.ts`. Beside it stands
 * `check-quantity.ts`: which quantities can be ordered.
 *
 * ```ts
 * const prices = compilePrices(workspaceFacts);       // keep until the workspace's facts change
 * const book = openPriceBook(prices, customer, now);  // keep until `book.validUntil`
 * offerUnit(book, product, "CS");                     // for the catalogue
 * priceCart(book, { lines, discountCode });           // for the cart and the order
 * ```
 */
export { checkQuantity } from "./check-quantity.ts";
export { explainPrice } from "./explain-price.ts";
export { offerUnit } from "./offer-unit.ts";
export { priceBreaks } from "./price-breaks.ts";
export {
  type PriceBook,
  type WorkspacePrices,
  compilePrices,
  openPriceBook,
} from "./price-book.ts";
export { priceCart } from "./price-cart.ts";
export { priceProduct } from "./price-product.ts";
export { weighPrice } from "./weigh-price.ts";
export { normalizeQuantityRule } from "./quantity-rule.ts";
export type * from "./results.ts";
export type * from "./types.ts";
