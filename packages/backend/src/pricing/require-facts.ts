/** Checks that facts are what `types.ts` says, so that nonsense never becomes a price. */

import type { FreightRule } from "./types.ts";

const inAll = 1_000_000;

/** A whole number from `least` to `most`; throws a `RangeError` that says what is not. */
export function requireWhole(
  value: number,
  what: string,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${what} must be a whole number from ${least} to ${most}, not ${value}.`);
}

/** A price in ten-thousandths. */
export function requirePrice(value: number): number {
  return requireWhole(value, "A price in ten-thousandths");
}

/** A percentage in millionths, at most 100 %. */
export function requirePercent(value: number): number {
  return requireWhole(value, "A percentage in millionths", 0, inAll);
}

/** The largest sum of a cart: far from the limit, so that tax and freight always fit on top. */
export const largestSum = Math.floor(Number.MAX_SAFE_INTEGER / 8);

/** A freight rule whose amounts and thresholds are at the currency's digits. */
export function requireFreight(rule: FreightRule): FreightRule {
  for (const amount of amountsOf(rule)) requireWhole(amount, "A sum of freight", 0, largestSum);
  return rule;
}

function amountsOf(rule: FreightRule): number[] {
  switch (rule.kind) {
    case "none":
      return [];
    case "flat":
      return [rule.amount];
    case "free_from":
      return [rule.amount, rule.threshold];
    case "by_carrier_service":
      return rule.services.flatMap(({ amount, threshold }) => [amount, threshold ?? 0]);
  }
}
