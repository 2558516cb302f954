/** Prices as people of a locale type them, and as the wire has them: decimal text with a point. */
import type { Money } from "@order-portal/sdk/desk";
import { formatMoney, toDecimal } from "@order-portal/ui";

const separators = new Map<string, string>();

/** The sign between whole and decimals, a point or a comma. */
function decimalSign(locale: string): string {
  let sign = separators.get(locale);
  if (sign === undefined) {
    const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
    sign = parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
    separators.set(locale, sign);
  }
  return sign;
}

/** A price as the field shows it: `12,50` where people write so. */
export const showPrice = (price: Money | null, locale: string): string =>
  price === null ? "" : showDecimal(toDecimal(price), locale);

/** Decimal text as the field shows it: the locale's own sign before the decimals. */
export const showDecimal = (decimal: string, locale: string): string =>
  decimal.replace(".", decimalSign(locale));

/** Decimal text as an amount of money, `$35.00`; what is no number yet stays as it is typed. */
export function amountWords(decimal: string, currency: string, locale: string): string {
  const [, whole, decimals = ""] = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(decimal) ?? [];
  if (whole === undefined || currency === "") return `${decimal} ${currency}`;
  const amount = Number(whole + decimals);
  return formatMoney({ amount, scale: decimals.length, currency }, locale);
}

/**
 * A typed price, amount or percentage as decimal text. Takes either sign for the decimals, and the other one between
 * thousands; undefined where it is no price of at most four decimals.
 */
export function readPrice(typed: string, locale: string): string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f']/g, "");
  const sign = decimalSign(locale);
  const grouped = sign === "." ? /^\d{1,3}(,\d{3})+(\.\d*)?$/ : /^\d{1,3}(\.\d{3})+(,\d*)?$/;
  const plain = grouped.test(text) ? text.replaceAll(sign === "." ? "," : ".", "") : text;
  const decimal = plain.replace(",", ".").replace(/\.$/, "").replace(/^\./, "0.");
  return /^\d{1,9}(\.\d{1,4})?$/.test(decimal) ? decimal : undefined;
}
