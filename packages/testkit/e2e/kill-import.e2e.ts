/** The import dies, over and over: the same command completes it, and nothing is there twice. */
import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openDatabase, temporaryFolder } from "./program/data.ts";
import { runProgram, startProgram, type Environment } from "./program/run-program.ts";
import { testScope } from "./program/scope.ts";

const northwind = fileURLToPath(new URL("../../../examples/data/northwind", import.meta.url));

/** What is imported, without the ids that the database gives. */
const contents = {
  products:
    "select sku, name, description, category, product_line, stock, aliases, replaced_by from products",
  units:
    "select sku, unit, label, factor, price, minimum, increment from product_units join products on id = product_id",
  words: "select sku, word from product_words join products on id = product_id",
  groups: "select code, name from price_groups",
  customers:
    "select number, customers.name, email, code from customers left join price_groups on price_groups.id = price_group_id",
  catalogues:
    "select number, kind, value from catalogue_entries join customers on id = customer_id",
  addresses:
    "select number, kind, label, line1, city from addresses join customers on customers.id = customer_id",
  rules:
    "select owner, scope, scope_line, scope_sku, scope_unit, minimum_quantity, kind, value from price_rules",
  promotions: "select name, scope, scope_line, scope_sku, scope_unit, kind, value from promotions",
  discounts: "select scope, scope_line, scope_sku, minimum_quantity, percent from volume_discounts",
  codes: "select code, kind, value, uses from discount_codes",
  orders: "select number, status, placed_at, subtotal, total, line_count from orders",
  lines:
    "select number, position, sku, unit, quantity, unit_price, line_total from order_lines join orders on id = order_id",
  events:
    "select number, position, order_events.status, at from order_events join orders on id = order_id",
  histories:
    "select number, order_count, history_stale, sku, last_ordered_at, times_ordered, recent from customers left join ordered_products on customers.id = customer_id",
};

function dump(dataDir: string): Record<string, string[]> {
  const database = openDatabase(dataDir);
  try {
    assert.equal(database.prepare("PRAGMA integrity_check").get()?.["integrity_check"], "ok");
    return Object.fromEntries(
      Object.entries(contents).map(([name, query]) => {
        const rows = database.prepare(query).all();
        return [name, rows.map((row) => JSON.stringify(row)).sort()];
      }),
    );
  } finally {
    database.close();
  }
}

test("an import that is killed again and again is completed by the same command", async (t) => {
  const scope = testScope(t);
  const whole = { DATA_DIR: await temporaryFolder(scope) };
  const broken = { DATA_DIR: await temporaryFolder(scope) };
  const started = performance.now();
  await runProgram(["import", northwind], whole);
  const duration = performance.now() - started;

  let kills = 0;
  for (let round = 1; round <= 6; round++) kills += await killInTheMiddle(broken, duration);
  t.diagnostic(`an import takes ${Math.round(duration)} ms; ${kills} were killed`);
  assert.ok(kills > 0);
  const report = await runProgram(["import", northwind], broken);
  assert.match(report, /orders\.csv +830 read, \d+ taken, \d+ unchanged, 0 refused/);
  const expected = dump(whole.DATA_DIR);
  for (const [name, rows] of Object.entries(dump(broken.DATA_DIR))) {
    assert.ok(rows.length > 0, `there are ${name}`);
    assert.deepEqual(rows, expected[name], name);
  }
});

/** Starts the import and kills it at some moment; 1 where it had not ended by itself. */
async function killInTheMiddle(environment: Environment, duration: number): Promise<0 | 1> {
  const { child, ended } = startProgram(["import", northwind], environment);
  const timer = setTimeout(() => child.kill("SIGKILL"), randomInt(50, Math.round(duration)));
  const [, signal] = await ended;
  clearTimeout(timer);
  return signal === "SIGKILL" ? 1 : 0;
}
