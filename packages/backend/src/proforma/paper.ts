/** The size of paper that a pro-forma is laid out for. */
import type { Address, paperSizes } from "@order-portal/contract";

/** A size of paper. */
export type PaperSize = (typeof paperSizes)[number];

/** Where Letter is in the printers; everywhere else it is A4. */
const letterCountries = new Set("US CA MX PH CL CO CR DO GT HN NI PA PR SV VE".split(" "));

/** The paper of where the bill goes, else of the locale's own region. */
export function paperOf(billingAddress: Address | null, locale: string): PaperSize {
  const country = billingAddress?.country || new Intl.Locale(locale).region;
  return letterCountries.has(country ?? "") ? "letter" : "a4";
}
