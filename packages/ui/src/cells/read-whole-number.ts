/** Whole numbers as people of a locale, and their spreadsheets, write them. */

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const known = new Map<string | undefined, Separators>();

function separatorsOf(locale: string | undefined): Separators {
  let separators = known.get(locale);
  if (!separators) {
    const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
    const find = (type: string, other: string) =>
      parts.find((part) => part.type === type)?.value ?? other;
    separators = { group: find("group", ","), decimal: find("decimal", ".") };
    known.set(locale, separators);
  }
  return separators;
}

/** Digits of other scripts, each block of ten in their order. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6];

const latinDigits = (text: string) =>
  text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/**
 * The whole number that a text says in a locale: `1,200` or `1200` or `1200.00` in English,
 * `1.200` or `1 200,0` in German. An empty text is 0. NaN for all that is no number, or not a
 * whole one; thousands must stand in threes, so that no `1,2` passes for 12.
 */
export function readWholeNumber(text: string, locale?: string): number {
  const trimmed = latinDigits(text)
    .trim()
    .replace(/^\+(?=.)/, "")
    .replace("−", "-");
  if (trimmed === "") return 0;
  if (/^-?\d+$/.test(trimmed)) return Number(trimmed);
  const { group, decimal } = separatorsOf(locale);
  const [whole = "", ...fractions] = trimmed.split(decimal);
  if (fractions.length > 1 || /[^0]/.test(fractions[0] ?? "")) return NaN;
  // Spaces and apostrophes part thousands anywhere; a point or comma only where the locale has it.
  const parted = whole.replace(/[\s'’]/g, " ").replaceAll(group.trim() || " ", " ");
  if (/^-?\d+$/.test(parted)) return Number(parted);
  return /^-?\d{1,3}( \d{3})+$/.test(parted) ? Number(parted.replaceAll(" ", "")) : NaN;
}
