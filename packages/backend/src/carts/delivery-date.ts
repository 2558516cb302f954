/** The delivery date that a buyer asks for: a day on the supplier's calendar. */

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day that it is, `YYYY-MM-DD`, where the time zone's clocks show the instant. */
export function dayAt(instant: number, timeZone: string): string {
  let calendar = calendars.get(timeZone);
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    calendars.set(timeZone, calendar);
  }
  return calendar.format(instant);
}
