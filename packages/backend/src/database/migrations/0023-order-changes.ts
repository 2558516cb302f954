/** When the supplier last moved or changed an order, beside the order itself: lists tell it. */
import { type Kysely, sql } from "kysely";

/** Adds the time, and takes that of older orders from their own history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("orders").addColumn("changed_at", "bigint").execute();
  // A draft that was sent is pending as well: nothing has been done about it since.
  await sql`
    update orders set changed_at = (
      select max(at) from order_events
      where order_id = orders.id and position > 0
        and (order_events.status not in ('draft', 'pending') or changes is not null)
    )`.execute(db);
}
