/** A customer's own orders, newest first. */
import type { OrderPage, OrderStatus } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { readOrderCursor, writeOrderCursor } from "./order-cursor.ts";
import { listCustomerOrders } from "./order-queries.ts";
import { toOrderSummary } from "./order-values.ts";

/** What is asked for; 20 orders a page where it does not say. */
export interface OrdersQuestion {
  readonly status?: OrderStatus | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page. Its cost does not grow with the history. */
export async function listOrders(
  { store, workspace, actor }: CustomerContext,
  { status, limit = 20, cursor }: OrdersQuestion,
): Promise<OrderPage | Refusal> {
  const before = cursor === undefined ? undefined : readOrderCursor(cursor);
  if (before === null) return refuseCursor();
  const owner = { workspaceId: workspace.id, customerId: actor.customer.id };
  // One more than asked for tells whether there is another page.
  const rows = await listCustomerOrders(store, owner, status, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    orders: shown.map(toOrderSummary),
    nextCursor:
      rows.length > limit && last !== undefined
        ? writeOrderCursor({ placedAt: last.placed_at, id: last.id })
        : null,
  };
}

/** Refuses a cursor that is none. */
export function refuseCursor(): Refusal {
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
