/** The workspace's row as its settings are read and stored: locked while one section changes. */
import type { CurrentWorkspace } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { toCurrentWorkspace, workspaceColumns } from "../workspaces/current-workspace.ts";

/** The workspace as it is now; on PostgreSQL nobody else changes it before the transaction ends. */
export async function lockWorkspace(
  { db, engine }: Source,
  workspaceId: number,
): Promise<CurrentWorkspace> {
  const query = db.selectFrom("workspaces").select(workspaceColumns).where("id", "=", workspaceId);
  const row = await (engine === "postgres" ? query.forUpdate() : query).executeTakeFirstOrThrow();
  return toCurrentWorkspace(row);
}

/** Stores all that settings are kept in, and empties what is remembered of it. */
export async function storeWorkspace({ db }: Source, workspace: CurrentWorkspace): Promise<void> {
  const { id, name, locale, timeZone, currency, priceScale, brand, settings } = workspace;
  await db
    .updateTable("workspaces")
    .set((row) => ({
      name,
      locale,
      time_zone: timeZone,
      currency,
      price_scale: priceScale,
      settings: JSON.stringify({ brand, settings }),
      catalogue_revision: row("catalogue_revision", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}
