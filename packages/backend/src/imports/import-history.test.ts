import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import type { Store } from "../database/store.ts";
import { checkHistories, readHistories } from "../testing/histories.ts";
import { onEachEngine, temporaryFolder } from "../testing/stores.ts";
import { importFolder } from "./import-folder.ts";

const workspace = {
  slug: "harbour",
  name: "Harbour Foods",
  currency: "EUR",
  locale: "en",
  timeZone: "Europe/Vienna",
};

const files = {
  "workspace.json": JSON.stringify(workspace),
  "products.csv": "sku,name,replaced_by\nTEA,Tea,CUP\nCUP,Cup,\n",
  "units.csv": "sku,unit,label,factor,price\nTEA,EA,Box,1,2.5\nCUP,EA,Piece,1,4\n",
  "customers.csv": "number,name\nC1,Café Central\nC2,Büro Süd\n",
  "orders.csv":
    "number,customer,date,status\n" +
    "1,C1,2026-10-01,fulfilled\n2,C1,2026-10-05,fulfilled\n3,C2,2026-10-07,draft\n",
  "order_lines.csv":
    "order,sku,quantity,unit_price\n1,TEA,2,2.5\n1,CUP,1,4\n2,TEA,6,2.5\n3,CUP,1,4\n",
};

onEachEngine("importing a history", (openStore) => {
  async function start(t: TestContext) {
    const store = await openStore(t);
    const folder = await temporaryFolder(t);
    const write = (changed: Partial<typeof files>) =>
      Promise.all(
        Object.entries(changed).map(([name, text]) => writeFile(join(folder, name), text)),
      );
    const run = (dryRun = false) =>
      importFolder(
        { store, folder, dataDir: join(folder, "data"), dryRun, now: () => 0 },
        { onProgress: () => undefined, onRefused: (row) => assert.fail(JSON.stringify(row)) },
      );
    await write(files);
    return { store, write, run };
  }

  /** Customer, sku, times ordered, and the latest quantities. */
  async function told(store: Store): Promise<(string | number)[][]> {
    const rows = await store.db
      .selectFrom("ordered_products")
      .innerJoin("customers", "customers.id", "customer_id")
      .select(["number", "sku", "times_ordered", "recent"])
      .orderBy("number")
      .orderBy("sku")
      .execute();
    return rows.map(({ number, sku, times_ordered, recent }) => [
      number,
      sku,
      times_ordered,
      recent,
    ]);
  }

  const both = [
    ["C1", "CUP", 1, '[[1,"EA"]]'],
    ["C1", "TEA", 2, '[[6,"EA"],[2,"EA"]]'],
  ];

  test("tells what was ordered, drafts left out", async (t) => {
    const { store, run } = await start(t);
    await run();
    assert.deepEqual(await told(store), both);
    const { customers } = await readHistories(store);
    assert.deepEqual(
      customers.map(({ order_count, history_stale }) => [order_count, history_stale]),
      [
        [2, 0],
        [0, 0],
      ],
    );
    const product = await store.db
      .selectFrom("products")
      .select("replaced_by")
      .where("sku", "=", "TEA")
      .executeTakeFirstOrThrow();
    assert.equal(product.replaced_by, "CUP");
  });

  test("doubles nothing when run again", async (t) => {
    const { store, run } = await start(t);
    await run();
    const before = await readHistories(store);
    await run();
    assert.deepEqual(await readHistories(store), before);
  });

  test("follows orders that change: other lines, another state, another customer", async (t) => {
    const { store, write, run } = await start(t);
    await run();
    await write({
      "order_lines.csv": "order,sku,quantity,unit_price\n1,TEA,3,2.5\n2,TEA,6,2.5\n3,CUP,1,4\n",
    });
    await run();
    assert.deepEqual(await told(store), [["C1", "TEA", 2, '[[6,"EA"],[3,"EA"]]']]);
    await write({
      "orders.csv":
        "number,customer,date,status\n" +
        "1,C1,2026-10-01,fulfilled\n2,C2,2026-10-05,fulfilled\n3,C2,2026-10-07,pending\n",
    });
    await run();
    assert.deepEqual(await told(store), [
      ["C1", "TEA", 1, '[[3,"EA"]]'],
      ["C2", "CUP", 1, '[[1,"EA"]]'],
      ["C2", "TEA", 1, '[[6,"EA"]]'],
    ]);
    await checkHistories(store);
  });

  test("is completed by the next run where one was interrupted before it", async (t) => {
    const { store, run } = await start(t);
    await run();
    await store.transaction(async (db) => {
      // As the database is when the orders are there and their histories not yet.
      await db.deleteFrom("ordered_products").execute();
      await db.updateTable("customers").set({ history_stale: 1, order_count: 0 }).execute();
    });
    await run();
    assert.deepEqual(await told(store), both);
  });

  test("leaves nothing behind in a dry run", async (t) => {
    const { store, run } = await start(t);
    await run(true);
    assert.deepEqual(await told(store), []);
  });
});
