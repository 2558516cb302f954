/** The few statistics that figures are made of. */

/** The value that a share of the values does not exceed, by linear interpolation between ranks. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("There is nothing to take a quantile of.");
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The value in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What the runs of one measurement say together. */
export interface Spread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The median of the runs, and between which values they lie. */
export const spreadOf = (runs: readonly number[]): Spread => ({
  median: median(runs),
  minimum: Math.min(...runs),
  maximum: Math.max(...runs),
});
