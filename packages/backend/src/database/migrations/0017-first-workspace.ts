/** A one-time staff link may be there before any workspace is. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Lets `staff_links.workspace_id` be null; links that are still good stay. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === "postgres") {
    await sql`alter table staff_links alter column workspace_id drop not null`.execute(db);
    return;
  }
  // SQLite takes no constraint off a column: the table is made anew.
  await sql`alter table staff_links rename to staff_links_before`.execute(db);
  await db.schema
    .createTable("staff_links")
    .addColumn("secret_hash", "text", (c) => c.primaryKey())
    .addColumn("workspace_id", "bigint", (c) => c.references("workspaces.id"))
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .execute();
  await sql`insert into staff_links select * from staff_links_before`.execute(db);
  await db.schema.dropTable("staff_links_before").execute();
}
