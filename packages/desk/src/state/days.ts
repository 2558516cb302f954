/** Days of the calendar in words, and lists of them as they are typed. */

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Whether it is a day, `YYYY-MM-DD`, that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `Fri, Dec 25, 2026`. */
export const dayWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
  }).format(new Date(`${day}T00:00:00Z`));

/** The name of a day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayWords = (weekday: number, locale: string): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }).format(
    Date.UTC(2024, 0, weekday),
  );
