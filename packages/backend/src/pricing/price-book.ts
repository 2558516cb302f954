/** The compiled, immutable form of the rules: made once, then asked for every price. */
import { currencyDigits } from "../money/currency-digits.ts";
import { type CompiledDiscount, indexDiscounts } from "./choose-volume-discount.ts";
import { type CompiledPromotion } from "./choose-promotion.ts";
import { type CompiledRule, indexRules } from "./choose-price-rule.ts";
import { type PromotionCalendar, compileCalendar } from "./promotion-calendar.ts";
import { requireFreight, requireWhole } from "./require-facts.ts";
import type { ScopeIndex } from "./scope-index.ts";
import { type TaxRates, compileTaxRates } from "./tax-rates.ts";
import type { CustomerFacts, FreightRule, PriceRule, WorkspaceFacts } from "./types.ts";

/** A workspace's rules for all of its customers, made ready. Never changes. */
export interface WorkspacePrices {
  readonly currency: string;
  /** The currency's own decimals. */
  readonly digits: number;
  /** The decimals of unit prices. */
  readonly priceScale: number;
  /** The rules of each owner, by `ownerKey`. */
  readonly rules: ReadonlyMap<string, ScopeIndex<CompiledRule>>;
  readonly promotions: PromotionCalendar;
  readonly discounts: ScopeIndex<CompiledDiscount>;
  readonly taxRates: TaxRates;
  readonly freight: FreightRule;
}

/** One customer's prices at an instant. Never changes. */
export interface PriceBook {
  readonly workspace: WorkspacePrices;
  /** The rules that may count, by owner: the customer's own, the price group's, the workspace's. */
  readonly rules: readonly ScopeIndex<CompiledRule>[];
  /** The promotions that run now. */
  readonly promotions: ScopeIndex<CompiledPromotion>;
  readonly taxExempt: boolean;
  readonly freight: FreightRule;
  /**
   * The first instant at which this book is out of date because a promotion starts or ends; null
   * where none is to come. Until then it holds for every instant, as long as the facts do.
   */
  readonly validUntil: number | null;
}

/**
 * Makes a workspace's rules ready. Its cost grows with the number of rules (less than a
 * microsecond each), so keep the result for as long as the facts hold. The rules may be those of all customers,
 * or only those that can count for one: the price group's, the workspace's and its own.
 *
 * Throws a `RangeError` where a fact is not what `types.ts` says.
 */
export function compilePrices(facts: WorkspaceFacts): WorkspacePrices {
  const digits = currencyDigits(facts.currency);
  const priceScale = facts.priceScale ?? Math.min(digits, 4);
  const byOwner = Map.groupBy(facts.rules, ownerKey);
  return {
    currency: facts.currency,
    digits,
    priceScale: requireWhole(priceScale, "The price scale", 0, 4),
    rules: new Map(Array.from(byOwner, ([owner, rules]) => [owner, indexRules(rules)])),
    promotions: compileCalendar(facts.promotions),
    discounts: indexDiscounts(facts.volumeDiscounts),
    taxRates: compileTaxRates(facts.tax),
    freight: requireFreight(facts.freight),
  };
}

/**
 * One customer's prices at the instant `at`; those of a visitor without a customer where it is
 * null. Costs next to nothing: it only picks what `compilePrices` has made.
 */
export function openPriceBook(
  workspace: WorkspacePrices,
  customer: CustomerFacts | null,
  at: number,
): PriceBook {
  const owners = [
    ...(customer === null ? [] : [`customer ${customer.id}`]),
    ...(customer === null || customer.priceGroupId === null
      ? []
      : [`group ${customer.priceGroupId}`]),
    "workspace",
  ];
  const period = workspace.promotions(at);
  return {
    workspace,
    rules: owners.flatMap((owner) => workspace.rules.get(owner) ?? []),
    promotions: period.promotions,
    taxExempt: customer?.taxExempt ?? false,
    freight: customer?.freight ? requireFreight(customer.freight) : workspace.freight,
    validUntil: period.ends,
  };
}

function ownerKey({ owner }: PriceRule): string {
  switch (owner.kind) {
    case "customer":
      return `customer ${owner.customerId}`;
    case "group":
      return `group ${owner.priceGroupId}`;
    case "workspace":
      return "workspace";
  }
}
