/** Contacts of customers sign in: accounts, their one-time links, new addresses, registrations. */
import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the tables, and whose account a session is. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const withId = <C extends string>(table: CreateTableBuilder<C>) =>
    engine === "postgres"
      ? table.addColumn("id", "bigint", (c) => c.primaryKey().generatedByDefaultAsIdentity())
      : table.addColumn("id", "integer", (c) => c.primaryKey().autoIncrement());
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();

  await withId(db.schema.createTable("accounts"))
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("email", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("password_hash", text, (c) => c.notNull())
    .addColumn("state", text, (c) => c.notNull())
    .addColumn("customer_id", "bigint", (c) => c.references("customers.id"))
    .addColumn("role", text, (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("last_seen_at", "bigint")
    .execute();
  // Several customers may invite one address; only one of them gets it.
  await sql`create unique index accounts_by_email on accounts (workspace_id, email)
    where state <> 'invited'`.execute(db);
  await sql`create unique index accounts_invited on accounts (customer_id, email)
    where state = 'invited'`.execute(db);
  await index("accounts_by_customer", "accounts", ["customer_id", "email"]);

  await db.schema
    .createTable("account_links")
    .addColumn("secret_hash", text, (c) => c.primaryKey())
    .addColumn("account_id", "bigint", (c) => c.notNull().references("accounts.id"))
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .execute();
  await index("account_links_by_account", "account_links", ["account_id", "expires_at"]);

  await db.schema
    .createTable("account_emails")
    .addColumn("account_id", "bigint", (c) => c.primaryKey().references("accounts.id"))
    .addColumn("email", text, (c) => c.notNull())
    .addColumn("code_hash", text, (c) => c.notNull())
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .execute();

  await withId(db.schema.createTable("registrations"))
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("secret_hash", text, (c) => c.notNull().unique())
    .addColumn("state", text, (c) => c.notNull())
    .addColumn("email", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("password_hash", text, (c) => c.notNull())
    .addColumn("customer_number", text)
    .addColumn("company", text)
    .addColumn("discount_code", text)
    .addColumn("code_hash", text, (c) => c.notNull())
    .addColumn("code_expires_at", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("account_id", "bigint")
    .addColumn("customer_id", "bigint")
    .addColumn("decided_at", "bigint")
    .addColumn("reason", text)
    .execute();
  await index("registrations_by_state", "registrations", ["workspace_id", "state", "id"]);
  await index("registrations_by_age", "registrations", ["state", "created_at"]);

  await db.schema
    .alterTable("sessions")
    .addColumn("account_id", "bigint", (c) => c.references("accounts.id"))
    .execute();
  await index("sessions_by_account", "sessions", ["account_id"]);
}
