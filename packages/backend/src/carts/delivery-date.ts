/** The delivery dates that a buyer asks for: days on the supplier's calendar. */
import type { BuyerContext } from "../context.ts";
import { type Fault, faults } from "./check-line.ts";
import { type LocalTime, localTime, nextDelivery } from "./delivery-calendar.ts";

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

/**
 * Makes what says why a day cannot be asked for, and which is the next that can; null where it may.
 * The clock is read once.
 */
export function deliveryDateTrouble({
  now,
  workspace: { settings, timeZone },
}: Pick<BuyerContext, "now" | "workspace">): (day: string) => string | null {
  let here: LocalTime | undefined;
  return (day) => {
    here ??= localTime(now(), timeZone);
    const next = nextDelivery(settings.delivery, here, day);
    if (next === null) return null;
    const why = day < here.day ? "This delivery date has passed" : `${day} cannot be delivered on`;
    return `${why}: the next that can is ${next}.`;
  };
}

/** Makes what says why a line may not have the delivery date that it has; null where it may. */
export function lineDateChecker(
  context: Pick<BuyerContext, "now" | "workspace">,
): (day: string) => Fault | null {
  const troubleWith = deliveryDateTrouble(context);
  return (day) => {
    if (day === "") return null;
    if (context.workspace.settings.deliveryDates === "one") return faults.oneDeliveryDate;
    const detail = troubleWith(day);
    return detail === null ? null : { code: "delivery_date_invalid", detail };
  };
}
