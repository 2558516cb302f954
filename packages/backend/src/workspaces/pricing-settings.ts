/** The part of the settings that prices depend on, in the units that pricing counts in. */
import { currencyDigits } from "../money/currency-digits.ts";
import { parseDecimal, parsePercent } from "../money/decimal-text.ts";
import type { FreightRule, TaxFacts } from "../pricing/types.ts";
import type { Settings } from "./settings.ts";

/** The workspace's tax rates. */
export function taxFacts(settings: Settings): TaxFacts {
  const rates = Object.entries(settings.taxRates).map(
    ([taxClass, percent]) => [taxClass, wholeNumber(parsePercent(percent), percent)] as const,
  );
  return {
    rates: Object.fromEntries(rates),
    defaultClass: settings.defaultTaxClass,
    freightClass: settings.freightTaxClass,
  };
}

/** The workspace's freight rule. */
export function freightRule(settings: Settings, currency: string): FreightRule {
  const digits = currencyDigits(currency);
  const amount = (text: string) => wholeNumber(parseDecimal(text, digits), text);
  const { freight } = settings;
  switch (freight.kind) {
    case "none":
      return { kind: "none" };
    case "flat":
      return { kind: "flat", amount: amount(freight.amount) };
    case "free_from":
      return {
        kind: "free_from",
        amount: amount(freight.amount),
        threshold: amount(freight.threshold),
      };
    case "by_carrier_service":
      return {
        kind: "by_carrier_service",
        services: freight.services.map((service) => ({
          service: service.service,
          amount: amount(service.amount),
          threshold: service.threshold === null ? null : amount(service.threshold),
        })),
      };
  }
}

function wholeNumber(parsed: number | null, text: string): number {
  if (parsed === null) throw new RangeError(`"${text}" is not an amount of this workspace.`);
  return parsed;
}
