/** Where the ladder begins: the price of a unit before any rule. */
import { type ExactPrice, exactPrice } from "./exact-price.ts";
import { requirePrice } from "./require-facts.ts";
import type { ProductFacts, ProductUnit } from "./types.ts";

/**
 * The unit's own price; where it has none, the base unit's times the unit's factor. Null where
 * neither has one, or where no unit is the base unit (has the factor 1).
 */
export function basePrice(product: ProductFacts, unit: ProductUnit): ExactPrice | null {
  if (unit.price !== null) return exactPrice(requirePrice(unit.price));
  for (const { factor: held, price } of product.units) {
    if (held === 1 && price !== null) return exactPrice(requirePrice(price), unit.factor);
  }
  return null;
}
