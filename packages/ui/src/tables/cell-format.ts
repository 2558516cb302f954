/** Numbers in cells as a spreadsheet shows them, as far as an order depends on it. */

/** How a cell's number is shown. */
export type CellFormat =
  | { readonly kind: "plain" }
  | { readonly kind: "date" }
  /** Digits among letters, such as `00000` or `"SKU-"000`. */
  | { readonly kind: "digits"; readonly pattern: readonly DigitPart[] };

/** A place for a digit, that is shown though it be 0 or not; or a text. */
type DigitPart = { readonly digit: "0" | "#" } | { readonly text: string };

const plain: CellFormat = { kind: "plain" };
const date: CellFormat = { kind: "date" };

/** Formats that every spreadsheet knows by number: those of dates and times. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** The format of an id, with its code where the workbook gives one. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return isBuiltInDate(id) ? date : plain;
  const [section = ""] = code.split(";");
  const bare = section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (/[ymdhs]/i.test(bare.replaceAll(/general/gi, ""))) return date;
  const pattern = digitParts(section);
  return pattern ? { kind: "digits", pattern } : plain;
}

/** The parts of a format of whole digits; null where a number is shown by it as it stands anyway. */
function digitParts(section: string): DigitPart[] | null {
  const parts: DigitPart[] = [];
  const token = /"([^"]*)"|\\(.)|\[[^\]]*\]|([0#])|([-+ ()/:])/gy;
  for (let at = 0; at < section.length; at = token.lastIndex) {
    const [all, quoted, escaped, digit, sign] = token.exec(section) ?? [];
    if (all === undefined) return null;
    const text = quoted ?? escaped ?? sign;
    if (digit)
      parts.push({ digit: digit as "0" | "#" }); // The pattern says so.
    else if (text) parts.push({ text });
  }
  const digits = parts.filter((part) => "digit" in part && part.digit === "0").length;
  const hasText = parts.some((part) => "text" in part);
  return digits > 1 || (digits + (section.includes("#") ? 1 : 0) > 0 && hasText) ? parts : null;
}

/**
 * A number as it is shown: codes with the zeros and letters that their format gives them, dates as
 * `2026-11-22`; all else plainly, without thousands separators, its decimals after `decimal`.
 */
export function showNumber(
  stored: string,
  format: CellFormat,
  { decimal = ".", since1904 = false }: { decimal?: string; since1904?: boolean } = {},
): string {
  const number = Number(stored);
  if (stored.trim() === "" || Number.isNaN(number)) return stored;
  if (format.kind === "date") return showDate(number, since1904);
  if (format.kind === "digits" && Number.isSafeInteger(number) && number >= 0) {
    return fillDigits(String(number), format.pattern);
  }
  // A spreadsheet has 15 digits; what a computer adds behind them is not shown.
  const rounded = Number(number.toPrecision(15));
  const text =
    Math.abs(rounded) < 1e21 && Number.isInteger(rounded)
      ? BigInt(rounded).toString()
      : String(rounded);
  return text.replace(".", decimal);
}

function fillDigits(digits: string, pattern: readonly DigitPart[]): string {
  const places = pattern.filter((part) => "digit" in part).length;
  let rest = digits.padStart(places, " ");
  let isFirst = true;
  const shown = pattern.map((part) => {
    if ("text" in part) return part.text;
    const taken = isFirst ? rest.length - places + 1 : 1;
    isFirst = false;
    const piece = rest.slice(0, taken).trim();
    rest = rest.slice(taken);
    return piece || (part.digit === "0" ? "0" : "");
  });
  return shown.join("").trim();
}

const day = 86_400_000;

function showDate(serial: number, since1904: boolean): string {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const instant = new Date(start + Math.round(serial * day));
  if (Number.isNaN(instant.getTime())) return String(serial);
  return instant
    .toISOString()
    .slice(0, serial % 1 ? 16 : 10)
    .replace("T", " ");
}
