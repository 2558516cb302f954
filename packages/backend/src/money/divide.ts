/** Rounding: the one place where an amount loses digits. */

/**
 * The whole number nearest to `amount / divisor`; a half rounds away from zero. `divisor` is
 * positive. The same as dinero.js's `halfAwayFromZero`, at a fraction of its cost.
 */
export function divideRounded(amount: bigint, divisor: bigint): bigint {
  const half = amount < 0n ? -divisor : divisor;
  return (2n * amount + half) / (2n * divisor); // Bigint division cuts towards zero.
}

/** An amount of `fromScale` decimals as one of `toScale`, rounded where digits are lost. */
export function rescale(amount: bigint, fromScale: number, toScale: number): bigint {
  if (toScale >= fromScale) return amount * 10n ** BigInt(toScale - fromScale);
  return divideRounded(amount, 10n ** BigInt(fromScale - toScale));
}

/** A percentage of an amount, rounded; `percent` in millionths (1 % is 10,000). */
export function percentageOf(amount: bigint, percent: number): bigint {
  return divideRounded(amount * BigInt(percent), 1_000_000n);
}
