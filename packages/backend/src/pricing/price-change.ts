/** What price rules and promotions have in common: a fixed price, or a percentage off. */
import { type ExactPrice, type Fraction, exactPrice, keptOf, takeOff } from "./exact-price.ts";
import { requirePercent, requirePrice } from "./require-facts.ts";
import type { PriceChange, Scope } from "./types.ts";

/** A price change made ready to be applied many times. */
export type CompiledChange =
  | { readonly kind: "fixed"; readonly price: number; readonly isPerBaseUnit: boolean }
  | { readonly kind: "percent"; readonly kept: Fraction };

/** Makes a price change ready; throws a `RangeError` where its value is not one. */
export function compileChange(change: PriceChange, scope: Scope): CompiledChange {
  if (change.kind === "percent") {
    return { kind: "percent", kept: keptOf(requirePercent(change.value)) };
  }
  const isPerBaseUnit = scope.kind !== "unit";
  return { kind: "fixed", price: requirePrice(change.value), isPerBaseUnit };
}

/** The price after a change to `before`. Null for a percentage off a price that there is not. */
export function applyChange(
  change: CompiledChange,
  before: ExactPrice | null,
  factor: number,
): ExactPrice | null {
  if (change.kind === "fixed") return exactPrice(change.price, change.isPerBaseUnit ? factor : 1);
  return before === null ? null : takeOff(before, change.kept);
}
