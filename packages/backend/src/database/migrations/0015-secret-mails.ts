/** Mails that bear a secret go through the outbox: what that takes of the messages. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the mail with its secret, until when it is good, and whether an invitation's has failed. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema.alterTable("deliveries").addColumn("secret_body", text).execute();
  await db.schema.alterTable("deliveries").addColumn("good_until", "bigint").execute();
  await db.schema
    .alterTable("staff_invitations")
    .addColumn("mail_failed", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
