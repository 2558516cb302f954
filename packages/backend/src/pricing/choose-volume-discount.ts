/** Step 3 of the ladder: which volume discount the quantity reaches. */
import { type Fraction, keptOf } from "./exact-price.ts";
import { requirePercent, requireWhole } from "./require-facts.ts";
import { type ScopeIndex, type ScopeMatches, indexByScope } from "./scope-index.ts";
import type { Scope, VolumeDiscount } from "./types.ts";

/** A volume discount made ready to be chosen and applied. */
export interface CompiledDiscount {
  readonly source: VolumeDiscount;
  readonly scope: Scope;
  readonly minimumQuantity: number;
  /** What is left of the price. */
  readonly kept: Fraction;
}

/** Volume discounts by scope; within a scope the larger discounts first. */
export function indexDiscounts(discounts: readonly VolumeDiscount[]): ScopeIndex<CompiledDiscount> {
  const compiled = discounts.map((discount) => ({
    source: discount,
    scope: discount.scope,
    minimumQuantity: requireWhole(discount.minimumQuantity, "A discount's minimum quantity"),
    kept: keptOf(requirePercent(discount.percent)),
  }));
  compiled.sort((a, b) => b.source.percent - a.source.percent || a.source.id - b.source.id);
  return indexByScope(compiled);
}

/**
 * Of the discounts whose minimum the quantity (in base units) reaches, the largest of the narrowest
 * scope; null where none is reached. So a tier of the sku that is reached counts before a larger
 * one of everything, and one that is not reached hides nothing.
 */
export function chooseVolumeDiscount(
  scopes: ScopeMatches<CompiledDiscount>,
  baseQuantity: number,
): CompiledDiscount | null {
  for (const discounts of scopes) {
    for (const discount of discounts) if (discount.minimumQuantity <= baseQuantity) return discount;
  }
  return null;
}
