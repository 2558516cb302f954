import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test, type TestContext } from "node:test";
import { promisify } from "node:util";
import pg from "pg";
import { createDatabase, sharedServerVariable, type Template } from "./postgres.ts";

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function databaseFor(t: TestContext, options?: { template: Template }): Promise<string> {
  const database = await createDatabase(options);
  t.after(() => database.drop());
  return database.url;
}

test("each database is empty and apart from the others", async (t) => {
  const [first, second] = await Promise.all([databaseFor(t), databaseFor(t)]);
  await query(first, "CREATE TABLE product (sku text)");
  assert.deepEqual(await query(second, "SELECT to_regclass('product') AS found"), [
    { found: null },
  ]);
});

test("a template is prepared once and copied", async (t) => {
  let prepared = 0;
  const template: Template = {
    name: `with_product_${process.pid}`,
    prepare: async (url) => {
      prepared += 1;
      await query(url, "CREATE TABLE product AS SELECT 'A-1' AS sku");
    },
  };
  const urls = await Promise.all([1, 2, 3].map(() => databaseFor(t, { template })));
  for (const url of urls)
    assert.deepEqual(await query(url, "SELECT sku FROM product"), [{ sku: "A-1" }]);
  assert.equal(prepared, 1);
});

test("a dropped database is gone, with the connections to it", async () => {
  const database = await createDatabase();
  const client = new pg.Client(database.url);
  const cut = new Promise<Error>((resolve) => client.on("error", resolve));
  await client.connect();
  await database.drop();
  assert.match((await cut).message, /terminat/);
  await assert.rejects(query(database.url, "SELECT 1"), /does not exist/);
});

test("a program that started a server of its own ends, and the server with it", async () => {
  const program = `
    import { createDatabase } from ${JSON.stringify(new URL("postgres.ts", import.meta.url).href)};
    console.log((await createDatabase()).url);
  `;
  const environment = { ...process.env, [sharedServerVariable]: "" };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { env: environment, timeout: 60_000 },
  );
  const url = stdout.trim();
  assert.match(url, /^postgres:/);
  await untilRefused(url);
});

/** The server ends on its own, so this asks until nobody answers; the test's timeout bounds it. */
async function untilRefused(url: string): Promise<void> {
  try {
    await query(url, "SELECT 1");
  } catch (error) {
    if (error instanceof Error && /ECONNREFUSED/.test(error.message)) return;
  }
  await untilRefused(url);
}
