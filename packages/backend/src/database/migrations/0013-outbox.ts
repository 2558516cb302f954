/** What is told to others: events, deliveries and their attempts, endpoints, and mail templates. */
import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the outbox, and whether a member of staff is told of new orders by mail. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const withId = <C extends string>(table: CreateTableBuilder<C>) =>
    engine === "postgres"
      ? table.addColumn("id", "bigint", (c) => c.primaryKey().generatedByDefaultAsIdentity())
      : table.addColumn("id", "integer", (c) => c.primaryKey().autoIncrement());

  await withId(db.schema.createTable("outbox_events"))
    .addColumn("workspace_id", "bigint", (c) => c.notNull())
    .addColumn("event_key", text, (c) => c.notNull())
    .addColumn("type", text, (c) => c.notNull())
    .addColumn("subject_id", "bigint", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("detail", text, (c) => c.notNull())
    .execute();

  await withId(db.schema.createTable("webhook_endpoints"))
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("url", text, (c) => c.notNull())
    .addColumn("description", text, (c) => c.notNull())
    .addColumn("events", text, (c) => c.notNull())
    .addColumn("active", "integer", (c) => c.notNull())
    .addColumn("ended_by", text)
    .addColumn("secret_version", "integer", (c) => c.notNull())
    .addColumn("previous_until", "bigint")
    .addColumn("failing_since", "bigint")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("webhook_endpoints_by_workspace")
    .on("webhook_endpoints")
    .columns(["workspace_id", "id"])
    .execute();

  await withId(db.schema.createTable("deliveries"))
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("channel", text, (c) => c.notNull())
    .addColumn("message_key", text, (c) => c.notNull().unique())
    .addColumn("type", text, (c) => c.notNull())
    .addColumn("subject_kind", text, (c) => c.notNull())
    .addColumn("subject", text, (c) => c.notNull())
    .addColumn("endpoint_id", "bigint")
    .addColumn("receiver", text, (c) => c.notNull())
    .addColumn("body", text, (c) => c.notNull())
    .addColumn("state", text, (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("due_at", "bigint", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("finished_at", "bigint")
    .addColumn("last_error", text)
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("deliveries").columns(columns).execute();
  await index("deliveries_by_due", ["state", "due_at"]);
  await index("deliveries_by_workspace", ["workspace_id", "id"]);
  await index("deliveries_by_state", ["workspace_id", "state", "id"]);
  await index("deliveries_by_subject", ["workspace_id", "subject_kind", "subject", "id"]);
  await index("deliveries_by_endpoint", ["endpoint_id", "id"]);
  await index("deliveries_by_age", ["created_at"]);

  await withId(db.schema.createTable("delivery_attempts"))
    .addColumn("delivery_id", "bigint", (c) =>
      c.notNull().references("deliveries.id").onDelete("cascade"),
    )
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("status", "integer")
    .addColumn("milliseconds", "integer", (c) => c.notNull())
    .addColumn("answer", text, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("delivery_attempts_by_delivery")
    .on("delivery_attempts")
    .columns(["delivery_id", "id"])
    .execute();

  await db.schema
    .createTable("mail_templates")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("enabled", "integer", (c) => c.notNull())
    .addColumn("subject", text, (c) => c.notNull())
    .addColumn("body", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("mail_templates_key", ["workspace_id", "name"])
    .execute();

  await db.schema
    .alterTable("staff")
    .addColumn("new_order_mail", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
}
