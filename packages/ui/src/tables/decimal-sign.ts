/** What stands before the decimals in a locale; a point where the locale is none. */
export function decimalSign(locale: string | undefined): string {
  try {
    const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
    return parts.find(({ type }) => type === "decimal")?.value ?? ".";
  } catch {
    return "."; // The page says a locale that is none.
  }
}
