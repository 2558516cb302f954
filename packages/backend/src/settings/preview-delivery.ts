/** What rules of delivery come to, before they are stored. */
import type { DeliveryPreview } from "@order-portal/contract";
import {
  type DeliveryRules,
  dayAfter,
  earliestDelivery,
  isWorkingDay,
  localTime,
  nextWorkingDay,
} from "../carts/delivery-calendar.ts";
import type { StaffContext } from "../context.ts";

const daysShown = 5;

/** The first days that an order placed now could be delivered on. */
export function previewDelivery(
  { now, workspace }: Pick<StaffContext, "now" | "workspace">,
  rules: DeliveryRules,
): DeliveryPreview {
  const days: string[] = [];
  let day = earliestDelivery(rules, localTime(now(), workspace.timeZone));
  // Rules that leave no day are looked through to the calendar's end only once.
  while (days.length < daysShown && isWorkingDay(rules, day)) {
    days.push(day);
    day = nextWorkingDay(rules, dayAfter(day));
  }
  return { days };
}
