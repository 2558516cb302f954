/** What the desk asks of the list of orders, in the units that the database counts in. */
import type { OrderStatus } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { parseInstant } from "../imports/zoned-time.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import { findCustomer } from "./customer-context.ts";
import type { DeskListQuestion } from "./desk-list-queries.ts";
import { refuseCursor } from "./list-orders.ts";
import { readOrderCursor } from "./order-cursor.ts";

/** Which orders are asked for; what is missing does not narrow. */
export interface DeskOrdersQuestion {
  readonly status?: OrderStatus | undefined;
  readonly search?: string | undefined;
  /** A customer's number. */
  readonly customer?: string | undefined;
  /** Days of the workspace's calendar, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deliveryDate?: string | undefined;
  readonly unusual?: "yes" | undefined;
  /** An amount as text. */
  readonly totalAbove?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The question as the queries take it, one order more than a page so that another page is told. */
export async function readQuestion(
  { db, workspace }: StaffContext,
  { customer, from, to, totalAbove, cursor, limit = 50, ...asked }: DeskOrdersQuestion,
): Promise<DeskListQuestion | Refusal> {
  const place = cursor === undefined ? undefined : readOrderCursor(cursor);
  if (place === null) return refuseCursor();
  const row = customer === undefined ? undefined : await findCustomer(db, workspace.id, customer);
  const digits = currencyDigits(workspace.currency);
  const above = totalAbove === undefined ? undefined : parseDecimal(totalAbove, digits);
  if (above === null) {
    const detail = `Amounts have ${digits} decimals at most.`;
    return refuse("invalid_request", detail, {
      errors: [{ pointer: "/totalAbove", code: "invalid", detail }],
    });
  }
  const { timeZone } = workspace;
  return {
    workspaceId: workspace.id,
    status: asked.status,
    search: asked.search ?? "",
    // A customer who is not there has no orders; a foreign one is not there.
    customerId: isRefusal(row) ? -1 : row?.id,
    since: from === undefined ? undefined : parseInstant(from, timeZone),
    until: to === undefined ? undefined : parseInstant(to, timeZone, "end"),
    deliveryDate: asked.deliveryDate,
    onlyUnusual: asked.unusual === "yes",
    totalAbove: above,
    from: place,
    limit: limit + 1,
  };
}
