/** An address as it is written on a letter, wherever one is shown. */
import type { Address } from "./address.ts";
import { addressFormats, latinFormats } from "./address-formats.ts";

/** Of what is no country, as imported files may have it. */
const plain = "%O%n%A%n%Z %C%n%S";

/** Above it all, street, city, region, postal code: the letters of the formats. */
type Parts = Readonly<Record<string, string>>;

/**
 * The lines of an address as its own country writes it, the country last; nothing that is known is
 * left out, and nothing is said twice.
 *
 * @param locale in which the country is named
 * @param names who stands above the street, line by line
 *
 * @example
 * addressLines(pike, "en"); // ["Pike Deli", "1 Pike St", "Seattle, WA 98101", "United States"]
 */
export function addressLines(
  address: Address,
  locale: string | undefined,
  names: readonly string[] = [address.label],
): string[] {
  const { line1, line2, city, region, postalCode, country } = address;
  const parts: Parts = {
    O: names.filter(Boolean).join("\n"),
    A: [line1, line2].filter(Boolean).join("\n"),
    ...{ C: city, S: region, Z: postalCode },
  };
  const format = formatOf(country, Object.values(parts).join(""));
  const lines = format.split("%n").map((row) => writeRow(row, parts));
  // What this country's addresses do not have, and this one has all the same.
  const besides = ["C", "S", "Z"].filter((part) => !format.includes(`%${part}`));
  const all = [...lines, ...besides.map((part) => parts[part]), countryName(country, locale)];
  // Often the label is the street once more.
  return [...new Set(all.join("\n").split("\n"))].filter(Boolean);
}

/** What an address can have below its street. */
export type PartBelowStreet = "city" | "region" | "postalCode";

const partOfLetter: Readonly<Record<string, PartBelowStreet>> = {
  ...{ C: "city", S: "region", Z: "postalCode" },
};

/**
 * What a country's addresses have below the street, in its order; all of it where the country is
 * not known.
 *
 * @example
 * partsBelowStreet("AT"); // ["postalCode", "city"]
 */
export function partsBelowStreet(country: string): PartBelowStreet[] {
  const letters = formatOf(country, "").matchAll(/%(\w)/g);
  return [...letters].flatMap(([, letter = ""]) => partOfLetter[letter] ?? []);
}

/** Every country, by its code. */
export const addressCountries = (): string[] =>
  Object.values(addressFormats).join(" ").split(" ").sort();

/** Of a country with two ways, the one of the script that is written in. */
function formatOf(country: string, written: string): string {
  const isLatin = !/\p{Lo}/u.test(written);
  const known = Object.entries(addressFormats).find(([, of]) => of.split(" ").includes(country));
  return (isLatin ? latinFormats[country] : undefined) ?? known?.[0] ?? plain;
}

/** The parts of a row that are there, with what stands before the first and between two. */
function writeRow(row: string, parts: Parts): string {
  const tokens = [...row.matchAll(/([^%]*)%(\w)/g)];
  // Such as `JERSEY`.
  if (tokens.length === 0) return row;
  let written = "";
  for (const [index, [, before = "", part = ""]] of tokens.entries()) {
    const text = parts[part];
    if (text) written += (written !== "" || index === 0 ? before : "") + text;
  }
  return written;
}

/** A country as the locale calls it; what is no code of one stays as it is. */
export function countryName(code: string, locale: string | undefined): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale ? [locale] : undefined, { type: "region" }).of(code) ?? code;
}
