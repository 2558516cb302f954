/** The desk lists price rules, and finds them by sku and product line. */
import type { Kysely } from "kysely";

/** Adds the indexes that these lists are read by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("price_rules").columns(columns).execute();
  await index("price_rules_by_id", ["workspace_id", "id"]);
  await index("price_rules_by_sku", ["workspace_id", "scope_sku"]);
  await index("price_rules_by_line", ["workspace_id", "scope_line"]);
  await db.schema
    .createIndex("customers_by_price_group")
    .on("customers")
    .columns(["workspace_id", "price_group_id"])
    .execute();
}
