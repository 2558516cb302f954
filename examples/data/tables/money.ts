/**
 * Reads a decimal such as `263.5` into whole hundredths (26350), half away from zero.
 * Works on the digits, so that `8.405` becomes 841 and no binary fraction is asked.
 */
export function hundredths(text: string): number {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`Not an amount: "${text}".`);
  const digits = (match[2] ?? "").padEnd(3, "0");
  return Number(match[1]) * 100 + Number(digits.slice(0, 2)) + (Number(digits[2]) >= 5 ? 1 : 0);
}

/** Writes whole hundredths as the import format wants them: 26350 becomes `263.50`. */
export function amount(cents: number): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `cents × numerator / denominator` to the nearest hundredth, half up; all whole and positive. */
export function proportion(cents: number, numerator: number, denominator: number): number {
  return Math.floor((cents * numerator * 2 + denominator) / (denominator * 2));
}
