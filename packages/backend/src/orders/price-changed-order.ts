/**
 * What an order comes to when the desk has changed its quantities. Pure. Unit prices stay as the
 * customer saw them; all that follows from them is calculated as it was for the cart.
 */
import {
  type CustomerFacts,
  type DiscountCode,
  type FreightRule,
  type PricedCart,
  type TaxFacts,
  compilePrices,
  openPriceBook,
  priceCart,
} from "../pricing/index.ts";

/** A line at its frozen price. */
export interface FrozenLine {
  readonly sku: string;
  readonly unit: string;
  readonly factor: number;
  readonly quantity: number;
  /** At the order's price scale. */
  readonly unitPrice: number;
  readonly taxClass: string | null;
}

/** What an order's amounts depend on beside its lines. */
export interface OrderFacts {
  readonly currency: string;
  /** The decimals of its unit prices, 0 to 4. */
  readonly priceScale: number;
  readonly customer: CustomerFacts;
  readonly tax: TaxFacts;
  readonly freight: FreightRule;
  readonly discountCode: DiscountCode | null;
  readonly carrierService: string | null;
}

/** Prices an order anew: its frozen prices stand where a catalogue has base prices, without rules. */
export function priceChangedOrder(facts: OrderFacts, lines: readonly FrozenLine[]): PricedCart {
  const { currency, priceScale, tax, freight, customer } = facts;
  const none = { rules: [], promotions: [], volumeDiscounts: [] };
  const book = openPriceBook(
    compilePrices({ currency, priceScale, tax, freight, ...none }),
    customer,
    0,
  );
  return priceCart(book, {
    lines: lines.map(({ sku, unit, factor, quantity, unitPrice, taxClass }) => {
      const price = unitPrice * 10 ** (4 - priceScale);
      const sold = { unit, factor, price, minimum: null, maximum: null, increment: null };
      return { product: { sku, productLine: null, taxClass, units: [sold] }, unit, quantity };
    }),
    discountCode: facts.discountCode,
    carrierService: facts.carrierService,
  });
}
