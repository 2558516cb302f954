/**
 * Which quantities of a unit can be ordered.
 *
 * A wholesale buyer thinks in packs: with an increment of 6 the valid quantities are 6, 12, 18, …,
 * counted from nothing, whatever the minimum is. A minimum of 10 then means 12, a maximum of 20
 * means 18. So every order of it, and every sum of orders, is whole packs.
 */
import type { QuantityRule } from "./types.ts";

/** A quantity rule in full: `minimum` and `maximum` are multiples of `increment`, and so valid. */
export interface NormalQuantityRule {
  readonly minimum: number;
  /** Null where there is none. */
  readonly maximum: number | null;
  readonly increment: number;
}

/**
 * The rule in full, from 1 up. Null where it contradicts itself (a maximum below the minimum, or
 * below one increment): then no quantity can be ordered, rather than one that the supplier did not
 * mean.
 */
export function normalizeQuantityRule(rule: QuantityRule): NormalQuantityRule | null {
  const increment = Math.max(rule.increment ?? 1, 1);
  const minimum = Math.ceil(Math.max(rule.minimum ?? 1, 1) / increment) * increment;
  if (rule.maximum === null) return { minimum, maximum: null, increment };
  const maximum = Math.floor(rule.maximum / increment) * increment;
  return minimum <= maximum ? { minimum, maximum, increment } : null;
}

/** The smallest valid quantity that is at least `quantity`; null where that is too many. */
export function validFrom(rule: NormalQuantityRule, quantity: number): number | null {
  const { minimum, maximum, increment } = rule;
  const valid = Math.max(Math.ceil(quantity / increment) * increment, minimum);
  return (maximum === null || valid <= maximum) && Number.isSafeInteger(valid) ? valid : null;
}

/** The largest valid quantity that is at most `quantity`; null where that is too few. */
export function validUpTo(rule: NormalQuantityRule, quantity: number): number | null {
  const { minimum, maximum, increment } = rule;
  const valid = Math.min(Math.floor(quantity / increment) * increment, maximum ?? Infinity);
  return valid >= minimum && Number.isSafeInteger(valid) ? valid : null;
}
