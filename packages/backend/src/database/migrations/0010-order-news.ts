/**
 * The desk is told what comes in and changes, by a number that grows with each; orders bear what was
 * unusual about them, the rates they were priced with, and what staff have noted.
 */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the columns, and indexes that hold only the few orders that they are asked for. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema
    .alterTable("workspaces")
    .addColumn("order_revision", "bigint", (c) => c.notNull().defaultTo(0))
    .execute();
  for (const column of ["staff_note", "unusual"]) {
    await db.schema
      .alterTable("orders")
      .addColumn(column, text, (c) => c.notNull().defaultTo(""))
      .execute();
  }
  for (const column of ["lines_hash", "rates"]) {
    await db.schema.alterTable("orders").addColumn(column, text).execute();
  }
  await db.schema
    .alterTable("orders")
    .addColumn("touched", "bigint", (c) => c.notNull().defaultTo(0))
    .execute();
  const indexes = [
    sql`create index orders_by_touch on orders (workspace_id, touched) where touched > 0`,
    sql`create index orders_unusual on orders (workspace_id, placed_at, id) where unusual <> ''`,
    sql`create index orders_by_delivery on orders (workspace_id, delivery_date, placed_at, id)
      where delivery_date <> ''`,
    sql`create index orders_by_lines on orders (customer_id, lines_hash, placed_at)
      where lines_hash is not null`,
  ];
  for (const index of indexes) await index.execute(db);
}
