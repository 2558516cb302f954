/** Tax on what a cart is made of. */
import { percentageOf } from "../money/divide.ts";
import { shareByLargestRemainder } from "../money/share.ts";

/** Something that bears tax: a line less its discount, or freight. */
export interface TaxedPart {
  /** Millionths. */
  readonly rate: number;
  readonly net: bigint;
}

/** The tax at one rate, and of what. */
export interface TaxAtRate {
  readonly rate: number;
  readonly taxable: bigint;
  readonly tax: bigint;
}

/** The tax of a cart: by rate, the highest first, and each part's share of it. */
export interface Tax {
  readonly rates: readonly TaxAtRate[];
  /** In the order of the parts; together the tax of all rates. */
  readonly shares: readonly bigint[];
}

/**
 * Takes the tax of all parts at one rate together and rounds it once, then shares it over them.
 * Rates at which there is nothing to pay (0 %, or on nothing) are not listed.
 */
export function chargeTax(parts: readonly TaxedPart[]): Tax {
  const shares = parts.map(() => 0n);
  const rates: TaxAtRate[] = [];
  const taxed = parts.map((part, index) => ({ ...part, index })).filter(({ rate }) => rate > 0);
  for (const [rate, group] of Map.groupBy(taxed, (part) => part.rate)) {
    const taxable = group.reduce((sum, { net }) => sum + net, 0n);
    if (taxable === 0n) continue;
    const tax = percentageOf(taxable, rate);
    rates.push({ rate, taxable, tax });
    const nets = group.map(({ net }) => net);
    shareByLargestRemainder(tax, nets).forEach((share, place) => {
      const part = group[place];
      if (part !== undefined) shares[part.index] = share;
    });
  }
  rates.sort((a, b) => b.rate - a.rate);
  return { rates, shares };
}
