import assert from "node:assert/strict";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { it, type TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import type { Store } from "../database/store.ts";
import { onEachEngine, temporaryFolder } from "../testing/stores.ts";
import { ImportRefused, importFolder, type ImportReport } from "./import-folder.ts";
import type { RefusedRow } from "./import-table.ts";

const now = () => Date.UTC(2026, 10, 22);

const workspace = {
  slug: "harbour",
  name: "Harbour Foods",
  currency: "EUR",
  locale: "de-AT",
  timeZone: "Europe/Vienna",
};

/** A small supplier: every table has at least one row. */
const tables: Record<string, string> = {
  "price_groups.csv": "code,name\nCAFE,Cafés\n",
  "products.csv":
    "sku,name,category,product_line,image_url,new_until,stock,aliases\n" +
    "TEA-1,Jasmine tea,Tea,Green,,2026-12-24,40,Jasmin|cha\n" +
    'TEA-2,"Tea, ""smoked""",Tea,Black,,,,\n',
  "units.csv":
    "sku,unit,label,factor,price,minimum,increment\n" +
    "TEA-1,EA,Box,1,2.5,,\nTEA-1,CS,Case of 12,12,27.0001,2,2\nTEA-2,EA,Tin,1,9,,\n",
  "customers.csv":
    "number,name,email,price_group,catalogue\n" +
    "C1,Café Central,central@example.com,CAFE,all\n" +
    "C2,Büro Süd,,,category:Tea|sku:TEA-2\n",
  "addresses.csv":
    "customer,kind,label,line1,city,country\nC1,billing,Main,Herrengasse 14,Wien,AT\n",
  "price_rules.csv":
    "owner,scope,minimum_quantity,kind,value\n" +
    "workspace,all,,percent,2.5\ngroup:CAFE,line:Green,12,percent,10\n" +
    "customer:C2,sku:TEA-1@CS,,fixed,25.50\n",
  "promotions.csv":
    "name,scope,kind,value,starts,ends\nAdvent,sku:TEA-2,percent,15,2026-12-01,2026-12-24\n",
  "volume_discounts.csv": "scope,minimum_quantity,percent\nsku:TEA-1,48,5\n",
  "discount_codes.csv": "code,kind,value,max_uses\nHello,fixed,20.00,3\n",
  "orders.csv":
    "number,customer,date,status,po_number\n" +
    "7001,C1,2026-10-01 09:30,fulfilled,PO-9\n7002,C2,2026-10-05,pending,\n",
  "order_lines.csv":
    "order,sku,unit,quantity,unit_price,name\n" +
    "7001,TEA-1,CS,2,27.0001,Jasmine tea\n7001,TEA-2,EA,3,9.00,\n7002,TEA-1,,10,2.45,\n",
};

const counts = ({ files }: ImportReport, what: "taken" | "unchanged" | "refused") =>
  Object.fromEntries(files.map((file) => [file.file, file[what]]));

const everyRow = Object.fromEntries(
  Object.entries(tables).map(([name, text]) => [name, text.trim().split("\n").length - 1]),
);

onEachEngine("importing a folder", (openStore) => {
  /** A store, and the folder of the small supplier above, which the test may change. */
  async function start(t: TestContext) {
    const store = await openStore(t);
    const folder = await temporaryFolder(t);

    const write = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text);

    async function run(dryRun = false): Promise<{ report: ImportReport; refused: RefusedRow[] }> {
      const refused: RefusedRow[] = [];
      const report = await importFolder(
        { store, folder, dataDir: join(folder, "data"), dryRun, now },
        { onProgress: () => undefined, onRefused: (row) => refused.push(row) },
      );
      return { report, refused };
    }

    await write("workspace.json", JSON.stringify(workspace));
    for (const [name, text] of Object.entries(tables)) await write(name, text);
    return { store, folder, write, run };
  }

  it("takes every table over, and the words that products are found by", async (t) => {
    const { store, run } = await start(t);
    const { report, refused } = await run();
    assert.deepEqual(refused, []);
    assert.deepEqual(counts(report, "taken"), everyRow);
    const words = await store.db
      .selectFrom("product_words")
      .innerJoin("products", "products.id", "product_id")
      .select("word")
      .where("sku", "=", "TEA-1")
      .execute();
    assert.ok(words.some(({ word }) => word === "jasmin"));
    const unit = await store.db
      .selectFrom("product_units")
      .selectAll()
      .where("unit", "=", "CS")
      .executeTakeFirstOrThrow();
    assert.deepEqual([unit.price, unit.factor, unit.minimum], [270_001, 12, 2]);
  });

  it("reads days on the workspace's clock: a last day counts to its end", async (t) => {
    const { store, run } = await start(t);
    await run();
    const promotion = await store.db.selectFrom("promotions").selectAll().executeTakeFirstOrThrow();
    assert.equal(promotion.starts, Date.parse("2026-12-01T00:00+01:00"));
    assert.equal(promotion.ends, Date.parse("2026-12-25T00:00+01:00"));
  });

  it("sums orders up from their lines and numbers new orders behind them", async (t) => {
    const { store, run } = await start(t);
    await run();
    const orders = await store.db.selectFrom("orders").selectAll().orderBy("number").execute();
    // 2 × 27.0001 = 54.0002 → 54.00, and 3 × 9.00 = 27.00
    assert.deepEqual(
      orders.map(({ number, line_count, total }) => [number, line_count, total]),
      [
        ["7001", 2, 8100],
        ["7002", 1, 2450],
      ],
    );
    const { next_order_number } = await store.db
      .selectFrom("workspaces")
      .select("next_order_number")
      .executeTakeFirstOrThrow();
    assert.equal(next_order_number, 7003);
  });

  it("doubles nothing when run again, and empties no cache without a reason", async (t) => {
    const { store, run } = await start(t);
    await run();
    const revision = () =>
      store.db.selectFrom("workspaces").select("catalogue_revision").executeTakeFirstOrThrow();
    const before = await revision();
    const { report } = await run();
    assert.equal(report.workspace.outcome, "unchanged");
    assert.deepEqual(counts(report, "unchanged"), everyRow);
    assert.deepEqual(await revision(), before);
  });

  it("updates what changed and keeps what a file does not speak of", async (t) => {
    const { store, write, run } = await start(t);
    await run();
    await write("products.csv", "sku,name\nTEA-1,Jasmine pearls\n");
    await write("customers.csv", "number,name,catalogue\nC2,Büro Süd,all\n");
    const { report } = await run();
    assert.equal(counts(report, "taken")["products.csv"], 1);
    assert.equal(counts(report, "taken")["customers.csv"], 1);
    const product = await store.db
      .selectFrom("products")
      .selectAll()
      .where("sku", "=", "TEA-1")
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [product.name, product.stock, product.category],
      ["Jasmine pearls", 40, "Tea"],
    );
    assert.deepEqual(await store.db.selectFrom("catalogue_entries").selectAll().execute(), []);
  });

  it("names each bad row by file, line, column and reason, and takes the others", async (t) => {
    const { write, run } = await start(t);
    await write(
      "units.csv",
      "sku,unit,factor,price,minimum,maximum\n" +
        "TEA-1,EA,1,2.50,,\nTEA-9,EA,1,2.50,,\nTEA-1,CS,12,2.50.1,,\nTEA-1,BX,0,1,,\n" +
        "TEA-1,EA,1,3,,\nTEA-2,EA,1,9,5,4\nTEA-2,CS\nTEA-2,,1,1,,\nTEA-2,PK,1,-1,,\n",
    );
    const { report, refused } = await run();
    assert.deepEqual(
      refused.filter(({ file }) => file === "units.csv").map(({ line, column }) => [line, column]),
      [
        [4, "price"],
        [5, "factor"],
        [6, "sku, unit"],
        [8, ""],
        [9, "unit"],
        [10, "price"],
        [3, "sku"],
        [7, "maximum"],
      ],
    );
    assert.equal(refused.find(({ line }) => line === 3)?.reason, "TEA-9 is no product");
    assert.equal(counts(report, "taken")["units.csv"], 1);
  });

  it("refuses a table that lacks a column before anything is written", async (t) => {
    const { store, write, run } = await start(t);
    await write("units.csv", "sku,price\nTEA-1,1\n");
    await write("orders.csv", "number,customer,date,state\n1,C1,2026-01-01,pending\n");
    await assert.rejects(run(), (error) => {
      assert.ok(error instanceof ImportRefused);
      assert.deepEqual(error.reasons, [
        "units.csv: has no column unit",
        "orders.csv: has no column status",
        "orders.csv: has a column that is not known: state",
      ]);
      return true;
    });
    assert.deepEqual(await store.db.selectFrom("workspaces").selectAll().execute(), []);
  });

  it("writes nothing in a dry run, and says what it would", async (t) => {
    const { store, run } = await start(t);
    const { report } = await run(true);
    assert.deepEqual(counts(report, "taken"), everyRow);
    assert.deepEqual(await store.db.selectFrom("workspaces").selectAll().execute(), []);
  });

  it("reads gzip and a byte order mark, and refuses what is not UTF-8", async (t) => {
    const { folder, write, run } = await start(t);
    const text = tables["order_lines.csv"] ?? "";
    await rm(join(folder, "order_lines.csv"));
    await write("order_lines.csv.gz", gzipSync(`\uFEFF${text}`));
    const { report } = await run();
    assert.equal(counts(report, "taken")["order_lines.csv.gz"], 3);
    await write("customers.csv", Buffer.from("number,name\nC1,Caf\xe9\n", "latin1"));
    await assert.rejects(run(), /customers\.csv: is not UTF-8 text/);
  });

  it("completes an interrupted run when it is run again", async (t) => {
    const { store, folder, run } = await start(t);
    const interrupted = {
      ...store,
      transaction: ((calls) => (work: Parameters<Store["transaction"]>[0]) => {
        if (++calls > 8) return Promise.reject(new Error("pulled the plug"));
        return store.transaction(work);
      })(0),
    } as Store; // Its methods do not use `this`.
    const events = { onProgress: () => undefined, onRefused: () => undefined };
    const options = { folder, dataDir: join(folder, "data"), dryRun: false, now };
    await assert.rejects(importFolder({ store: interrupted, ...options }, events), /plug/);
    const { report, refused } = await run();
    assert.deepEqual(refused, []);
    assert.deepEqual(
      report.files.map(({ read, taken, unchanged }) => taken + unchanged - read),
      report.files.map(() => 0),
    );
    const lines = await store.db.selectFrom("order_lines").selectAll().execute();
    assert.equal(lines.length, 3);
  });

  it("takes lines out of an imported order that its file no longer has", async (t) => {
    const { store, write, run } = await start(t);
    await run();
    await write("order_lines.csv", "order,sku,quantity,unit_price\n7001,TEA-2,1,9\n");
    await run();
    const order = await store.db
      .selectFrom("orders")
      .select(["line_count", "total"])
      .where("number", "=", "7001")
      .executeTakeFirstOrThrow();
    assert.deepEqual([order.line_count, order.total], [1, 900]);
  });

  it("notes when an imported order came to another status, and nothing on the way there", async (t) => {
    const { store, write, run } = await start(t);
    await run();
    const changed = () =>
      store.db.selectFrom("orders").select(["number", "changed_at"]).orderBy("number").execute();
    assert.deepEqual(
      (await changed()).map(({ changed_at }) => changed_at),
      [null, null],
    );
    await write(
      "orders.csv",
      "number,customer,date,status,po_number\n7001,C1,2026-10-01 09:30,fulfilled,PO-8\n7002,C2,2026-10-05,fulfilled,\n",
    );
    await run();
    assert.deepEqual(
      (await changed()).map(({ changed_at }) => changed_at !== null),
      [false, true],
    );
  });

  it("never overwrites an order that was placed in the portal", async (t) => {
    const { store, folder, run } = await start(t);
    await run();
    await store.transaction((db) =>
      db.updateTable("orders").set({ placed_by: "link" }).where("number", "=", "7002").execute(),
    );
    await appendFile(join(folder, "orders.csv"), "7003,C1,2026-10-06,confirmed,\n");
    const { refused } = await run();
    assert.deepEqual(
      refused.map(({ file, line, column }) => [file, line, column]),
      [
        ["orders.csv", 3, "number"],
        ["order_lines.csv", 4, "order"],
      ],
    );
  });

  it("keeps pictures that come along, and refuses a row whose picture is missing", async (t) => {
    const { store, folder, write, run } = await start(t);
    await write("tea.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await write(
      "products.csv",
      "sku,name,image_url\nTEA-1,Tea,tea.svg\nTEA-2,Tin,gone.png\nTEA-3,Pot,../../etc/x.png\n",
    );
    const { refused } = await run();
    assert.deepEqual(
      refused.filter(({ file }) => file === "products.csv").map(({ line }) => line),
      [4, 3],
    );
    const { image_url } = await store.db
      .selectFrom("products")
      .select("image_url")
      .where("sku", "=", "TEA-1")
      .executeTakeFirstOrThrow();
    assert.equal(image_url, "/pictures/harbour/tea.svg");
    assert.match(await readFile(join(folder, "data/pictures/harbour/tea.svg"), "utf8"), /svg/);
  });
});
