/**
 * The ladder from the base price to the exact unit price. Everything that tells a price climbs this
 * one: the catalogue, the price breaks, the cart, and the explanation for staff.
 */
import { basePrice } from "./base-price.ts";
import { type CompiledRule, choosePriceRule } from "./choose-price-rule.ts";
import { type CompiledPromotion, choosePromotion } from "./choose-promotion.ts";
import { type CompiledDiscount, chooseVolumeDiscount } from "./choose-volume-discount.ts";
import { type ExactPrice, takeOff } from "./exact-price.ts";
import { applyChange } from "./price-change.ts";
import type { PriceBook } from "./price-book.ts";
import { requireWhole } from "./require-facts.ts";
import { type ScopeMatches, matchScopes } from "./scope-index.ts";
import type { ProductFacts, ProductUnit } from "./types.ts";

/** All that can count for the price of one unit of a product, whatever the quantity. */
export interface PriceLadder {
  readonly unit: ProductUnit;
  readonly basePrice: ExactPrice | null;
  readonly rules: readonly ScopeMatches<CompiledRule>[];
  readonly promotions: ScopeMatches<CompiledPromotion>;
  readonly discounts: ScopeMatches<CompiledDiscount>;
}

/** What each step came to. A step that does not count is null, and its price the one before it. */
export interface Climb {
  readonly rule: CompiledRule | null;
  readonly rulePrice: ExactPrice | null;
  readonly promotion: CompiledPromotion | null;
  readonly promotionPrice: ExactPrice | null;
  readonly discount: CompiledDiscount | null;
  /** The exact unit price; null where there is none. */
  readonly price: ExactPrice | null;
}

/** The ladder of a unit; null where the product has no such unit. */
export function openLadder(
  book: PriceBook,
  product: ProductFacts,
  unitCode: string,
): PriceLadder | null {
  const unit = product.units.find((candidate) => candidate.unit === unitCode);
  if (unit === undefined) return null;
  requireWhole(unit.factor, "A unit's factor", 1);
  return {
    unit,
    basePrice: basePrice(product, unit),
    rules: book.rules.map((owner) => matchScopes(owner, product, unitCode)),
    promotions: matchScopes(book.promotions, product, unitCode),
    discounts: matchScopes(book.workspace.discounts, product, unitCode),
  };
}

/** Climbs the ladder for a line of `quantity` of the unit, a whole number from 1. */
export function climb(ladder: PriceLadder, quantity: number): Climb {
  const { factor } = ladder.unit;
  const baseQuantity = requireWhole(quantity, "A quantity", 1) * factor;

  const rule = choosePriceRule(ladder.rules, baseQuantity);
  const rulePrice =
    rule === null ? ladder.basePrice : applyChange(rule.change, ladder.basePrice, factor);
  if (rulePrice === null) return { ...nothing, rule };

  const promoted = choosePromotion(ladder.promotions, rulePrice, factor);
  const promotionPrice = promoted?.price ?? rulePrice;

  const discount = chooseVolumeDiscount(ladder.discounts, baseQuantity);
  const price = discount === null ? promotionPrice : takeOff(promotionPrice, discount.kept);

  return {
    rule,
    rulePrice,
    promotion: promoted?.promotion ?? null,
    promotionPrice,
    discount,
    price,
  };
}

const nothing: Climb = {
  rule: null,
  rulePrice: null,
  promotion: null,
  promotionPrice: null,
  discount: null,
  price: null,
};
