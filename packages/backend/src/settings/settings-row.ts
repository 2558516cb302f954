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

/** Stores all that settings are kept in. */
export async function storeWorkspace({ db }: Source, workspace: CurrentWorkspace): Promise<void> {
  const { id, name, locale, timeZone, currency, priceScale, brand, settings } = workspace;
  await db
    .updateTable("workspaces")
    .set({
      name,
      locale,
      time_zone: timeZone,
      currency,
      price_scale: priceScale,
      settings: JSON.stringify({ brand, settings }),
    })
    .where("id", "=", id)
    .execute();
}
