/**
 * Reads how many from a text, as people and spreadsheets of a locale write numbers. What could be
 * read in two ways, or is no whole number, is a fault with its reason, and never rounded or guessed.
 */

/** A text that is a number: a quantity, or why it is none. */
export type ReadNumber =
  | { readonly kind: "quantity"; readonly value: number }
  | { readonly kind: "fault"; readonly detail: string };

/** How a locale separates thousands and decimals. */
export interface NumberFormat {
  readonly group: string;
  readonly decimal: string;
}

/** The most that can be ordered of a unit, as for a cart's lines. */
const most = 1_000_000_000;

const formats = new Map<string, NumberFormat>();

/** The separators of a BCP 47 locale; those of English where there is no such locale. */
export function numberFormatOf(locale: string): NumberFormat {
  let format = formats.get(locale);
  if (format === undefined) {
    format = readFormat(locale);
    if (formats.size > 1000) formats.clear();
    formats.set(locale, format);
  }
  return format;
}

function readFormat(locale: string): NumberFormat {
  try {
    const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(
      1234567.8,
    );
    const signOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
    return { group: plainSign(signOf("group")), decimal: plainSign(signOf("decimal")) };
  } catch {
    return { group: ",", decimal: "." };
  }
}

/** Spaces and apostrophes of all kinds count as one each. */
const plainSign = (sign: string) =>
  sign.replace(/[\s\u00a0\u202f]/g, " ").replace(/[\u2019\u02bc]/g, "'");

/**
 * Reads a number; null where the text is none. Spaces may stand between thousands.
 *
 * - `1,000` is 1000 where the locale groups by commas; where they part decimals it is a fault,
 *   because it may be 1 or 1000.
 * - `3.00` is 3: nothing is lost. `2.5`, `-3`, `0`, `1e309` are faults.
 */
export function readNumber(text: string, format: NumberFormat): ReadNumber | null {
  const plain = plainSign(latinDigits(text.normalize("NFKC").trim()));
  const [, sign = "", body = ""] = /^([-+\u2212\u2013]?)\s?(.*)$/s.exec(plain) ?? [];
  if (!/^\d/.test(body)) return null;
  if (/^\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(body)) {
    return fault(`${text} is written as a power of ten: write the quantity out.`);
  }
  if (/^(?:\d+ )?\d+[/\u2044]\d+$/.test(body)) return fraction(text);
  const read = readDigits(text, body, format);
  if (read === null || read.kind === "fault") return read;
  if (sign !== "" && sign !== "+") return fault(`${text} is below 0, which cannot be ordered.`);
  if (read.value === 0) return fault(`A quantity of 0 orders nothing.`);
  if (read.value > most) return fault(`${text} is more than can be ordered at once.`);
  return read;
}

function readDigits(text: string, body: string, format: NumberFormat): ReadNumber | null {
  if (/^\d+$/.test(body)) return { kind: "quantity", value: Number(body) };
  const [, head = "", tail] =
    /^(\d{1,3}(?:([ ,.'])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/
      .exec(body)
      ?.filter((_, index) => index !== 2) ?? [];
  const isGrouped = head !== "" && (tail === undefined || separatorsDiffer(body));
  const [, whole, sign, decimals] = /^(\d+)([.,])(\d+)$/.exec(body) ?? [];
  if (whole !== undefined && sign !== undefined && decimals !== undefined) {
    const isAlsoGrouped = decimals.length === 3 && whole.length <= 3 && !/^0/.test(whole);
    if (isAlsoGrouped && sign === format.group) return quantity(whole + decimals);
    if (isAlsoGrouped) {
      return fault(`${text} may be ${whole} or ${whole}${decimals}: write it without separators.`);
    }
    return /^0+$/.test(decimals) ? quantity(whole) : fraction(text);
  }
  if (!isGrouped) return /^[\d.,' ]+$/.test(body) ? notClear(text) : null;
  if (tail !== undefined && !/^0+$/.test(tail)) return fraction(text);
  return quantity(head.replace(/\D/g, ""));
}

/** Whether the last separator is another than those before it: `1,000.00`, not `1,000,00`. */
function separatorsDiffer(body: string): boolean {
  const signs = body.replace(/\d/g, "");
  return !signs.slice(0, -1).includes(signs.slice(-1));
}

const quantity = (digits: string): ReadNumber => ({ kind: "quantity", value: Number(digits) });
const fault = (detail: string): ReadNumber => ({ kind: "fault", detail });
const fraction = (text: string) => fault(`${text} is a fraction: only whole units can be ordered.`);
const notClear = (text: string) => fault(`${text} is not clear: write it without separators.`);

/** Digits of the Arabic and Persian scripts as those of the Latin one. */
const latinDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 15),
  );
