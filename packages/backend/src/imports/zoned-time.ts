/** Instants as a supplier's files write them: a day or a time on the clock of the workspace. */

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clock of a time zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const clock = Date.UTC(
    part["year"] ?? 0,
    (part["month"] ?? 1) - 1,
    part["day"] ?? 1,
    part["hour"] ?? 0,
    part["minute"] ?? 0,
    part["second"] ?? 0,
  );
  return clock - Math.floor(instant / 1000) * 1000;
}

/** The instant at which the clock of a time zone shows this; after a skipped hour, just behind it. */
function instantOf(clock: number, timeZone: string): number {
  const guess = clock - offsetAt(clock, timeZone);
  return clock - offsetAt(guess, timeZone);
}

/**
 * Reads `2026-11-22`, `2026-11-22 09:30` or `2026-11-22T09:30:00Z` as milliseconds since 1970 UTC;
 * without an offset it is the clock of the workspace. A bare day is its first moment or, with
 * `"end"`, the first behind it. Undefined where the text is no such thing.
 */
export function parseInstant(
  text: string,
  timeZone: string,
  edge: "start" | "end" = "start",
): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = "", offset] = match;
  const at = (days: number) =>
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day) + days,
      Number(hour ?? 0),
      Number(minute ?? 0),
      Number(second ?? 0),
      Math.floor(Number(`0${fraction}`) * 1000),
    );
  const clock = at(0);
  const real = new Date(clock);
  const exists =
    real.getUTCMonth() + 1 === Number(month) &&
    real.getUTCDate() === Number(day) &&
    Number(hour ?? 0) < 24 &&
    Number(minute ?? 0) < 60 &&
    Number(second ?? 0) < 60;
  if (!exists) return undefined;
  if (offset === "Z") return clock;
  if (offset !== undefined) {
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
    return clock - (offset.startsWith("-") ? -minutes : minutes) * 60_000;
  }
  if (hour === undefined && edge === "end") return instantOf(at(1), timeZone);
  return instantOf(clock, timeZone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** An instant on the clock of a time zone: `2026-11-22 09:30:00`. */
function clockText(instant: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    // Of all locales this one writes times as `parseInstant` reads them.
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    clocks.set(timeZone, clock);
  }
  return clock.format(instant);
}

/** The shortest text that `parseInstant` reads as this very instant. */
export function formatInstant(
  instant: number,
  timeZone: string,
  edge: "start" | "end" = "start",
): string {
  const time = clockText(instant, timeZone);
  const day = clockText(edge === "end" ? instant - 1 : instant, timeZone).slice(0, 10);
  const texts = [day, time.slice(0, 16), time];
  const short = texts.find((text) => parseInstant(text, timeZone, edge) === instant);
  return short ?? new Date(instant).toISOString();
}
