/** Which order fields are asked for, and what is wrong with what stands in them. */
import type { OrderFields, OrderFieldSettings } from "@order-portal/sdk";

/** The name of an order field. */
export type OrderFieldName = keyof OrderFields;

/** Why an order field cannot be taken. */
export type OrderFieldProblem = "required" | "in_the_past";

/** The names of the order fields, in the order they are asked for. */
export const orderFieldNames = ["purchaseOrderNumber", "deliveryDate", "notes"] as const;

/**
 * What is wrong with the order fields, by name; empty when the order can be placed.
 *
 * @param today the day it is at the supplier, `YYYY-MM-DD`
 */
export function orderFieldProblems(
  fields: OrderFields,
  settings: OrderFieldSettings,
  today: string,
): Partial<Record<OrderFieldName, OrderFieldProblem>> {
  const problems: Partial<Record<OrderFieldName, OrderFieldProblem>> = {};
  for (const name of orderFieldNames) {
    if (settings[name] === "hidden") continue;
    if (settings[name] === "required" && fields[name].trim() === "") problems[name] = "required";
  }
  const { deliveryDate } = fields;
  if (settings.deliveryDate !== "hidden" && deliveryDate !== "" && deliveryDate < today) {
    problems.deliveryDate = "in_the_past";
  }
  return problems;
}

/** The day it is in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  // Sweden writes its dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}
