/** The workspace's orders, for its staff. */
import type { DeskOrderPage, OrderStatus } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Refusal } from "../http/refusal.ts";
import { listWorkspaceOrders } from "./desk-order-queries.ts";
import { refuseCursor } from "./list-orders.ts";
import { readOrderCursor, writeOrderCursor } from "./order-cursor.ts";
import { toOrderSummary } from "./order-values.ts";

/** What is asked for; 50 orders a page where it does not say. */
export interface DeskOrdersQuestion {
  readonly status?: OrderStatus | undefined;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page: pending orders oldest first, others newest first. */
export async function listDeskOrders(
  { db, workspace }: StaffContext,
  { status, search = "", limit = 50, cursor }: DeskOrdersQuestion,
): Promise<DeskOrderPage | Refusal> {
  const from = cursor === undefined ? undefined : readOrderCursor(cursor);
  if (from === null) return refuseCursor();
  const rows = await listWorkspaceOrders(db, {
    workspaceId: workspace.id,
    status,
    search,
    from,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    orders: shown.map((row) => ({
      ...toOrderSummary(row),
      customer: { number: row.customer_number, name: row.customer_name },
    })),
    nextCursor:
      rows.length > limit && last !== undefined
        ? writeOrderCursor({ placedAt: last.placed_at, id: last.id })
        : null,
  };
}
