/** Stock that is held for customers, lot by lot. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the lots. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const table = db.schema.createTable("held_inventory");
  await (
    engine === "postgres"
      ? table.addColumn("id", "bigint", (c) => c.primaryKey().generatedByDefaultAsIdentity())
      : table.addColumn("id", "integer", (c) => c.primaryKey())
  )
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("product_id", "bigint", (c) => c.notNull().references("products.id"))
    .addColumn("lot_number", text, (c) => c.notNull())
    .addColumn("owner", text, (c) => c.notNull())
    .addColumn("holder", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("quantity", "bigint", (c) => c.notNull())
    .addColumn("search_text", text, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("held_inventory_by_key")
    .unique()
    .on("held_inventory")
    .columns(["customer_id", "product_id", "lot_number", "owner", "holder", "unit"])
    .execute();
  // Whether a product may be deleted.
  await db.schema
    .createIndex("held_inventory_by_product")
    .on("held_inventory")
    .column("product_id")
    .execute();
}
