import assert from "node:assert/strict";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { createDatabase } from "@order-portal/testkit/tools/postgres";
import { sql } from "kysely";
import { checkHistories, readHistories } from "../../testing/histories.ts";
import { openTestPostgres, temporaryFolder } from "../../testing/stores.ts";
import { openSqliteStore } from "../dialects/sqlite-store.ts";
import { migrate } from "../migrate.ts";
import type { Store } from "../store.ts";
import { up as ground } from "./0001-ground.ts";
import { up as stockRevision } from "./0002-stock-revision.ts";
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
  test(`an older database knows the history of the orders in it, on ${engine}`, async (t) => {
    const store = await open(t);
    t.after(() => store.close());
    await store.transaction(async (db) => {
      const bare = db.withTables<never>() as never;
      await ground(bare, store.engine);
      await stockRevision(bare);
      await cartLines(bare, store.engine);
      await sql`create table migrations (
        number integer primary key, name text not null, applied_at bigint not null)`.execute(db);
      await sql`insert into migrations values (1, 'ground', 0), (2, 'stock-revision', 0),
        (3, 'cart-lines', 0)`.execute(db);
      await sql`insert into workspaces (id, slug, name, status, currency, locale, time_zone,
        price_scale, settings, created_at)
        values (1, 'acme', 'Acme', 'open', 'EUR', 'en', 'UTC', 2, '{}', 0)`.execute(db);
      await sql`insert into customers (id, workspace_id, number, name, catalogue_all, tax_exempt,
        blocked) values (1, 1, '1', 'Anders', 1, 0, 0), (2, 1, '2', 'Berta', 1, 0, 0)`.execute(db);
      const order = (id: number, status: string) => sql`
        insert into orders (id, workspace_id, customer_id, number, status, placed_at, placed_by,
          purchase_order_number, notes, delivery_date, currency, price_scale, subtotal, discount,
          freight, tax, total, line_count, revision) values (${id}, 1, 1, ${String(1000 + id)},
          ${status}, ${id * 1000}, 'link', '', '', '', 'EUR', 2, 100, 0, 0, 0, 100, 1, 1)`;
      const line = (id: number, quantity: number) => sql`
        insert into order_lines (order_id, position, sku, name, unit, unit_label, factor, quantity,
          unit_price, line_total)
        values (${id}, 1, 'TEA', 'Tea', 'EA', 'each', 1, ${quantity}, 100, 100)`;
      for (const [id, status] of ["fulfilled", "rejected", "draft"].entries()) {
        await order(id + 1, status).execute(db);
        await line(id + 1, 10 * (id + 1)).execute(db);
      }
    });
    const applied = await migrate(store);
    assert.ok(applied.includes("history"));
    const { products, customers } = await readHistories(store);
    assert.deepEqual(
      products.map((row) => ({ ...row })),
      [
        {
          customer_id: 1,
          sku: "TEA",
          name: "Tea",
          unit_label: "each",
          last_order_id: 1,
          last_ordered_at: 1000,
          times_ordered: 1,
          recent: '[[10,"EA"]]',
        },
      ],
    );
    assert.deepEqual(
      customers.map(({ order_count, history_stale }) => [order_count, history_stale]),
      [
        [2, 0],
        [0, 0],
      ],
    );
    await checkHistories(store);
  });
}
