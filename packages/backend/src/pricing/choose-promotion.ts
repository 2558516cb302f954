/** Step 2 of the ladder: which promotion lowers the price the most. */
import { type ExactPrice, isLower } from "./exact-price.ts";
import { type CompiledChange, applyChange, compileChange } from "./price-change.ts";
import { type ScopeIndex, type ScopeMatches, indexByScope } from "./scope-index.ts";
import type { Promotion, Scope } from "./types.ts";

/** A promotion made ready to be chosen and applied. */
export interface CompiledPromotion {
  readonly source: Promotion;
  readonly scope: Scope;
  readonly change: CompiledChange;
}

/** A promotion and the price it leads to. */
export interface PromotedPrice {
  readonly promotion: CompiledPromotion;
  readonly price: ExactPrice;
}

/** Makes a promotion ready to be chosen and applied. */
export function compilePromotion(promotion: Promotion): CompiledPromotion {
  const { scope } = promotion;
  return { source: promotion, scope, change: compileChange(promotion, scope) };
}

/** Promotions by scope. */
export function indexPromotions(
  promotions: readonly CompiledPromotion[],
): ScopeIndex<CompiledPromotion> {
  return indexByScope(promotions);
}

/**
 * Of the promotions that match, the one giving the lowest price, if that is lower than `before`;
 * null otherwise. `factor` is the unit's, for fixed prices of a base unit.
 */
export function choosePromotion(
  scopes: ScopeMatches<CompiledPromotion>,
  before: ExactPrice,
  factor: number,
): PromotedPrice | null {
  let best: PromotedPrice | null = null;
  for (const promotions of scopes) {
    for (const promotion of promotions) {
      const price = applyChange(promotion.change, before, factor);
      if (price !== null && isLower(price, best?.price ?? before)) best = { promotion, price };
    }
  }
  return best;
}
