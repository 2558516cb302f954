const DAY = 86_400_000;

/** Days since 1970-01-01 of the calendar date that `text` begins with (`YYYY-MM-DD…`). */
export function dayNumber(text: string): number {
  const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY;
  if (!Number.isInteger(day)) throw new Error(`Not a date: "${text}".`);
  return day;
}

/** Moves a date, or the date of a date-time, by whole days; the time of day stays as written. */
export function addDays(text: string, days: number): string {
  const moved = new Date((dayNumber(text) + days) * DAY).toISOString().slice(0, 10);
  return moved + text.slice(10);
}
