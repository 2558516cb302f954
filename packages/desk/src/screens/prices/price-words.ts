/** What became of rules, promotions and volume discounts, in words. */
import { msg, str } from "@lit/localize";
import type { PriceCheck, PriceScope, RuleOwner } from "@order-portal/sdk/desk";

/** Whose a rule is. */
export function ownerWords(owner: RuleOwner): string {
  switch (owner.kind) {
    case "workspace":
      return msg("All customers");
    case "group":
      return msg(str`Price group ${owner.name}`);
    case "customer":
      return owner.name;
  }
}

/** What something applies to. */
export function scopeWords(scope: PriceScope): string {
  switch (scope.kind) {
    case "all":
      return msg("everything");
    case "line":
      return msg(str`product line ${scope.productLine}`);
    case "sku":
      return scope.name ?? scope.sku;
    case "unit":
      return `${scope.name ?? scope.sku}, ${scope.unit}`;
  }
}

type Outcome =
  | PriceCheck["rules"][number]["outcome"]
  | PriceCheck["promotions"][number]["outcome"]
  | PriceCheck["volumeDiscounts"][number]["outcome"];

/** Why it counts, or does not. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome) {
    case "counts":
      return msg("Counts");
    case "below_minimum":
      return msg("The quantity is too small for it");
    case "nearer_owner":
      return msg("A rule nearer to this customer goes first");
    case "narrower_scope":
      return msg("One for fewer products goes first");
    case "larger_minimum":
      return msg("One for a larger quantity goes first");
    case "larger_discount":
      return msg("A larger discount goes first");
    case "not_lower":
      return msg("It does not lower the price");
    case "another_lower":
      return msg("Another promotion is lower");
    case "coming":
      return msg("Has not begun");
    case "over":
      return msg("Is over");
  }
}
