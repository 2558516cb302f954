/** What guards accounts: counts of calls that are guessed by, and who was removed from a customer. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds both tables. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema
    .createTable("rate_counts")
    .addColumn("counted", text, (c) => c.primaryKey())
    .addColumn("full_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("rate_counts_by_end")
    .on("rate_counts")
    .columns(["full_at"])
    .execute();

  await db.schema
    .createTable("removed_contacts")
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("email", text, (c) => c.notNull())
    .addColumn("removed_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("removed_contacts_key", ["customer_id", "email"])
    .execute();
}
