/** Who placed an order, where somebody had signed in. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the contact. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema.alterTable("orders").addColumn("contact", text).execute();
}
