/** How many decimals a currency has: EUR 2, JPY 0, KWD 3. */
import * as currencies from "dinero.js/currencies";

const digitsByCode: ReadonlyMap<string, number> = new Map(
  Object.values(currencies).map(({ code, base, exponent }) => {
    // dinero.js models ariary and ouguiya in fifths; ISO 4217 writes both with two decimals.
    const isDecimal = base === 10;
    return [code, isDecimal ? exponent : 2];
  }),
);

/** Whether `code` is a currency of ISO 4217, in capitals. */
export function isCurrency(code: string): boolean {
  return digitsByCode.has(code);
}

/**
 * The decimals of a currency by ISO 4217. (Not by `Intl`: it follows custom, by which the dinar of
 * Iraq and the rupee of Pakistan have none.) Throws a `RangeError` for what is not a currency.
 */
export function currencyDigits(code: string): number {
  const digits = digitsByCode.get(code);
  if (digits === undefined) throw new RangeError(`"${code}" is not a currency of ISO 4217.`);
  return digits;
}
