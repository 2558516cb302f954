/**
 * Prices between the steps of the ladder: exact, so that only its end rounds.
 *
 * An exact price is a fraction of whole numbers. Steps multiply; nothing is divided before the end.
 * Nearly every price stays within what a number holds exactly, and is calculated in numbers, ten
 * times as fast; where one would not, it goes over to bigints. Either way it is the same fraction.
 */
import { divideRounded } from "../money/divide.ts";

/** A price with all its digits: `amount / divisor` ten-thousandths of the currency. */
export type ExactPrice = Fraction | Fraction<bigint>;

/** `amount / divisor`, whole numbers from 0 and from 1. */
export interface Fraction<Whole = number> {
  readonly amount: Whole;
  readonly divisor: Whole;
}

const largest = Number.MAX_SAFE_INTEGER;

/** So many times a price in ten-thousandths, as an exact price. */
export function exactPrice(tenThousandths: number, times = 1): ExactPrice {
  const amount = tenThousandths * times;
  if (amount <= largest) return { amount, divisor: 1 };
  return { amount: BigInt(tenThousandths) * BigInt(times), divisor: 1n };
}

/** What is left of a price when a percentage (in millionths) comes off: 9/10 for 10 %. */
export function keptOf(percent: number): Fraction {
  const kept = 1_000_000 - percent;
  const common = greatestCommonDivisor(kept, 1_000_000);
  return { amount: kept / common, divisor: 1_000_000 / common };
}

/** The price of which only a fraction is kept. */
export function takeOff(price: ExactPrice, kept: Fraction): ExactPrice {
  if (isInNumbers(price)) {
    const amount = price.amount * kept.amount;
    const divisor = price.divisor * kept.divisor;
    if (amount <= largest && divisor <= largest) return { amount, divisor };
  }
  const { amount, divisor } = toBigints(price);
  return { amount: amount * BigInt(kept.amount), divisor: divisor * BigInt(kept.divisor) };
}

/** Whether the one price is below the other. */
export function isLower(one: ExactPrice, other: ExactPrice): boolean {
  if (isInNumbers(one) && isInNumbers(other)) {
    const left = one.amount * other.divisor;
    const right = other.amount * one.divisor;
    if (left <= largest && right <= largest) return left < right;
  }
  const [a, b] = [toBigints(one), toBigints(other)];
  return a.amount * b.divisor < b.amount * a.divisor;
}

/** Rounded to `scale` decimals (0 to 4), half away from zero; null where too large to be exact. */
export function roundPrice(price: ExactPrice, scale: number): number | null {
  const perUnit = 10 ** (4 - scale);
  if (isInNumbers(price)) {
    const divisor = price.divisor * perUnit;
    if (divisor <= largest / 2) {
      const rest = price.amount % divisor;
      return (price.amount - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
    }
  }
  const { amount, divisor } = toBigints(price);
  const rounded = Number(divideRounded(amount, divisor * BigInt(perUnit)));
  return rounded <= largest ? rounded : null;
}

/** The price as a whole number of 22 decimals: enough for four of a price and six of each percentage. */
export function atScale22(price: ExactPrice): bigint {
  const { amount, divisor } = toBigints(price);
  return (amount * 10n ** 18n) / divisor;
}

function isInNumbers(price: ExactPrice): price is Fraction {
  return typeof price.amount === "number";
}

function toBigints({ amount, divisor }: ExactPrice): Fraction<bigint> {
  return { amount: BigInt(amount), divisor: BigInt(divisor) };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
