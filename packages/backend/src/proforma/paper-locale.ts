/** The locale that a paper is written in. */
import { hasWords } from "./proforma-words.ts";

/**
 * A language tag as papers use it: in a language that there are words for, else in English as its
 * region writes numbers and dates. Digits are those that the fonts have.
 */
export function paperLocale(tag: string): string {
  const locale = parse(tag) ?? new Intl.Locale("en");
  const { region } = locale;
  const known = hasWords(locale.language)
    ? locale.baseName
    : new Intl.Locale("en", region === undefined ? {} : { region }).baseName;
  return new Intl.Locale(known, { numberingSystem: "latn", calendar: "gregory" }).toString();
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
