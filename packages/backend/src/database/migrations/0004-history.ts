/**
 * What a customer has ordered before is kept ready, so that reading it costs no more with a long
 * history than with a short one; orders keep where they go, and what the desk changed about them.
 */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Makes the table of products ordered before; what goes into it is told by `history_stale`. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  /** Text is compared by its code points on both engines, whatever the server's locale. */
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const table = db.schema.createTable("ordered_products");
  await (engine === "sqlite" ? table.modifyEnd(sql`without rowid`) : table)
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("sku", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("unit_label", text, (c) => c.notNull())
    .addColumn("last_order_id", "bigint", (c) => c.notNull())
    .addColumn("last_ordered_at", "bigint", (c) => c.notNull())
    .addColumn("times_ordered", "integer", (c) => c.notNull())
    .addColumn("recent", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("ordered_products_key", ["customer_id", "sku"])
    .execute();
  await db.schema
    .createIndex("ordered_products_by_time")
    .on("ordered_products")
    .columns(["customer_id", "last_ordered_at", "sku"])
    .execute();

  for (const column of ["order_count", "history_stale"]) {
    await db.schema
      .alterTable("customers")
      .addColumn(column, "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  }
  // `migrate` fills in what these have ordered, once the tables are as the program knows them.
  await sql`
    update customers set history_stale = 1
    where exists (select 1 from orders where orders.customer_id = customers.id)`.execute(db);
  await sql`
    create index customers_with_stale_history on customers (id) where history_stale = 1`.execute(
    db,
  );

  await db.schema.alterTable("products").addColumn("replaced_by", text).execute();
  await db.schema.alterTable("orders").addColumn("terms", text).execute();
  await db.schema.alterTable("order_events").addColumn("changes", text).execute();
}
