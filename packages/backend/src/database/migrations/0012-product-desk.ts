/** What staff need to work on products: uploaded pictures, and their list by line and by stock. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the table of pictures and the indexes of the desk's list. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema
    .createTable("pictures")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("bytes", engine === "postgres" ? "bytea" : "blob", (c) => c.notNull())
    .addColumn("kept", "integer", (c) => c.notNull())
    .addColumn("since", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("pictures_key", ["workspace_id", "name"])
    .execute();
  await sql`create index pictures_dropped on pictures (workspace_id, since) where kept = 0`.execute(
    db,
  );
  await db.schema
    .createIndex("products_by_line")
    .on("products")
    .columns(["workspace_id", "active", "product_line", "sort_name", "id"])
    .execute();
  await sql`
    create index products_out_of_stock on products (workspace_id, active, sort_name, id)
    where stock = 0`.execute(db);
}
