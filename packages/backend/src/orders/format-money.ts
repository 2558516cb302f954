/** Money in sentences, as the workspace's locale writes it. */
import type { Money } from "@order-portal/contract";
import { formatDecimal } from "../money/decimal-text.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** An amount with its currency, to its last decimal: `€12.50`. */
export function formatMoney({ amount, scale, currency }: Money, locale: string): string {
  const key = `${locale} ${currency} ${scale}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: scale,
      maximumFractionDigits: scale,
    });
    formats.set(key, format);
  }
  // Decimal text is formatted to the digit; its type asks for the form of a number.
  return format.format(formatDecimal(amount, scale) as `${number}`);
}
