/** Days and instants in the buyer's language and the supplier's time zone. */
import { isolate } from "@order-portal/ui";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, and a list needs the same one for every row. */
function format(locale: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = `${locale ?? ""} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** The day of an instant, such as `Nov 21, 2026`, where `timeZone` is. */
export function formatDay(instant: string, locale: string | undefined, timeZone?: string): string {
  return isolate(format(locale, { dateStyle: "medium", timeZone }).format(new Date(instant)));
}

/** The day and time of an instant, where `timeZone` is. */
export function formatInstant(
  instant: string,
  locale: string | undefined,
  timeZone?: string,
): string {
  return isolate(
    format(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(instant)),
  );
}

/** A calendar day (`YYYY-MM-DD`), which is the same everywhere. */
export function formatCalendarDay(day: string, locale: string | undefined): string {
  return formatDay(`${day}T00:00:00Z`, locale, "UTC");
}
