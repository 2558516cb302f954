import type { Address } from "@order-portal/sdk";

/** An address as lines, each once: often the label is the street once more. */
export const addressLines = (address: Address, locale: string | undefined): string[] => {
  const { label, line1, line2, city, region, postalCode, country } = address;
  return [
    ...new Set([label, line1, line2]),
    [postalCode, city].filter(Boolean).join(" "),
    region,
    countryName(country, locale),
  ].filter(Boolean);
};

/** A country as the locale calls it. */
export function countryName(code: string, locale: string | undefined): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale ? [locale] : undefined, { type: "region" }).of(code) ?? code;
}
