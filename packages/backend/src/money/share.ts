/** Splitting an amount so that its parts sum to the whole. */

/**
 * Shares a whole amount out in proportion to the weights, by largest remainder: each share is its
 * exact proportion cut to a whole number, and what is left goes, one each, to those that lost the
 * largest part of one. Of equals it goes to the one of the lower rank: by default the earlier. So
 * no share is off by a whole one, and none is larger than its weight as long as the amount is not
 * larger than all weights together.
 *
 * `amount` and the weights are whole and not negative. Where all weights are 0 so must the amount
 * be; throws a `RangeError` if it is not, since nobody could bear it.
 *
 * Not dinero.js's `allocate`: that hands what is left to the largest weights instead, by which a
 * share can be off by more than half.
 */
export function shareByLargestRemainder(
  amount: bigint,
  weights: readonly bigint[],
  rankOf: (index: number) => number = (index) => index,
): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (amount === 0n) return weights.map(() => 0n);
  if (total === 0n) throw new RangeError(`There is nothing to share ${amount} over.`);

  const parts = weights.map((weight, index) => {
    const exact = amount * weight;
    const share = exact / total;
    return { index, share, remainder: exact - share * total };
  });
  const shares = parts.map(({ share }) => share);
  const left = Number(shares.reduce((rest, share) => rest - share, amount));
  parts.sort((a, b) => {
    if (a.remainder === b.remainder) return rankOf(a.index) - rankOf(b.index);
    return a.remainder < b.remainder ? 1 : -1;
  });
  for (const { index, share } of parts.slice(0, left)) shares[index] = share + 1n;
  return shares;
}
