/** What customers call products themselves, so that their own lists can be read. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the customers' own part numbers. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const table = db.schema.createTable("customer_part_numbers");
  // Read by what a line says, which is folded: SQLite keeps the table in that order.
  await (engine === "sqlite" ? table.modifyEnd(sql`without rowid`) : table)
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("code", text, (c) => c.notNull())
    .addColumn("part_number", text, (c) => c.notNull())
    .addColumn("product_id", "bigint", (c) => c.notNull().references("products.id"))
    .addColumn("unit", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("customer_part_numbers_key", ["customer_id", "code", "part_number"])
    .execute();
}
