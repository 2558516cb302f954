/** Which tax rate applies. */
import { requirePercent } from "./require-facts.ts";
import type { TaxFacts } from "./types.ts";

/** The rates of a workspace, in millionths. */
export interface TaxRates {
  /** The rate of a product's tax class, or of none. */
  readonly ofClass: (taxClass: string | null) => number;
  readonly ofFreight: number;
}

/** A class that has no rate counts as the default class; without a default there is no tax. */
export function compileTaxRates(facts: TaxFacts): TaxRates {
  const rates = new Map(Object.entries(facts.rates));
  rates.forEach(requirePercent);
  const rateOf = (taxClass: string | null) => (taxClass === null ? undefined : rates.get(taxClass));
  const defaultRate = rateOf(facts.defaultClass) ?? 0;
  const ofClass = (taxClass: string | null) => rateOf(taxClass) ?? defaultRate;
  return { ofClass, ofFreight: ofClass(facts.freightClass) };
}
