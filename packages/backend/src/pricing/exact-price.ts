/**
 * Prices between the steps of the ladder: exact, so that only its end rounds.
 *
 * An exact price is a bigint of 22 decimals: the 4 that prices are written with, and 6 for each of
 * the three percentages (rule, promotion, volume discount) that can come off it. So each step is a
 * product and a division without remainder.
 */
import { divideRounded } from "../money/divide.ts";

/** A price with all its digits. */
export type ExactPrice = bigint;

/** How many decimals an exact price has. */
export const exactScale = 22;

const million = 1_000_000n;
const perTenThousandth = 10n ** 18n;
const divisors = [0, 1, 2, 3, 4].map((scale) => 10n ** BigInt(exactScale - scale));

/** A price in ten-thousandths as an exact one. */
export function exactPrice(tenThousandths: number): ExactPrice {
  return BigInt(tenThousandths) * perTenThousandth;
}

/** What is kept of a price when a percentage (in millionths) comes off, in millionths. */
export function keptOf(percent: number): bigint {
  return million - BigInt(percent);
}

/** The price of which `kept` millionths are left. Exact for up to three in a row. */
export function takeOff(price: ExactPrice, kept: bigint): ExactPrice {
  return (price * kept) / million;
}

/** Rounded to `scale` decimals (0 to 4), half away from zero; null where too large to be exact. */
export function roundPrice(price: ExactPrice, scale: number): number | null {
  const rounded = Number(divideRounded(price, divisors[scale] ?? 1n));
  return Number.isSafeInteger(rounded) ? rounded : null;
}
