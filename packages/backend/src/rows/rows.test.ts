import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { it, test, type TestContext } from "node:test";
import {
  PutRows,
  RowPage,
  RowsPreview,
  rowTableNames,
  rowTables,
  type RowTable,
  type StaffRole,
} from "@order-portal/contract";
import { parse } from "csv-parse/sync";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { openSession } from "../sessions/open-session.ts";
import { putStaff } from "../staff/staff-queries.ts";
import { call, problemOf } from "../testing/call.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addSupplier, testWorld } from "../testing/world.ts";
import { withTable } from "./table-imports.ts";

type SentRow = Record<string, string | number | boolean | null>;
type Tables = Partial<Record<RowTable, { columns: string[]; rows: string[][] }>>;

const northwind = join(import.meta.dirname, "../../../../examples/data/northwind");

/** Northwind's folder, as a browser reads it. */
async function readNorthwind(): Promise<Tables> {
  const tables: Tables = {};
  for (const table of rowTableNames) {
    const [columns = [], ...rows] = parse(await readFile(join(northwind, `${table}.csv`)));
    tables[table] = { columns, rows };
  }
  // Of the orders some, which is as good: 10248 to 10297.
  for (const table of ["orders", "order_lines"] as const) {
    tables[table] = {
      columns: tables[table]?.columns ?? [],
      rows: tables[table]?.rows.filter(([number = ""]) => number < "10298") ?? [],
    };
  }
  return tables;
}

const objects = ({ columns, rows }: { columns: string[]; rows: string[][] }): SentRow[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""])));

/** Rows as they are put in: the lines of one order together. */
function partsOf(table: RowTable, rows: SentRow[]): SentRow[][] {
  const parts: SentRow[][] = [[]];
  for (const [i, row] of rows.entries()) {
    const isSameOrder = table === "order_lines" && row["order"] === rows[i - 1]?.["order"];
    if ((parts.at(-1)?.length ?? 0) >= 300 && !isSameOrder) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** A supplier with staff, and the calls on rows as they make them. */
async function start(t: TestContext, openStore: OpenStore, role: StaffRole = "owner") {
  const world = await testWorld(t, await openStore(t));
  const { context } = world;
  const { workspaceId } = await addSupplier(world, "acme");
  const { token } = await context.store.transaction(async (db) => {
    const account = { name: "Otto", email: "otto@acme.example", passwordHash: "none" };
    const staffId = await putStaff(db, { workspaceId, ...account, role });
    return openSession(context, db, workspaceId, { kind: "staff", staffId });
  });
  const app = createApp(context, allHandlers);
  const preview = async (tables: Tables) => {
    const body = { tables: Object.entries(tables).map(([table, rest]) => ({ table, ...rest })) };
    const answer = await call(app, "POST /v1/desk/rows/preview", { token, body });
    assert.equal(answer.status, 200, JSON.stringify([answer.json, world.logs.slice(-2)]));
    return RowsPreview.parse(answer.json).tables;
  };
  const send = (table: RowTable, rows: SentRow[]) =>
    call(app, `PUT /v1/desk/rows/${table}`, { token, body: { rows } });
  const put = async (table: RowTable, rows: SentRow[]) => {
    const answer = await send(table, rows);
    assert.equal(answer.status, 200, JSON.stringify(answer.json));
    return PutRows.parse(answer.json);
  };
  const list = async (table: RowTable, limit = 1000) => {
    const rows: Record<string, string>[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const path = `/v1/desk/rows/${table}?limit=${String(limit)}${query}`;
      const page = RowPage.parse((await call(app, `GET ${path}`, { token })).json);
      rows.push(...page.rows);
      cursor = page.nextCursor;
    }
    return rows;
  };
  return { ...world, app, token, workspaceId, preview, put, send, list };
}

test("the contract names the columns that the import has", () => {
  for (const table of rowTableNames) {
    withTable(table, "UTC", ({ file, required, optional, key }) => {
      const { required: needed, optional: others, key: found } = rowTables[table];
      assert.deepEqual(
        { file, required, optional, key },
        { file: `${table}.csv`, required: needed, optional: others, key: found },
      );
    });
  }
});

onEachEngine("rows", (openStore) => {
  it("brings a whole folder into an empty workspace, as it was shown, and takes it out again", async (t) => {
    const { preview, put, list } = await start(t, openStore);
    const tables = await readNorthwind();

    const first = await preview(tables);
    for (const { table, counts, outcomes, withoutPicture } of first) {
      const rows = tables[table as RowTable]?.rows.length;
      assert.deepEqual(counts, { new: rows, changed: 0, unchanged: 0, refused: 0 }, table);
      assert.equal(outcomes.length, rows);
      assert.equal(withoutPicture.length, table === "products" ? 77 : 0);
    }

    for (const table of rowTableNames) {
      const rows = objects(tables[table] ?? { columns: [], rows: [] });
      for (const row of rows) delete row["image_url"];
      for (const part of partsOf(table, rows)) {
        const { refused, rows: outcomes } = await put(table, part);
        assert.equal(refused, 0, JSON.stringify(outcomes.find(({ reason }) => reason)));
      }
    }
    for (const { table, counts, refused } of await preview(tables)) {
      const rows = tables[table as RowTable]?.rows.length;
      const { changed, unchanged } = counts;
      assert.deepEqual([table, changed, unchanged, refused], [table, 0, rows, []]);
    }

    for (const table of rowTableNames) {
      // C1 is the supplier's customer of before.
      const rows = (await list(table, 70)).filter(({ number }) => number !== "C1");
      assert.equal(rows.length, tables[table]?.rows.length, table);
      if (table === "order_lines" || table === "orders") continue;
      const { unchanged, rows: outcomes } = await put(table, rows.slice(0, 2000));
      const other = outcomes.findIndex(({ outcome }) => outcome !== "unchanged");
      assert.equal(unchanged, rows.length, `${table}: ${JSON.stringify(rows[other])}`);
    }
  });

  it("says what would change, from what to what, and writes nothing", async (t) => {
    const { preview, put, list } = await start(t, openStore);
    await put("price_groups", [{ code: "CAFE", name: "Cafés" }]);
    await put("products", [{ sku: "TEA", name: "Tea", stock: 5, new_until: "2026-12-24" }]);
    await put("units", [{ sku: "TEA", unit: "EA", price: 2.5 }]);
    const before = await list("products");
    const [products, units, customers] = await preview({
      products: {
        columns: ["sku", "name", "stock"],
        rows: [
          ["TEA", "Green tea", "5"],
          ["TEA", "Tea", "5"],
          ["MATE", "Mate", "-1"],
          ["CHAI", "Chai", ""],
        ],
      },
      units: {
        columns: ["sku", "unit", "price"],
        rows: [
          ["TEA", "EA", "2.50"],
          ["TEA", "CS", "27"],
          ["CHAI", "EA", "3"],
          ["MATE", "EA", "4"],
        ],
      },
      customers: {
        columns: ["number", "name", "price_group", "catalogue"],
        rows: [["C1", "Anders Bistro", "CAFE", "sku:TEA|category:Tea"]],
      },
    });
    assert.deepEqual(products?.outcomes, ["changed", "refused", "refused", "new"]);
    assert.deepEqual(products.changes, [
      { row: 0, cells: [{ column: "name", from: "Tea", to: "Green tea" }] },
    ]);
    assert.deepEqual(products.changedColumns, { name: 1 });
    assert.deepEqual(products.refused, [
      { row: 1, column: "sku", reason: "is the same as in an earlier row" },
      { row: 2, column: "stock", reason: "is not a whole number" },
    ]);
    // A unit may belong to a product of the same drop, and not to one that is refused there.
    assert.deepEqual(units?.outcomes, ["unchanged", "new", "new", "refused"]);
    assert.deepEqual(customers?.changes[0]?.cells, [
      { column: "price_group", from: "", to: "CAFE" },
      { column: "catalogue", from: "all", to: "category:Tea|sku:TEA" },
    ]);
    assert.deepEqual(await list("products"), before);
  });

  it("takes the rows of a program as they are: numbers, yes and no, and only what they name", async (t) => {
    const { put, list, context, workspaceId } = await start(t, openStore);
    const revision = async () =>
      (
        await context.db
          .selectFrom("workspaces")
          .select("catalogue_revision")
          .where("id", "=", workspaceId)
          .executeTakeFirstOrThrow()
      ).catalogue_revision;
    await put("products", [{ sku: "TEA", name: "Tea", stock: 40, active: true, category: "Hot" }]);
    const first = await revision();
    const mixed = await put("products", [
      { sku: "TEA", name: "Tea", stock: 39 },
      { sku: "MATE", name: "Mate", category: "Cold" },
      { sku: "", name: "Nothing" },
      { sku: "CHAI", name: "Chai", stock: 1.5 },
    ]);
    assert.deepEqual([mixed.taken, mixed.unchanged, mixed.refused], [2, 0, 2]);
    assert.deepEqual(mixed.rows.slice(2), [
      { outcome: "refused", column: "sku", reason: "is needed" },
      { outcome: "refused", column: "stock", reason: "is not a whole number" },
    ]);
    assert.equal(await revision(), first + 1);
    const again = await put("products", [{ sku: "TEA", name: "Tea", stock: 39 }]);
    assert.deepEqual(again.rows, [{ outcome: "unchanged" }]);
    assert.equal(await revision(), first + 1);
    const stock = await put("products", [
      { sku: "TEA", stock: 38 },
      { sku: "NEW", stock: 2 },
    ]);
    assert.deepEqual(stock.rows, [
      { outcome: "taken" },
      { outcome: "refused", column: "name", reason: "is needed" },
    ]);
    await put("products", [{ sku: "TEA", category: null }]);
    const [mate, tea] = await list("products");
    assert.equal(mate?.["category"], "Cold");
    assert.deepEqual([tea?.["stock"], tea?.["category"], tea?.["active"]], ["38", "", "true"]);
    const audit = await context.db
      .selectFrom("audit_entries")
      .select(["action", "subject", "detail"])
      .execute();
    assert.deepEqual(
      audit.map(({ action, subject, detail }) => {
        const { rows, taken } = JSON.parse(detail) as { rows: number; taken: number };
        return `${action}: ${taken} of ${rows} ${subject}`;
      }),
      [
        "rows.put: 1 of 1 products",
        "rows.put: 2 of 4 products",
        "rows.put: 1 of 2 products",
        "rows.put: 1 of 1 products",
      ],
    );
  });

  it("keeps a customer who may see nothing from seeing everything", async (t) => {
    const { put, list } = await start(t, openStore);
    await put("customers", [{ number: "C1", name: "Anders Bistro", catalogue: "none" }]);
    const rows = await list("customers");
    assert.equal(rows[0]?.["catalogue"], "none");
    assert.equal((await put("customers", rows)).unchanged, 1);
  });

  it("keeps an uploaded picture by its name, and refuses one that is nobody's", async (t) => {
    const { put, list, context, workspaceId } = await start(t, openStore);
    const name = `${"a".repeat(22)}.webp`;
    await put("products", [{ sku: "TEA", name: "Tea" }]);
    await context.store.transaction(async (db) => {
      const picture = { name, bytes: new Uint8Array(1), since: 0, kept: 1 as const };
      await db
        .insertInto("pictures")
        .values({ workspace_id: workspaceId, ...picture })
        .execute();
      const image_url = `/pictures/acme/uploaded/${name}`;
      await db.updateTable("products").set({ image_url }).where("sku", "=", "TEA").execute();
    });
    const rows = await list("products");
    assert.equal(rows[0]?.["image_url"], `uploaded/${name}`);
    assert.equal((await put("products", rows)).unchanged, 1);
    const whole = [{ sku: "TEA", image_url: `/pictures/acme/uploaded/${name}` }];
    assert.equal((await put("products", whole)).unchanged, 1, "as products at the desk name it");
    const other = `uploaded/${"b".repeat(22)}.webp`;
    assert.equal((await put("products", [{ sku: "TEA", image_url: other }])).refused, 1);
  });

  it("replaces the lines of the orders that are named, and no others", async (t) => {
    const { put, list } = await start(t, openStore);
    const order = { customer: "C1", date: "2026-10-01", status: "fulfilled" };
    await put("orders", [
      { number: "7", ...order },
      { number: "8", ...order },
    ]);
    const line = { quantity: 1, unit_price: 2 };
    await put("order_lines", [
      { order: "7", sku: "A", ...line },
      { order: "7", sku: "B", ...line },
      { order: "8", sku: "A", ...line },
    ]);
    await put("order_lines", [{ order: "7", sku: "C", ...line }]);
    const lines = (await list("order_lines")).map(({ order, sku }) => [order, sku]);
    assert.deepEqual(lines, [
      ["7", "C"],
      ["8", "A"],
    ]);
  });

  it("lets a picker take orders out, and nothing else in or out", async (t) => {
    const { app, send, token } = await start(t, openStore, "picker");
    for (const table of rowTableNames) {
      const { status } = await call(app, `GET /v1/desk/rows/${table}`, { token });
      const isOrders = table === "orders" || table === "order_lines";
      assert.equal(status, isOrders ? 200 : 403, table);
      assert.equal((await send(table, [{}])).status, 403, table);
    }
  });

  it("holds each role to its tables", async (t) => {
    const { send, app, token } = await start(t, openStore, "sales");
    const rule = { owner: "workspace", scope: "all", kind: "percent", value: 2 };
    assert.equal((await send("price_rules", [rule])).status, 200);
    const refused = await send("products", [{ sku: "TEA", name: "Tea" }]);
    assert.equal(problemOf(refused).code, "forbidden");
    const listed = await call(app, "GET /v1/desk/rows/units", { token });
    assert.equal(problemOf(listed).code, "forbidden");
    const body = { tables: [{ table: "orders", columns: ["number"], rows: [] }] };
    const looked = await call(app, "POST /v1/desk/rows/preview", { token, body });
    assert.equal(problemOf(looked).code, "forbidden");
  });

  it("says what is wrong with a table before it looks at its rows", async (t) => {
    const { app, token, send } = await start(t, openStore);
    const ask = async (...tables: unknown[]) => {
      const body = { tables };
      const answer = await call(app, "POST /v1/desk/rows/preview", { token, body });
      const { code, errors } = problemOf(answer);
      assert.equal(code, "invalid_request");
      return errors?.map(({ pointer, detail }) => `${pointer} ${detail}`);
    };
    const table = { table: "price_groups", columns: ["code", "name"], rows: [] };
    assert.deepEqual(await ask({ ...table, columns: ["name", "colour"] }), [
      "/tables/0/columns price_groups lacks code.",
      "/tables/0/columns price_groups has no column colour.",
    ]);
    assert.deepEqual(await ask(table, table), ["/tables/1/table price_groups is there twice."]);
    assert.deepEqual(await ask({ ...table, rows: [["A"]] }), [
      "/tables/0/rows/0 price_groups has a row without a cell per column.",
    ]);
    const row = Array.from({ length: 200_001 }, () => ["A", "B"]);
    assert.match((await ask({ ...table, rows: row }))?.[0] ?? "", /rows/);
    const answer = await send("units", [{ sku: "A", unit: "EA", "co/lour": "red" }]);
    assert.equal(problemOf(answer).errors?.[0]?.pointer, "/rows/0/co~1lour");
  });
});
