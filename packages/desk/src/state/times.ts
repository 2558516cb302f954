/** Instants as staff read them, on the workspace's clock. */

const cache = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, timeZone: string, style: "short" | "medium"): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: "medium",
    ...(style === "medium" ? { timeStyle: "short" } : {}),
  });
  cache.set(key, made);
  return made;
}

/** The workspace's own way of writing times. */
export interface Clock {
  locale: string;
  timeZone: string;
}

/** `22 Nov 2026, 09:30`. */
export const formatTime = (instant: string, { locale, timeZone }: Clock): string =>
  format(locale, timeZone, "medium").format(new Date(instant));

const clockTime = (instant: string, { timeZone }: Clock): string =>
  new Intl.DateTimeFormat("en", { timeZone, timeStyle: "short", hourCycle: "h23" }).format(
    new Date(instant),
  );

/** When something begins: what begins with a day is said by the day alone. */
export const formatBeginning = (instant: string, clock: Clock): string =>
  clockTime(instant, clock) === "00:00" ? formatDate(instant, clock) : formatTime(instant, clock);

/** When something ends: what lasts to the end of a day is said by that day alone. */
export const formatEnd = (instant: string, clock: Clock): string =>
  clockTime(instant, clock) === "00:00"
    ? formatDate(new Date(Date.parse(instant) - 1).toISOString(), clock)
    : formatTime(instant, clock);

const formatDate = (instant: string, { locale, timeZone }: Clock): string =>
  format(locale, timeZone, "short").format(new Date(instant));

/** A calendar day, `YYYY-MM-DD`, as `27 Nov 2026`. */
export const formatDay = (day: string, { locale }: Clock): string =>
  format(locale, "UTC", "short").format(new Date(`${day}T00:00:00Z`));

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** `3 hours ago`; within the last minute `now`, more than a week ago the day. */
export function formatAge(instant: string, clock: Clock, now: number): string {
  const age = now - Date.parse(instant);
  if (age > 7 * 86_400_000)
    return format(clock.locale, clock.timeZone, "short").format(Date.parse(instant));
  const relative = new Intl.RelativeTimeFormat(clock.locale, { numeric: "auto" });
  for (const [unit, length] of steps) {
    if (age >= length) return relative.format(-Math.floor(age / length), unit);
  }
  return relative.format(0, "second");
}
