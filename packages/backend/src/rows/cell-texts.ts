/** How values of the database are written in cells, so that the import reads the very same. */
import { formatDecimal } from "../money/decimal-text.ts";

/** A unit price, in ten-thousandths, with as many decimals as it has and the currency at least. */
export function priceText(price: number | null, digits: number): string {
  if (price === null) return "";
  const [whole = "", decimals = ""] = formatDecimal(price, 4).split(".");
  const needed = decimals.replace(/0+$/, "").padEnd(digits, "0");
  return needed === "" ? whole : `${whole}.${needed}`;
}

/** A percentage, in millionths. */
export const percentText = (percent: number): string => priceText(percent, 0);

/** How much there is of something, in ten-thousandths, with no more decimals than it has. */
export const amountText = (amount: number): string => priceText(amount, 0);

/** A text or number, empty where there is none. */
export const plainText = (value: string | number | null): string =>
  value === null ? "" : String(value);

/** Yes or no. */
export const flagText = (flag: number): string => (flag === 1 ? "true" : "false");

/** What a rule, promotion or discount applies to. */
export function scopeText(row: {
  scope: string;
  scope_line: string;
  scope_sku: string;
  scope_unit: string;
}): string {
  if (row.scope === "line") return `line:${row.scope_line}`;
  if (row.scope === "sku") return `sku:${row.scope_sku}`;
  return row.scope === "unit" ? `sku:${row.scope_sku}@${row.scope_unit}` : "all";
}
