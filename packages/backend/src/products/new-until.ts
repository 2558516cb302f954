/** Until when a product counts as new: staff know a day, the database the instant behind it. */
import { parseInstant } from "../imports/zoned-time.ts";

/** The last day, on a time zone's clock, that has a moment before the instant. */
export function lastDayBefore(instant: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return format.format(instant - 1);
}

/**
 * The first instant behind a day. What is stored stays where it ends within the same day, as a file
 * may have said a time.
 */
export function endOfDay(day: string, timeZone: string, stored: number | null): number | null {
  if (stored !== null && lastDayBefore(stored, timeZone) === day) return stored;
  return parseInstant(day, timeZone, "end") ?? null;
}
