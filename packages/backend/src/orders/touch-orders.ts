/** Marks orders as new or changed, so that every desk hears of them. */
import { type Source, listOf, statement } from "../database/statement.ts";

const raise = statement<{ order_revision: number }>(
  () => `
    update workspaces set order_revision = order_revision + 1 where id = ?
    returning order_revision`,
);

const raiseWithStock = statement<{ order_revision: number }>(
  () => `
    update workspaces
    set order_revision = order_revision + 1, stock_revision = stock_revision + 1
    where id = ? returning order_revision`,
);

const touch = statement(
  // The plus keeps SQLite from going through all orders of the workspace.
  (d) => `update orders set touched = ? where +workspace_id = ? and ${d.isOneOf("id")}`,
);

/**
 * Marks orders of a workspace, and tells of its stock where that has changed as well. Last in the
 * transaction: every other order of the workspace waits for this row, and so the marks grow in the
 * order in which transactions are committed.
 */
export async function touchOrders(
  source: Source,
  workspaceId: number,
  orderIds: readonly number[],
  { stock }: { readonly stock: boolean },
): Promise<void> {
  const [row] = await (stock ? raiseWithStock : raise)(source, workspaceId);
  await touch(source, row?.order_revision ?? 0, workspaceId, listOf(orderIds));
}
