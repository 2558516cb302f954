/** Has every process read a workspace's stock anew. */
import type { Connection } from "../database/store.ts";

/** To be called in the transaction that changes stock and nothing else of the catalogue. */
export async function raiseStockRevision(db: Connection, workspaceId: number): Promise<void> {
  await db
    .updateTable("workspaces")
    .set((row) => ({ stock_revision: row("stock_revision", "+", 1) }))
    .where("id", "=", workspaceId)
    .execute();
}
