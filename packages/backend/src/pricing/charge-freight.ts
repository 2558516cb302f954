/** What carriage costs. */
import type { PricedCart } from "./results.ts";
import type { FreightRule } from "./types.ts";

/** Freight at the currency's digits, and why it could not be told (it is 0 then). */
export interface Freight {
  readonly amount: number;
  readonly problem: PricedCart["freightProblem"];
}

/**
 * The freight of goods worth `goods` (the subtotal less the discount, at the currency's digits),
 * by the carrier service that the buyer chose, where the rule asks for one.
 */
export function chargeFreight(rule: FreightRule, goods: number, chosen: string | null): Freight {
  switch (rule.kind) {
    case "none":
      return { amount: 0, problem: null };
    case "flat":
      return { amount: rule.amount, problem: null };
    case "free_from":
      return freeFrom(rule.threshold, rule.amount, goods);
    case "by_carrier_service": {
      if (chosen === null) return { amount: 0, problem: "carrier_service_required" };
      const found = rule.services.find(({ service }) => service === chosen);
      if (found === undefined) return { amount: 0, problem: "carrier_service_unknown" };
      return freeFrom(found.threshold, found.amount, goods);
    }
  }
}

function freeFrom(threshold: number | null, amount: number, goods: number): Freight {
  const isFree = threshold !== null && goods >= threshold;
  return { amount: isFree ? 0 : amount, problem: null };
}
