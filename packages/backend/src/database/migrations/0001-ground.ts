/** The first schema: everything from workspaces to orders. See `schema.ts` for what each column means. */
import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Makes every table and index of the ground floor. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const create = (table: string) => db.schema.createTable(table);
  /** Text is compared by its code points on both engines, whatever the server's locale. */
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  /** A table whose id the database makes. */
  const createWithId = (table: string): CreateTableBuilder<string, string> =>
    engine === "postgres"
      ? create(table).addColumn("id", "bigint", (c) =>
          c.primaryKey().generatedByDefaultAsIdentity(),
        )
      : create(table).addColumn("id", "integer", (c) => c.primaryKey().autoIncrement());
  /** A table that is read by its primary key alone: SQLite keeps it in that order, without a second copy. */
  const createClustered = (table: string) =>
    engine === "sqlite" ? create(table).modifyEnd(sql`without rowid`) : create(table);
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();

  await createWithId("workspaces")
    .addColumn("slug", text, (c) => c.notNull().unique())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("status", text, (c) => c.notNull())
    .addColumn("currency", text, (c) => c.notNull())
    .addColumn("locale", text, (c) => c.notNull())
    .addColumn("time_zone", text, (c) => c.notNull())
    .addColumn("price_scale", "integer", (c) => c.notNull())
    .addColumn("settings", text, (c) => c.notNull())
    .addColumn("catalogue_revision", "bigint", (c) => c.notNull().defaultTo(1))
    .addColumn("next_order_number", "bigint", (c) => c.notNull().defaultTo(1001))
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .execute();

  await createWithId("price_groups")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("code", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addUniqueConstraint("price_groups_code", ["workspace_id", "code"])
    .execute();

  await createWithId("customers")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("number", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("email", text)
    .addColumn("phone", text)
    .addColumn("price_group_id", "bigint", (c) => c.references("price_groups.id"))
    .addColumn("catalogue_all", "integer", (c) => c.notNull())
    .addColumn("order_template", text)
    .addColumn("checkout_mode", text)
    .addColumn("payment_terms", text)
    .addColumn("shipping_terms", text)
    .addColumn("tax_exempt", "integer", (c) => c.notNull())
    .addColumn("blocked", "integer", (c) => c.notNull())
    .addColumn("sort_name", text, (c) => c.notNull().defaultTo(""))
    .addUniqueConstraint("customers_number", ["workspace_id", "number"])
    .execute();
  await index("customers_by_name", "customers", ["workspace_id", "sort_name", "id"]);

  await createClustered("catalogue_entries")
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("value", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("catalogue_entries_key", ["customer_id", "kind", "value"])
    .execute();

  await createWithId("addresses")
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("label", text, (c) => c.notNull())
    .addColumn("line1", text, (c) => c.notNull())
    .addColumn("line2", text, (c) => c.notNull())
    .addColumn("city", text, (c) => c.notNull())
    .addColumn("region", text, (c) => c.notNull())
    .addColumn("postal_code", text, (c) => c.notNull())
    .addColumn("country", text, (c) => c.notNull())
    .addUniqueConstraint("addresses_label", ["customer_id", "kind", "label"])
    .execute();

  await createWithId("products")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("sku", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("sort_name", text, (c) => c.notNull())
    .addColumn("description", text)
    .addColumn("category", text)
    .addColumn("product_line", text)
    .addColumn("image_url", text)
    .addColumn("tax_class", text)
    .addColumn("new_until", "bigint")
    .addColumn("active", "integer", (c) => c.notNull())
    .addColumn("stock", "bigint", (c) => c.check(sql`stock >= 0`))
    .addColumn("aliases", text, (c) => c.notNull())
    .addUniqueConstraint("products_sku", ["workspace_id", "sku"])
    .execute();
  await index("products_by_name", "products", ["workspace_id", "active", "sort_name", "id"]);
  await index("products_by_category", "products", [
    "workspace_id",
    "active",
    "category",
    "sort_name",
    "id",
  ]);
  await index("products_by_new", "products", ["workspace_id", "active", "new_until"]);

  await createClustered("product_units")
    .addColumn("product_id", "bigint", (c) => c.notNull().references("products.id"))
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("label", text, (c) => c.notNull())
    .addColumn("factor", "bigint", (c) => c.notNull())
    .addColumn("price", "bigint")
    .addColumn("minimum", "bigint")
    .addColumn("maximum", "bigint")
    .addColumn("increment", "bigint")
    .addColumn("active", "integer", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("product_units_key", ["product_id", "unit"])
    .execute();

  await createClustered("product_words")
    .addColumn("workspace_id", "bigint", (c) => c.notNull())
    .addColumn("word", text, (c) => c.notNull())
    .addColumn("product_id", "bigint", (c) => c.notNull().references("products.id"))
    .addPrimaryKeyConstraint("product_words_key", ["workspace_id", "word", "product_id"])
    .execute();
  await index("product_words_by_product", "product_words", ["product_id"]);

  const withScope = (table: string) =>
    createWithId(table)
      .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
      .addColumn("scope", text, (c) => c.notNull())
      .addColumn("scope_line", text, (c) => c.notNull())
      .addColumn("scope_sku", text, (c) => c.notNull())
      .addColumn("scope_unit", text, (c) => c.notNull());
  const scopeColumns = ["scope", "scope_line", "scope_sku", "scope_unit"];

  await withScope("price_rules")
    .addColumn("owner", text, (c) => c.notNull())
    .addColumn("owner_id", "bigint", (c) => c.notNull())
    .addColumn("minimum_quantity", "bigint", (c) => c.notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("value", "bigint", (c) => c.notNull())
    .addUniqueConstraint("price_rules_key", [
      "workspace_id",
      "owner",
      "owner_id",
      ...scopeColumns,
      "minimum_quantity",
    ])
    .execute();

  await withScope("promotions")
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("value", "bigint", (c) => c.notNull())
    .addColumn("starts", "bigint")
    .addColumn("ends", "bigint")
    .addUniqueConstraint("promotions_key", ["workspace_id", "name", ...scopeColumns])
    .execute();

  await withScope("volume_discounts")
    .addColumn("minimum_quantity", "bigint", (c) => c.notNull())
    .addColumn("percent", "bigint", (c) => c.notNull())
    .addUniqueConstraint("volume_discounts_key", [
      "workspace_id",
      ...scopeColumns,
      "minimum_quantity",
    ])
    .execute();

  await createWithId("discount_codes")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("code", text, (c) => c.notNull())
    .addColumn("code_folded", text, (c) => c.notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("value", "bigint", (c) => c.notNull())
    .addColumn("starts", "bigint")
    .addColumn("ends", "bigint")
    .addColumn("max_uses", "bigint")
    .addColumn("first_order_only", "integer", (c) => c.notNull())
    .addColumn("uses", "bigint", (c) => c.notNull().defaultTo(0))
    .addUniqueConstraint("discount_codes_code", ["workspace_id", "code_folded"])
    .execute();

  await createWithId("portal_links")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("customer_id", "bigint", (c) => c.notNull().unique().references("customers.id"))
    .addColumn("secret_hash", text, (c) => c.notNull().unique())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("last_used_at", "bigint")
    .execute();

  await create("link_codes")
    .addColumn("link_id", "bigint", (c) => c.primaryKey().references("portal_links.id"))
    .addColumn("code_hash", text, (c) => c.notNull())
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .execute();

  await createWithId("staff")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("email", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("password_hash", text, (c) => c.notNull())
    .addUniqueConstraint("staff_email", ["workspace_id", "email"])
    .execute();

  await create("staff_links")
    .addColumn("secret_hash", text, (c) => c.primaryKey())
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .execute();

  await createClustered("sessions")
    .addColumn("token_hash", text, (c) => c.primaryKey())
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("customer_id", "bigint", (c) => c.references("customers.id"))
    .addColumn("staff_id", "bigint", (c) => c.references("staff.id"))
    .addColumn("link_id", "bigint", (c) => c.references("portal_links.id"))
    .addColumn("permissions", text, (c) => c.notNull())
    .addColumn("idle_expires_at", "bigint", (c) => c.notNull())
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .execute();
  await index("sessions_by_link", "sessions", ["link_id"]);
  await index("sessions_by_expiry", "sessions", ["expires_at"]);

  await createWithId("carts")
    .addColumn("customer_id", "bigint", (c) => c.notNull().unique().references("customers.id"))
    .addColumn("discount_code", text)
    .addColumn("purchase_order_number", text, (c) => c.notNull())
    .addColumn("notes", text, (c) => c.notNull())
    .addColumn("delivery_date", text, (c) => c.notNull())
    .addColumn("revision", "bigint", (c) => c.notNull())
    .execute();

  await createClustered("cart_lines")
    .addColumn("cart_id", "bigint", (c) => c.notNull().references("carts.id"))
    .addColumn("sku", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("quantity", "bigint", (c) => c.notNull())
    .addColumn("position", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("cart_lines_key", ["cart_id", "sku", "unit"])
    .execute();

  await createWithId("orders")
    .addColumn("workspace_id", "bigint", (c) => c.notNull().references("workspaces.id"))
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("number", text, (c) => c.notNull())
    .addColumn("status", text, (c) => c.notNull())
    .addColumn("placed_at", "bigint", (c) => c.notNull())
    .addColumn("placed_by", text, (c) => c.notNull())
    .addColumn("purchase_order_number", text, (c) => c.notNull())
    .addColumn("notes", text, (c) => c.notNull())
    .addColumn("delivery_date", text, (c) => c.notNull())
    .addColumn("currency", text, (c) => c.notNull())
    .addColumn("price_scale", "integer", (c) => c.notNull())
    .addColumn("subtotal", "bigint", (c) => c.notNull())
    .addColumn("discount", "bigint", (c) => c.notNull())
    .addColumn("freight", "bigint", (c) => c.notNull())
    .addColumn("tax", "bigint", (c) => c.notNull())
    .addColumn("total", "bigint", (c) => c.notNull())
    .addColumn("discount_code", text)
    .addColumn("line_count", "integer", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addUniqueConstraint("orders_number", ["workspace_id", "number"])
    .execute();
  await index("orders_by_customer", "orders", ["customer_id", "placed_at", "id"]);
  await index("orders_by_customer_status", "orders", ["customer_id", "status", "placed_at", "id"]);
  await index("orders_by_purchase_order_number", "orders", [
    "workspace_id",
    "purchase_order_number",
  ]);
  await index("orders_by_status", "orders", ["workspace_id", "status", "placed_at", "id"]);
  await index("orders_by_time", "orders", ["workspace_id", "placed_at", "id"]);

  await createClustered("order_lines")
    .addColumn("order_id", "bigint", (c) => c.notNull().references("orders.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("sku", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("unit_label", text, (c) => c.notNull())
    .addColumn("factor", "bigint", (c) => c.notNull())
    .addColumn("quantity", "bigint", (c) => c.notNull())
    .addColumn("unit_price", "bigint", (c) => c.notNull())
    .addColumn("was_price", "bigint")
    .addColumn("line_total", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("order_lines_key", ["order_id", "position"])
    .execute();

  await createClustered("order_events")
    .addColumn("order_id", "bigint", (c) => c.notNull().references("orders.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("status", text, (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("who", text, (c) => c.notNull())
    .addColumn("reason", text)
    .addPrimaryKeyConstraint("order_events_key", ["order_id", "position"])
    .execute();

  await createClustered("idempotency_keys")
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("key", text, (c) => c.notNull())
    .addColumn("request_hash", text, (c) => c.notNull())
    .addColumn("order_id", "bigint", (c) => c.notNull().references("orders.id"))
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("idempotency_keys_key", ["customer_id", "key"])
    .execute();

  await create("server_keys")
    .addColumn("name", text, (c) => c.primaryKey())
    .addColumn("secret", text, (c) => c.notNull())
    .execute();
}
