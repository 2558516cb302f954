/** What a time zone and a locale come to, shown while they are typed. */
import { msg } from "@lit/localize";

/** Languages that are proposed; any other can be typed. */
export const commonLocales: readonly string[] =
  "en-US en-GB de-DE de-AT de-CH fr-FR es-ES it-IT nl-NL pt-PT pl-PL sv-SE tr-TR ar-EG he-IL ja-JP".split(
    " ",
  );

/** What the clock there shows now; what is being typed may be none. */
export function timeIn(timeZone: string, locale: string): string {
  try {
    const clock = new Intl.DateTimeFormat(locale, {
      timeZone,
      dateStyle: "long",
      timeStyle: "short",
    });
    return clock.format(new Date());
  } catch {
    return msg("Such as Europe/Vienna.");
  }
}

/** How an amount is written there. */
export function amountSample(locale: string, currency: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(1234.5);
  } catch {
    return msg("Such as en-US.");
  }
}
