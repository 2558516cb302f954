/** What a customer has chosen for the order that is in the cart, beside its lines. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Adds the choices. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  await db.schema
    .createTable("checkouts")
    .addColumn("customer_id", "bigint", (c) => c.primaryKey().references("customers.id"))
    .addColumn("carrier_service", text)
    .addColumn("billing_address", text)
    .addColumn("shipping_address", text)
    .addColumn("ships_to_billing", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
