/** The delivery dates that a buyer asks for: days on the supplier's calendar. */
import type { BuyerContext } from "../context.ts";
import { type Fault, faults } from "./check-line.ts";

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

/** Makes what says why a line may not have the delivery date that it has; null where it may. */
export function lineDateChecker({
  now,
  workspace,
}: Pick<BuyerContext, "now" | "workspace">): (day: string) => Fault | null {
  let today: string | undefined;
  return (day) => {
    if (day === "") return null;
    if (workspace.settings.deliveryDates === "one") return faults.oneDeliveryDate;
    today ??= dayAt(now(), workspace.timeZone);
    return day < today ? faults.pastDeliveryDate : null;
  };
}
