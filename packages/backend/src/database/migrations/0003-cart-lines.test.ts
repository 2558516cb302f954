import assert from "node:assert/strict";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { createDatabase } from "@order-portal/testkit/tools/postgres";
import { sql } from "kysely";
import { openTestPostgres, temporaryFolder } from "../../testing/stores.ts";
import { openSqliteStore } from "../dialects/sqlite-store.ts";
import type { Store } from "../store.ts";
import { up as ground } from "./0001-ground.ts";
import { up as cartLines } from "./0003-cart-lines.ts";

const openers = {
  SQLite: async (t: TestContext): Promise<Store> => {
    const file = join(await temporaryFolder(t), "old.sqlite");
    return openSqliteStore({ file, waitMilliseconds: 5000 });
  },
  PostgreSQL: async (t: TestContext): Promise<Store> => {
    const database = await createDatabase();
    t.after(() => database.drop());
    return openTestPostgres(database.url);
  },
};

for (const [engine, open] of Object.entries(openers)) {
  test(`carts and orders of before keep their lines, on ${engine}`, async (t) => {
    const store = await open(t);
    t.after(() => store.close());
    await store.transaction(async (db) => {
      await ground(db.withTables<never>() as never, store.engine);
      await sql`insert into workspaces (id, slug, name, status, currency, locale, time_zone,
        price_scale, settings, created_at)
        values (1, 'acme', 'Acme', 'open', 'EUR', 'en', 'UTC', 2, '{}', 0)`.execute(db);
      await sql`insert into customers (id, workspace_id, number, name, catalogue_all, tax_exempt,
        blocked) values (1, 1, '1', 'Anders', 1, 0, 0)`.execute(db);
      await sql`insert into carts (id, customer_id, purchase_order_number, notes, delivery_date,
        revision) values (1, 1, '', '', '', 3)`.execute(db);
      await sql`insert into cart_lines (cart_id, sku, unit, quantity, position)
        values (1, 'B', 'EA', 4, 1), (1, 'A', 'CS', 2, 2)`.execute(db);
      await sql`insert into orders (id, workspace_id, customer_id, number, status, placed_at,
        placed_by, purchase_order_number, notes, delivery_date, currency, price_scale, subtotal,
        discount, freight, tax, total, line_count, revision) values (1, 1, 1, '1001', 'pending', 0,
        'link', '', '', '', 'EUR', 2, 100, 0, 0, 0, 100, 1, 1)`.execute(db);
      await sql`insert into order_lines (order_id, position, sku, name, unit, unit_label, factor,
        quantity, unit_price, line_total)
        values (1, 1, 'A', 'Tea', 'EA', 'each', 1, 1, 100, 100)`.execute(db);
      await cartLines(db.withTables<never>() as never, store.engine);
    });
    const { db } = store;
    const lines = await db.selectFrom("cart_lines").selectAll().orderBy("position").execute();
    assert.deepEqual(
      lines.map((line) => ({ ...line })),
      [
        { cart_id: 1, sku: "B", unit: "EA", delivery_date: "", note: "", quantity: 4, position: 1 },
        { cart_id: 1, sku: "A", unit: "CS", delivery_date: "", note: "", quantity: 2, position: 2 },
      ],
    );
    const columns = ["sku", "note", "delivery_date"] as const;
    const ordered = await db.selectFrom("order_lines").select(columns).executeTakeFirst();
    assert.deepEqual({ ...ordered }, { sku: "A", note: "", delivery_date: "" });
    // Now the same sku and unit may stand there for another date, but not twice for one.
    const put = (day: string) =>
      store.transaction((tx) =>
        tx
          .insertInto("cart_lines")
          .values({
            cart_id: 1,
            sku: "A",
            unit: "CS",
            delivery_date: day,
            note: "",
            quantity: 1,
            position: 3,
          })
          .execute(),
      );
    await put("2026-11-24");
    await assert.rejects(put("2026-11-24"));
  });
}
