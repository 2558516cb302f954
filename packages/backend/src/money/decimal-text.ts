/** Amounts as decimal text: how prices and percentages come in, and go out where people read them. */
import { dinero, toDecimal } from "dinero.js/bigint";

const decimalText = /^(-?)(\d*)(?:\.(\d+))?$/;

/**
 * Decimal text as a whole number of `scale` decimals: `parseDecimal("12.5", 4)` is 125,000. Takes
 * digits, one point and a leading minus; nothing else (no exponent, no thousands separator, no
 * comma, no space). Null where it is not of that form, has more decimals than `scale`, or is too
 * large to be exact. Zeros at the end do not count as decimals.
 */
export function parseDecimal(text: string, scale: number): number | null {
  const [, minus = "", whole = "", fraction = ""] = decimalText.exec(text) ?? [];
  const decimals = fraction.replace(/0+$/, "");
  if (whole + fraction === "" || decimals.length > scale) return null;
  const amount = Number(`${minus}${whole}${decimals.padEnd(scale, "0")}`);
  if (!Number.isSafeInteger(amount)) return null;
  return amount === 0 ? 0 : amount; // "-0" is nothing but 0.
}

/** A price in ten-thousandths of the currency: "12.5" is 125,000. Null unless 0 or more. */
export function parsePrice(text: string): number | null {
  const price = parseDecimal(text, 4);
  return price !== null && price >= 0 ? price : null;
}

/** A percentage in millionths: "12.5" is 125,000. Null unless 0 to 100. */
export function parsePercent(text: string): number | null {
  const percent = parseDecimal(text, 4);
  return percent !== null && percent >= 0 && percent <= 1_000_000 ? percent : null;
}

/** A whole number of `scale` decimals as decimal text: `formatDecimal(1250, 2)` is "12.50". */
export function formatDecimal(amount: number | bigint, scale: number): string {
  const currency = { code: "", base: 10n, exponent: 0n };
  return toDecimal(dinero({ amount: BigInt(amount), currency, scale: BigInt(scale) }));
}
