/** The value of a rule, promotion or code: text on the wire, whole numbers in the database. */
import type { PriceKind } from "@order-portal/contract";
import { formatDecimal, parseDecimal, parsePercent, parsePrice } from "../money/decimal-text.ts";

/** Decimal text of a whole number, with `least` decimals and the others only where they count. */
export function decimalText(value: number, scale: number, least: number): string {
  const text = formatDecimal(value, scale);
  const cut = text.length - scale + least;
  const tail = text.slice(cut).replace(/0+$/, "");
  return (text.slice(0, cut) + tail).replace(/\.$/, "");
}

/** Millionths as text: 125,000 is `12.5`. */
export const percentText = (millionths: number): string => decimalText(millionths, 4, 0);

/** The value of a price change as text; prices with the currency's own `digits` at least. */
export const changeText = (kind: PriceKind, value: number, digits: number): string =>
  kind === "percent" ? percentText(value) : decimalText(value, 4, Math.min(digits, 4));

/** A price in ten-thousandths, or a percentage in millionths. The contract has seen to its form. */
export function changeValue(kind: PriceKind, text: string): number {
  return sound(kind === "percent" ? parsePercent(text) : parsePrice(text), text);
}

/** A percentage in millionths. */
export const percentValue = (text: string): number => sound(parsePercent(text), text);

/** A sum at the currency's digits; null where it is finer. */
export const sumValue = (text: string, digits: number): number | null => parseDecimal(text, digits);

function sound(value: number | null, text: string): number {
  if (value === null) throw new RangeError(`"${text}" has passed the contract, but is no value.`);
  return value;
}
