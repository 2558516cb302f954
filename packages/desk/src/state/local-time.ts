/** Instants as a `datetime-local` field has them: the time on a clock of one zone. */

/** An instant on the zone's clock, `2026-11-22T09:30`; empty where there is none. */
export function localTime(instant: string | null, timeZone: string): string {
  if (instant === null) return "";
  const time = Date.parse(instant);
  return new Date(time + offsetAt(time, timeZone)).toISOString().replace(/(:00)?\.000Z$|Z$/, "");
}

/** The instant that a clock of the zone shows so; null for none, undefined where it is no time. */
export function readLocalTime(text: string, timeZone: string): string | null | undefined {
  if (text === "") return null;
  const shown = Date.parse(`${text}Z`);
  if (Number.isNaN(shown)) return undefined;
  // The offset nearby tells the instant well enough to ask for its own, on changes of the clock too.
  const nearby = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(nearby, timeZone)).toISOString();
}

/** By how much the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    of("year"),
    of("month") - 1,
    of("day"),
    of("hour"),
    of("minute"),
    of("second"),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
