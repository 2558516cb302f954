/** Customers have settings of their own, contacts, a default address, and words to be found by. */
import { type Kysely, sql } from "kysely";
import { foldText } from "../../catalogue/fold-text.ts";
import type { Engine } from "../engine.ts";

/** So many customers are written at once. */
const batch = 500;

/** Adds the columns and the contacts, and makes what customers are found by. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === "postgres" ? sql`text collate "C"` : "text";
  for (const column of ["stock_display", "freight", "carrier_service"]) {
    await db.schema.alterTable("customers").addColumn(column, text).execute();
  }
  await db.schema
    .alterTable("customers")
    .addColumn("search_text", text, (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .alterTable("addresses")
    .addColumn("is_default", "integer", (c) => c.notNull().defaultTo(0))
    .execute();

  const contacts = db.schema.createTable("customer_contacts");
  await (engine === "sqlite" ? contacts.modifyEnd(sql`without rowid`) : contacts)
    .addColumn("customer_id", "bigint", (c) => c.notNull().references("customers.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("email", text)
    .addColumn("phone", text)
    .addColumn("role", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("customer_contacts_key", ["customer_id", "position"])
    .execute();

  await writeSearchTexts(db);
}

interface Found {
  id: number;
  number: string;
  name: string;
  email: string | null;
}

async function writeSearchTexts(db: Kysely<unknown>): Promise<void> {
  for (let last = 0; ;) {
    const { rows } = await sql<Found>`
      select id, number, name, email from customers where id > ${last} order by id
      limit ${batch}`.execute(db);
    for (const { id, number, name, email } of rows) {
      const { rows: cities } = await sql<{ city: string }>`
        select distinct city from addresses where customer_id = ${id} and city <> ''`.execute(db);
      const words = [number, name, email ?? "", ...cities.map(({ city }) => city)];
      await sql`
        update customers set search_text = ${foldText(words.join(" "))} where id = ${id}`.execute(
        db,
      );
      last = id;
    }
    if (rows.length < batch) return;
  }
}
