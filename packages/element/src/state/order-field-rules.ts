/** Which order fields are asked for, and what is wrong with what stands in them. */
import type { OrderFields, OrderFieldSettings, Workspace } from "@order-portal/sdk";

/** The name of an order field. */
export type OrderFieldName = keyof OrderFields;

/** Why an order field cannot be taken. */
export type OrderFieldProblem = "required" | "in_the_past" | "not_delivered";

/** The names of the order fields, in the order they are asked for. */
export const orderFieldNames = ["purchaseOrderNumber", "deliveryDate", "notes"] as const;

/**
 * What is wrong with the order fields, by name; empty when the order can be placed.
 *
 * @param today the day it is at the supplier, `YYYY-MM-DD`
 * @param delivery which days can be asked for; undefined where the server does not say
 */
export function orderFieldProblems(
  fields: OrderFields,
  settings: OrderFieldSettings,
  today: string,
  delivery?: Workspace["delivery"],
): Partial<Record<OrderFieldName, OrderFieldProblem>> {
  const problems: Partial<Record<OrderFieldName, OrderFieldProblem>> = {};
  for (const name of orderFieldNames) {
    if (settings[name] === "hidden") continue;
    if (settings[name] === "required" && fields[name].trim() === "") problems[name] = "required";
  }
  const { deliveryDate } = fields;
  if (settings.deliveryDate !== "hidden" && deliveryDate !== "") {
    if (deliveryDate < today) problems.deliveryDate = "in_the_past";
    else if (nextDelivery(deliveryDate, delivery) !== deliveryDate) {
      problems.deliveryDate = "not_delivered";
    }
  }
  return problems;
}

/** The day it is in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  // Sweden writes its dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}

/** The day itself where it can be asked for, else the next that can; the server has the last word. */
export function nextDelivery(day: string, delivery: Workspace["delivery"]): string {
  if (!delivery) return day;
  const { earliest, weekdays, holidays } = delivery;
  const date = new Date(`${day < earliest ? earliest : day}T00:00:00Z`);
  for (let looked = 0; looked < 800; looked += 1) {
    const next = date.toISOString().slice(0, 10);
    if (weekdays.includes(date.getUTCDay() || 7) && !holidays.includes(next)) return next;
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return day;
}

/** The first day that can be asked for, as far as is known. */
export const firstDay = (workspace: Workspace | null | undefined, now: Date): string =>
  workspace?.delivery?.earliest ?? dayIn(workspace?.timeZone ?? "UTC", now);
