/** What was rejected or cancelled is no longer part of what a customer orders. */
import { type Kysely, sql } from "kysely";

/** Notes which histories are to be made anew; that is done behind all migrations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update customers set history_stale = 1
    where id in (select customer_id from orders where status in ('rejected', 'cancelled'))`.execute(
    db,
  );
}
