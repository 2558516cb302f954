/**
 * Lines get a note and a delivery date of their own, so that a cart may hold the same sku and unit
 * once for each date; carts can be put aside; customers have shopping lists.
 */
import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Makes the cart's lines anew around those that are there, and the tables of what is kept. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const create = (table: string) => db.schema.createTable(table);
  /** Text is compared by its code points on both engines, whatever the server's locale. */
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  const createWithId = (table: string): CreateTableBuilder<string, string> =>
    engine === "postgres"
      ? create(table).addColumn("id", "bigint", (c) =>
          c.primaryKey().generatedByDefaultAsIdentity(),
        )
      : create(table).addColumn("id", "integer", (c) => c.primaryKey().autoIncrement());
  const createClustered = (table: string) =>
    engine === "sqlite" ? create(table).modifyEnd(sql`without rowid`) : create(table);
  const createLines = (table: string, owner: string, owners: string) =>
    createClustered(table)
      .addColumn(owner, "bigint", (c) => c.notNull().references(`${owners}.id`))
      .addColumn("sku", text, (c) => c.notNull())
      .addColumn("unit", text, (c) => c.notNull())
      .addColumn("delivery_date", text, (c) => c.notNull())
      .addColumn("note", text, (c) => c.notNull())
      .addColumn("quantity", "bigint", (c) => c.notNull())
      .addColumn("position", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, [owner, "sku", "unit", "delivery_date"])
      .execute();

  // SQLite cannot change a key, so on both engines the lines move to a table that has the new one.
  await createLines("dated_cart_lines", "cart_id", "carts");
  await sql`
    insert into dated_cart_lines (cart_id, sku, unit, delivery_date, note, quantity, position)
    select cart_id, sku, unit, '', '', quantity, position from cart_lines`.execute(db);
  await db.schema.dropTable("cart_lines").execute();
  await db.schema.alterTable("dated_cart_lines").renameTo("cart_lines").execute();

  for (const column of ["note", "delivery_date"]) {
    await db.schema
      .alterTable("order_lines")
      .addColumn(column, text, (c) => c.notNull().defaultTo(""))
      .execute();
  }

  await createWithId("kept_carts")
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("name_folded", text, (c) => c.notNull())
    .addColumn("discount_code", text)
    .addColumn("purchase_order_number", text, (c) => c.notNull())
    .addColumn("notes", text, (c) => c.notNull())
    .addColumn("delivery_date", text, (c) => c.notNull())
    .addColumn("line_count", "bigint", (c) => c.notNull())
    .addColumn("kept_at", "bigint", (c) => c.notNull())
    .addUniqueConstraint("kept_carts_name", ["customer_id", "name_folded"])
    .execute();
  await createLines("kept_cart_lines", "kept_cart_id", "kept_carts");

  await createWithId("shopping_lists")
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("name_folded", text, (c) => c.notNull())
    .addColumn("line_count", "bigint", (c) => c.notNull())
    .addColumn("revision", "bigint", (c) => c.notNull())
    .addColumn("updated_at", "bigint", (c) => c.notNull())
    .addUniqueConstraint("shopping_lists_name", ["customer_id", "name_folded"])
    .execute();
  await createClustered("shopping_list_lines")
    .addColumn("shopping_list_id", "bigint", (c) => c.notNull().references("shopping_lists.id"))
    .addColumn("sku", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("quantity", "bigint", (c) => c.notNull())
    .addColumn("position", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("shopping_list_lines_key", ["shopping_list_id", "sku", "unit"])
    .execute();
}
