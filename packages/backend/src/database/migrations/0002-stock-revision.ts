/** Tells when a workspace's stock has changed, so that what was read of it can be kept until then. */
import type { Kysely } from "kysely";

/** Adds the counter of changes of stock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("workspaces")
    .addColumn("stock_revision", "bigint", (c) => c.notNull().defaultTo(1))
    .execute();
}
