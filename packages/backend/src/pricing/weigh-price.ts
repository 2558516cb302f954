/** Everything that was weighed on the way to a price: what counts, and why the rest does not. */
import type { CompiledPromotion, PromotedPrice } from "./choose-promotion.ts";
import type { CompiledRule } from "./choose-price-rule.ts";
import type { CompiledDiscount } from "./choose-volume-discount.ts";
import { type ExactPrice, takeOff } from "./exact-price.ts";
import { textOrNull } from "./exact-price-text.ts";
import type { PriceBook } from "./price-book.ts";
import { applyChange } from "./price-change.ts";
import { type PriceLadder, climb, openLadder } from "./price-ladder.ts";
import { roundClimb } from "./price-product.ts";
import type { NoPrice, UnitPrice } from "./results.ts";
import type { ScopeMatches } from "./scope-index.ts";
import type { PriceRule, ProductFacts, Promotion, VolumeDiscount } from "./types.ts";

/** A rule that matches the product, what became of it, and the exact price that it leads to. */
export interface WeighedRule {
  readonly rule: PriceRule;
  readonly outcome:
    "counts" | "below_minimum" | "nearer_owner" | "narrower_scope" | "larger_minimum";
  readonly price: string | null;
}

/** A running promotion that matches, and what became of it. */
export interface WeighedPromotion {
  readonly promotion: Promotion;
  readonly outcome: "counts" | "not_lower" | "another_lower";
  readonly price: string | null;
}

/** A volume discount that matches, and what became of it. */
export interface WeighedDiscount {
  readonly discount: VolumeDiscount;
  readonly outcome: "counts" | "below_minimum" | "narrower_scope" | "larger_discount";
  readonly price: string | null;
}

/** The whole way to a price; exact prices are decimal text such as "7.03". */
export interface WeighedPrice {
  readonly base: string | null;
  readonly baseFrom: "unit" | "base_unit" | "none";
  readonly rules: readonly WeighedRule[];
  readonly afterRules: string | null;
  readonly promotions: readonly WeighedPromotion[];
  readonly afterPromotions: string | null;
  readonly discounts: readonly WeighedDiscount[];
  readonly exact: string | null;
  readonly price: UnitPrice | NoPrice;
}

/**
 * Weighs all that matches a unit of a product at a quantity of it, from the nearest owner and the
 * narrowest scope on. For the supplier's staff only. It follows the very climb that the price came
 * from, so that it cannot disagree. Null where the product has no such unit.
 */
export function weighPrice(
  book: PriceBook,
  product: ProductFacts,
  unit: string,
  quantity: number,
): WeighedPrice | null {
  const ladder = openLadder(book, product, unit);
  if (ladder === null) return null;
  const climbed = climb(ladder, quantity);
  const { factor } = ladder.unit;
  const baseQuantity = quantity * factor;
  const { rulePrice, promotionPrice } = climbed;
  return {
    base: textOrNull(ladder.basePrice),
    baseFrom:
      ladder.unit.price !== null ? "unit" : ladder.basePrice !== null ? "base_unit" : "none",
    rules: weighRules(ladder, climbed.rule, baseQuantity),
    afterRules: textOrNull(rulePrice),
    promotions:
      rulePrice === null
        ? []
        : weighPromotions(ladder.promotions, climbed.promotion, rulePrice, factor),
    afterPromotions: textOrNull(promotionPrice),
    discounts: weighDiscounts(ladder.discounts, climbed.discount, promotionPrice, baseQuantity),
    exact: textOrNull(climbed.price),
    price: roundClimb(book, climbed),
  };
}

function weighRules(
  { rules, basePrice, unit }: PriceLadder,
  chosen: CompiledRule | null,
  baseQuantity: number,
): WeighedRule[] {
  const weighed: WeighedRule[] = [];
  let isDecided = false;
  for (const owner of rules) {
    let isOwners = false;
    for (const scope of owner) {
      let isScopes = false;
      for (const rule of scope) {
        const outcome =
          rule.minimumQuantity > baseQuantity
            ? "below_minimum"
            : isDecided
              ? "nearer_owner"
              : rule === chosen
                ? "counts"
                : isScopes
                  ? "larger_minimum"
                  : "narrower_scope";
        if (outcome === "counts") isOwners = isScopes = true;
        const price = textOrNull(applyChange(rule.change, basePrice, unit.factor));
        weighed.push({ rule: rule.source, outcome, price });
      }
    }
    isDecided ||= isOwners;
  }
  return weighed;
}

function weighPromotions(
  scopes: ScopeMatches<CompiledPromotion>,
  chosen: PromotedPrice["promotion"] | null,
  before: ExactPrice,
  factor: number,
): WeighedPromotion[] {
  return scopes.flat().map((promotion) => ({
    promotion: promotion.source,
    outcome: promotion === chosen ? "counts" : chosen === null ? "not_lower" : "another_lower",
    price: textOrNull(applyChange(promotion.change, before, factor)),
  }));
}

function weighDiscounts(
  scopes: ScopeMatches<CompiledDiscount>,
  chosen: CompiledDiscount | null,
  before: ExactPrice | null,
  baseQuantity: number,
): WeighedDiscount[] {
  return scopes.flatMap((scope) =>
    scope.map((discount) => ({
      discount: discount.source,
      outcome:
        discount.minimumQuantity > baseQuantity
          ? ("below_minimum" as const)
          : discount === chosen
            ? ("counts" as const)
            : chosen !== null && scope.includes(chosen)
              ? ("larger_discount" as const)
              : ("narrower_scope" as const),
      price: before === null ? null : textOrNull(takeOff(before, discount.kept)),
    })),
  );
}
