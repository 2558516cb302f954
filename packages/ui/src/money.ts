/** Numbers and amounts as people of a locale write them. */

/** A whole number at a scale: `{amount: 1250, scale: 2, currency: "EUR"}` is 12.50 EUR. */
export interface Money {
  readonly amount: number;
  readonly scale: number;
  readonly currency: string;
}

/**
 * A text that a locale writes with letters or marks of its own direction, kept apart from what it
 * stands in: beside English words the two would turn each other round. Others stay as they are.
 */
export const isolate = (text: string): string =>
  /[\u0590-\u08ff\u200f]/.test(text) ? `\u2068${text}\u2069` : text;

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string | undefined, currency: string, scale: number) {
  const key = `${locale} ${currency} ${scale}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, currency ? { style: "currency", currency } : {});
    // A unit price may be finer than its currency: 0.0125 EUR is shown whole, 12.5000 as 12.50.
    if (currency && scale > (format.resolvedOptions().maximumFractionDigits ?? 0)) {
      format = new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        maximumFractionDigits: scale,
      });
    }
    formatters.set(key, format);
  }
  return format;
}

/** The amount as a decimal string, such as `-0.05`; exact, as no floating point touches it. */
export function toDecimal({ amount, scale }: Money): `${number}` {
  const digits = String(Math.abs(amount)).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const decimal = scale ? `${whole}.${digits.slice(-scale)}` : whole;
  // Digits and one point: what Intl takes as a number of any length.
  return `${amount < 0 ? "-" : ""}${decimal}` as `${number}`;
}

/**
 * An amount in a locale's own way: `€12.50`, `12,50 €`. A scale finer than the currency's digits
 * shows as many digits as it needs.
 */
export function formatMoney(money: Money, locale?: string): string {
  return isolate(formatter(locale, money.currency, money.scale).format(toDecimal(money)));
}

/** A number in a locale's own way: `3,791`. */
export function formatNumber(value: number, locale?: string): string {
  return formatter(locale, "", 0).format(value);
}
