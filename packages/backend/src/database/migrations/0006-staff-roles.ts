/** Staff have roles, and what they change is written down. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Makes whoever has an account an owner, as they were, and adds the audit log. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema
    .alterTable("staff")
    .addColumn("role", text, (c) => c.notNull().defaultTo("owner"))
    .execute();

  const table = db.schema.createTable("audit_entries");
  await (
    engine === "postgres"
      ? table.addColumn("id", "bigint", (c) => c.primaryKey().generatedByDefaultAsIdentity())
      : table.addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
  )
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("who", text, (c) => c.notNull())
    .addColumn("who_email", text, (c) => c.notNull())
    .addColumn("action", text, (c) => c.notNull())
    .addColumn("subject_kind", text, (c) => c.notNull())
    .addColumn("subject", text, (c) => c.notNull())
    .addColumn("detail", text, (c) => c.notNull())
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("audit_entries").columns(columns).execute();
  await index("audit_entries_by_time", ["workspace_id", "at", "id"]);
  await index("audit_entries_by_subject", ["workspace_id", "subject_kind", "subject", "at", "id"]);
  await index("audit_entries_by_staff", ["workspace_id", "who_email", "at", "id"]);
}
