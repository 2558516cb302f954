/** Empties what every process remembers of a workspace's catalogue. */
import type { Connection } from "../database/store.ts";

/** To be called in the transaction that changes products, prices, customers or settings. */
export async function raiseCatalogueRevision(db: Connection, workspaceId: number): Promise<void> {
  await db
    .updateTable("workspaces")
    .set((row) => ({ catalogue_revision: row("catalogue_revision", "+", 1) }))
    .where("id", "=", workspaceId)
    .execute();
}
