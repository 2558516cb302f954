import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { convertOnlineRetail } from "./convert-online-retail.ts";
import { categorize, OTHER } from "./online-retail-conversion/categories.ts";
import { shopName } from "./online-retail-conversion/customers.ts";
import { productName } from "./online-retail-conversion/product-name.ts";
import { missingSource, sourceFolder } from "./source-folder.ts";
import { importColumns, type ImportFile } from "./tables/import-format.ts";
import { readBatches, readRows, value } from "./tables/read-table.ts";

/** A source of three products, two customers and three orders, one of them a guest's. */
const small: Readonly<Record<string, string>> = {
  "products.csv": `SKU,description,modal_price,lines,units,min_price,max_price,first_sold,last_sold
10002,INFLATABLE POLITICAL GLOBE,0.85,71,860,0.85,1.66,2010-12-01 08:45:00,2011-04-18 12:56:00
85123A,WHITE HANGING HEART  T-LIGHT HOLDER,2.55,9,20,2.55,2.95,2010-12-01 08:26:00,2011-12-09 10:00:00
22423,REGENCY CAKESTAND 3 TIER,8.405000000000001,9,34,10.95,12.75,2010-12-01 08:26:00,2011-12-09 10:00:00
`,
  "customers.csv": `CustomerID,country,countries,first_order,last_order,orders,lines,net_sales
12346,United Kingdom,United Kingdom,2011-01-18 10:01:00,2011-01-18 10:01:00,1,1,77183.6
12471,Germany,Germany,2011-01-18 10:01:00,2011-01-18 10:01:00,1,1,20
`,
  "orders.csv": `InvoiceNo,InvoiceDate,CustomerID,Country,lines,total
536365,2010-12-01 08:26:00,12346,United Kingdom,3,20
536366,2011-07-01 08:28:00,12471,Germany,1,20
536544,2010-12-01 14:32:00,,United Kingdom,1,20
`,
  "order_lines.csv": `InvoiceNo,LineNo,SKU,Quantity,UnitPrice
536365,1,85123A,6,2.55
536365,2,85123A,2,2.95
536365,3,22423,1,10.95
536366,1,10002,48,0.42
536544,1,10002,1,1.66
`,
  "price_tiers_inferred.csv": `SKU,min_qty,unit_price,lines_at_price
10002,1,0.85,49
10002,48,0.42,22
`,
  "customer_prices_inferred.csv": `CustomerID,SKU,unit_price,public_min_qty,invoices_below_min_qty,smallest_qty_at_price
12471,10002,0.42,48,3,12
`,
};

async function folders(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), "online-retail-"));
  t.after(() => rm(root, { recursive: true }));
  const source = join(root, "source");
  await mkdir(source);
  for (const [name, text] of Object.entries(small)) await writeFile(join(source, name), text);
  return { source, target: join(root, "target"), again: join(root, "again") };
}

test("a small source becomes an import folder, guests' orders under one customer", async (t) => {
  const { source, target } = await folders(t);
  await convertOnlineRetail({ source, target });
  const table = (file: ImportFile) => readRows(join(target, file));

  assert.deepEqual(
    (await table("products.csv")).map((row) => [row["sku"], row["name"], row["category"]]),
    [
      ["10002", "Inflatable Political Globe", "Toys & Games"],
      ["85123A", "White Hanging Heart T-Light Holder", "Candles & Lights"],
      ["22423", "Regency Cakestand 3 Tier", "Cake & Baking"],
    ],
  );
  assert.equal((await table("units.csv")).find((row) => row["sku"] === "22423")?.["price"], "8.41");
  assert.deepEqual(
    (await table("orders.csv")).map((row) => [row["customer"], row["date"]]),
    [
      ["12346", "2010-12-01 08:26:00"],
      ["12471", "2011-07-01 08:28:00"],
      ["GUEST", "2010-12-01 14:32:00"],
    ],
  );
  assert.deepEqual(
    (await table("price_rules.csv")).map((row) => Object.values(row)),
    [
      ["workspace", "sku:10002", "48", "fixed", "0.42"],
      ["customer:12471", "sku:10002", "12", "fixed", "0.42"],
    ],
  );
  for (const file of Object.keys(importColumns) as ImportFile[]) {
    const rows = await table(file);
    if (rows[0]) assert.deepEqual(Object.keys(rows[0]), importColumns[file]);
  }
});

test("a sku repeated within an order stays as lines of its own", async (t) => {
  const { source, target } = await folders(t);
  await convertOnlineRetail({ source, target });
  const lines = (await readRows(join(target, "order_lines.csv"))).filter(
    (row) => row["order"] === "536365",
  );
  assert.deepEqual(
    lines.map((row) => [row["sku"], row["quantity"], row["unit_price"]]),
    [
      ["85123A", "6", "2.55"],
      ["85123A", "2", "2.95"],
      ["22423", "1", "10.95"],
    ],
  );
});

test("more products are variants of the same, with prices and breaks of their own", async (t) => {
  const { source, target } = await folders(t);
  await convertOnlineRetail({ source, target, products: 7, withoutOrders: true });
  const products = await readRows(join(target, "products.csv"));
  assert.deepEqual(
    products.map((row) => row["sku"]),
    ["10002", "85123A", "22423", "10002-1", "85123A-1", "22423-1", "10002-2"],
  );
  assert.equal(products[3]?.["name"], "Inflatable Political Globe, Amber");
  const rules = await readRows(join(target, "price_rules.csv"));
  assert.deepEqual(
    rules.map((row) => row["scope"]),
    ["sku:10002", "sku:10002-1", "sku:10002-2", "sku:10002"],
  );
  assert.equal((await readRows(join(target, "customers.csv"))).length, 3);
  assert.equal((await readRows(join(target, "orders.csv"))).length, 0);
});

test("the same source gives the same bytes", async (t) => {
  const { source, target, again } = await folders(t);
  await convertOnlineRetail({ source, target, products: 9 });
  await convertOnlineRetail({ source, target: again, products: 9 });
  for (const name of await readdir(target)) {
    assert.deepEqual(await readFile(join(again, name)), await readFile(join(target, name)), name);
  }
});

test("the last word that says what a thing is decides its category", () => {
  assert.equal(categorize("CAKE TIN"), "Boxes & Storage");
  assert.equal(categorize("TIN CANDLE"), "Candles & Lights");
  assert.equal(categorize("SET OF 3 WOODEN BOXES"), "Boxes & Storage");
  assert.equal(categorize("GROOVY CACTUS"), OTHER);
});

test("names are written as people write them", () => {
  assert.equal(productName("SET OF 4  ENGLISH ROSE COASTERS"), "Set of 4 English Rose Coasters");
  assert.equal(productName("SILICON CUBE 25W, BLUE"), "Silicon Cube 25w, Blue");
});

const source = sourceFolder("online-retail");
const skip = source === undefined && missingSource("online-retail");

test("the whole source keeps every product, customer, order and line", { skip }, async (t) => {
  const { target } = await folders(t);
  const counts = await convertOnlineRetail({ source: source ?? "", target });
  assert.equal(counts["products"], 3791);
  assert.equal(counts["customers"], 4335); // and the guests' one
  assert.equal(counts["orders"], 19_773);
  assert.equal(counts["order_lines"], 527_725);
  assert.equal(counts["price_rules"], 503 + 94);

  const keys = async (file: ImportFile, column: string) =>
    new Set((await readRows(join(target, file))).map((row) => value(row, column)));
  const skus = await keys("products.csv", "sku");
  const customers = await keys("customers.csv", "number");
  const orders = await readRows(join(target, "orders.csv"));
  assert.equal(orders.filter((row) => value(row, "customer") === "GUEST").length, 1371);
  assert.ok(orders.every((row) => customers.has(value(row, "customer"))));
  const numbers = new Set(orders.map((row) => value(row, "number")));
  for await (const lines of readBatches(join(target, "order_lines.csv"))) {
    const lost = lines.find(
      (line) => !skus.has(value(line, "sku")) || !numbers.has(value(line, "order")),
    );
    assert.equal(lost, undefined);
  }
  const rules = await readRows(join(target, "price_rules.csv"));
  const ruleKeys = rules.map((row) => [row["owner"], row["scope"], row["minimum_quantity"]].join());
  assert.equal(new Set(ruleKeys).size, rules.length);
  const categories = await keys("products.csv", "category");
  assert.ok(categories.size <= 20, `${categories.size} categories`);
});

test("every customer number of the source has a name of its own", () => {
  const names = new Set<string>();
  for (let id = 12_346; id <= 18_287; id += 1) names.add(shopName(String(id), "United Kingdom"));
  assert.equal(names.size, 18_287 - 12_346 + 1);
});
