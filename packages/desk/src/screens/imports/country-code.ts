/** Countries as people write them in lists: by name in their language, or as on a number plate. */

/** The one-letter codes of number plates, that old programs write before postcodes. */
const plates: Readonly<Record<string, string>> = {
  A: "AT",
  B: "BE",
  D: "DE",
  E: "ES",
  F: "FR",
  I: "IT",
  L: "LU",
  P: "PT",
};

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The names of all countries in a language, made when they are first asked for. */
const namesIn = new Map<string, ReadonlyMap<string, string>>();

function countriesIn(locale: string): ReadonlyMap<string, string> {
  const known = namesIn.get(locale);
  if (known) return known;
  const names = new Map<string, string>();
  const display = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = display.of(code);
      // Codes of countries that are no more are called as those that came after.
      const isOfToday = new Intl.Locale(`und-${code}`).region === code;
      if (name !== undefined && isOfToday) names.set(name.toLowerCase(), code);
    }
  }
  namesIn.set(locale, names);
  return names;
}

/** The code of a country; undefined where the text is none that is known. */
export function countryCode(text: string, locale: string): string | undefined {
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return upper;
  const name = text.toLowerCase();
  return plates[upper] ?? countriesIn(locale).get(name) ?? countriesIn("en").get(name);
}
