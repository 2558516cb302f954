/** Until when a new workspace is shown its first steps. */
import { type Kysely, sql } from "kysely";

/** Adds the column, and an index by which a workspace's links are found. Who has orders is no beginner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("workspaces").addColumn("first_steps_done_at", "bigint").execute();
  await sql`update workspaces set first_steps_done_at = created_at
    where exists (select 1 from orders where orders.workspace_id = workspaces.id)`.execute(db);
  await db.schema
    .createIndex("portal_links_by_workspace")
    .on("portal_links")
    .columns(["workspace_id", "last_used_at"])
    .execute();
}
