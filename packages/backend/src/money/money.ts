/**
 * Money is whole numbers: `{amount: 1250, scale: 2, currency: "EUR"}` is 12.50 EUR.
 *
 * The folder, in the order to read: `money.ts` (the value), `currency-digits.ts` (ISO 4217),
 * `divide.ts` (the one way to round), `decimal-text.ts` (from and to text), `share.ts` (splitting
 * an amount so that nothing is lost). No floating point touches an amount: products and quotients
 * are calculated in bigints, and what leaves them is checked to be a safe integer.
 */

/** An amount of money, the same as on the wire. */
export interface Money {
  /** A whole, safe number of the currency's `scale`-th decimals. */
  readonly amount: number;
  /** How many decimals `amount` has; the currency's digits, or a workspace's price scale. */
  readonly scale: number;
  /** The ISO 4217 code. */
  readonly currency: string;
}

/** An amount beyond ±(2^53 − 1), which JSON and JavaScript numbers could not hold exactly. */
export class AmountOutOfRangeError extends RangeError {
  override readonly name = "AmountOutOfRangeError";

  constructor(amount: bigint) {
    super(`The amount ${amount} is larger than can be held exactly.`);
  }
}

/** A bigint as the number that JSON and the database hold; throws `AmountOutOfRangeError`. */
export function toSafeAmount(amount: bigint): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new AmountOutOfRangeError(amount);
  return number;
}
