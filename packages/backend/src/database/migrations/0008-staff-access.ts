/** Staff are invited, come back without a password, and are closed; machines have keys. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Makes the tables of invitations, resets and keys, and the audit log's further indexes. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const createWithId = (name: string) => {
    const table = db.schema.createTable(name);
    return engine === "postgres"
      ? table.addColumn("id", "bigint", (c) => c.primaryKey().generatedByDefaultAsIdentity())
      : table.addColumn("id", "integer", (c) => c.primaryKey().autoIncrement());
  };
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();

  await db.schema
    .alterTable("staff")
    .addColumn("active", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable("staff").addColumn("last_seen_at", "bigint").execute();

  await createWithId("staff_invitations")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("email", text, (c) => c.notNull())
    .addColumn("role", text, (c) => c.notNull())
    .addColumn("secret_hash", text, (c) => c.notNull().unique())
    .addColumn("invited_by", text, (c) => c.notNull())
    .addColumn("sent_at", "bigint")
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .addUniqueConstraint("staff_invitations_email", ["workspace_id", "email"])
    .execute();

  await db.schema
    .createTable("password_resets")
    .addColumn("secret_hash", text, (c) => c.primaryKey())
    .addColumn("staff_id", "bigint", (c) => c.notNull().references("staff.id"))
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .execute();
  await index("password_resets_by_staff", "password_resets", ["staff_id", "expires_at"]);

  await createWithId("api_keys")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("secret_hash", text, (c) => c.notNull().unique())
    .addColumn("scopes", text, (c) => c.notNull())
    .addColumn("made_by", text, (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("last_used_at", "bigint")
    .addUniqueConstraint("api_keys_name", ["workspace_id", "name"])
    .execute();

  await index("sessions_by_staff", "sessions", ["staff_id"]);
  await index("audit_entries_by_kind", "audit_entries", [
    "workspace_id",
    "subject_kind",
    "at",
    "id",
  ]);
}
