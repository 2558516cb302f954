/** What became of rules, promotions and volume discounts, in words. */
import { msg, str } from "@lit/localize";
import type { DiscountCode, PriceCheck, PriceKind } from "@order-portal/sdk/desk";
import { badge } from "@order-portal/ui";
import { formatBeginning, formatEnd, type Clock } from "../../state/times.ts";
import { amountWords, showDecimal } from "../../state/typed-price.ts";

/** A fixed price, or so much off. */
export function changeWords(
  { kind, value }: { readonly kind: PriceKind; readonly value: string },
  { locale, currency }: { readonly locale: string; readonly currency: string },
): string {
  if (kind === "percent") return msg(str`${showDecimal(value, locale)} % off`);
  return amountWords(value, currency, locale);
}

/** From when until when. */
export function timesWords(
  { starts, ends }: { readonly starts: string | null; readonly ends: string | null },
  clock: Clock,
): string {
  const first = starts === null ? "" : formatBeginning(starts, clock);
  const last = ends === null ? "" : formatEnd(ends, clock);
  if (starts !== null && ends !== null) return msg(str`${first} to ${last}`);
  if (starts !== null) return msg(str`from ${first}`);
  return ends === null ? msg("always") : msg(str`until ${last}`);
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
