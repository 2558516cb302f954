/** What became of rules, promotions and volume discounts, in words. */
import { msg, str } from "@lit/localize";
import type {
  DiscountCode,
  PriceCheck,
  PriceKind,
  PriceScope,
  RuleOwner,
} from "@order-portal/sdk/desk";
import { badge, formatMoney } from "@order-portal/ui";
import { formatTime, type Clock } from "../../state/times.ts";
import { showDecimal } from "../../state/typed-price.ts";

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

/** A fixed price, or so much off. */
export function changeWords(
  { kind, value }: { readonly kind: PriceKind; readonly value: string },
  { locale, currency }: { readonly locale: string; readonly currency: string },
): string {
  if (kind === "percent") return msg(str`${showDecimal(value, locale)} % off`);
  const scale = (value.split(".")[1] ?? "").length;
  return formatMoney({ amount: Number(value.replace(".", "")), scale, currency }, locale);
}

/** From when until when. */
export function timesWords(
  { starts, ends }: { readonly starts: string | null; readonly ends: string | null },
  clock: Clock,
): string {
  if (starts !== null && ends !== null)
    return msg(str`${formatTime(starts, clock)} to ${formatTime(ends, clock)}`);
  if (starts !== null) return msg(str`from ${formatTime(starts, clock)}`);
  return ends === null ? msg("always") : msg(str`until ${formatTime(ends, clock)}`);
}

/** Whether it runs, in a word. */
export function stateWords(state: DiscountCode["state"]): string {
  switch (state) {
    case "running":
      return msg("Running");
    case "coming":
      return msg("Coming");
    case "over":
      return msg("Over");
    case "used_up":
      return msg("Used up");
  }
}

/** The same as a badge. */
export const stateBadge = (state: DiscountCode["state"]) =>
  badge(stateWords(state), state === "running" ? "success" : "neutral");

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
