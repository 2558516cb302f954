import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { sql } from "kysely";
import { onEachEngine, openPostgres, openSqlite, temporaryFolder } from "../testing/stores.ts";
import { openPostgresStore } from "./dialects/postgres-store.ts";
import { openSqliteStore } from "./dialects/sqlite-store.ts";
import { isMigrated, latestMigration, migrate } from "./migrate.ts";
import { StorageError, type Connection, type Store } from "./store.ts";

const putKey = (db: Connection, name: string, secret = "x") =>
  db.insertInto("server_keys").values({ name, secret }).execute();

const keyNames = async (store: Store) =>
  (await store.db.selectFrom("server_keys").select("name").orderBy("name").execute()).map(
    (row) => row.name,
  );

const workspace = {
  slug: "acme",
  name: "Acme",
  status: "open",
  currency: "EUR",
  locale: "en",
  time_zone: "UTC",
  price_scale: 2,
  settings: "{}",
  created_at: 1_750_000_000_000,
} as const;

onEachEngine("the store", (openStore) => {
  test("keeps what a transaction wrote and gives back what it returned", async (t) => {
    const store = await openStore(t);
    const result = await store.transaction(async (db) => {
      await putKey(db, "a");
      return 7;
    });
    assert.equal(result, 7);
    assert.deepEqual(await keyNames(store), ["a"]);
  });

  test("tells by its version that something was committed, whoever did it", async (t) => {
    const store = await openStore(t);
    const first = store.version();
    if (store.engine === "postgres") {
      assert.equal(first, null);
      return;
    }
    await keyNames(store);
    assert.equal(store.version(), first);
    await store.transaction((db) => putKey(db, "a"));
    assert.notEqual(store.version(), first);
  });

  test("undoes a transaction that throws, and only that one", async (t) => {
    const store = await openStore(t);
    const results = await Promise.allSettled([
      store.transaction((db) => putKey(db, "before")),
      store.transaction(async (db) => {
        await putKey(db, "lost");
        throw new Error("changed my mind");
      }),
      store.transaction((db) => putKey(db, "after")),
    ]);
    assert.deepEqual(
      results.map((result) => result.status),
      ["fulfilled", "rejected", "fulfilled"],
    );
    assert.deepEqual(await keyNames(store), ["after", "before"]);
  });

  test("undoes a transaction that breaks a constraint, and only that one", async (t) => {
    const store = await openStore(t);
    const results = await Promise.allSettled([
      store.transaction((db) => putKey(db, "a")),
      store.transaction(async (db) => {
        await putKey(db, "b");
        await putKey(db, "b");
      }),
      store.transaction((db) => putKey(db, "c")),
    ]);
    assert.deepEqual(
      results.map((result) => result.status),
      ["fulfilled", "rejected", "fulfilled"],
    );
    assert.deepEqual(await keyNames(store), ["a", "c"]);
  });

  test("shows nothing of a transaction before it is committed", async (t) => {
    const store = await openStore(t);
    await store.transaction(async (db) => {
      await putKey(db, "a");
      assert.deepEqual(await keyNames(store), []);
    });
    assert.deepEqual(await keyNames(store), ["a"]);
  });

  test("loses no update of many at the same time", async (t) => {
    const store = await openStore(t);
    await store.transaction((db) => putKey(db, "count", "0"));
    await Promise.all(
      Array.from({ length: 50 }, () =>
        store.transaction((db) =>
          db
            .updateTable("server_keys")
            .set({ secret: sql`cast(cast(secret as integer) + 1 as text)` })
            .execute(),
        ),
      ),
    );
    const row = await store.db.selectFrom("server_keys").select("secret").executeTakeFirstOrThrow();
    assert.equal(row.secret, "50");
  });

  test("gives whole numbers as numbers, ids of new rows and counts among them", async (t) => {
    const store = await openStore(t);
    const { id } = await store.transaction((db) =>
      db.insertInto("workspaces").values(workspace).returning("id").executeTakeFirstOrThrow(),
    );
    const row = await store.db
      .selectFrom("workspaces")
      .select(["id", "created_at", "catalogue_revision"])
      .select((e) => [e.fn.countAll<number>().over().as("count"), e.fn.sum("id").over().as("sum")])
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      { ...row },
      {
        id,
        created_at: 1_750_000_000_000,
        catalogue_revision: 1,
        count: 1,
        sum: id,
      },
    );
  });

  test("says how many rows an update touched", async (t) => {
    const store = await openStore(t);
    await store.transaction((db) => putKey(db, "a"));
    const touched = await store.transaction((db) =>
      db.updateTable("server_keys").set({ secret: "y" }).where("name", "=", "b").executeTakeFirst(),
    );
    assert.equal(touched.numUpdatedRows, 0n);
  });

  test("holds foreign keys", async (t) => {
    const store = await openStore(t);
    await assert.rejects(
      store.transaction((db) =>
        db.insertInto("price_groups").values({ workspace_id: 99, code: "a", name: "A" }).execute(),
      ),
      /foreign key/i,
    );
  });

  test("never lets stock fall below zero", async (t) => {
    const store = await openStore(t);
    await store.transaction(async (db) => {
      const { id } = await db
        .insertInto("workspaces")
        .values(workspace)
        .returning("id")
        .executeTakeFirstOrThrow();
      await db
        .insertInto("products")
        .values({
          workspace_id: id,
          sku: "A",
          name: "A",
          sort_name: "a",
          active: 1,
          aliases: "",
          stock: 1,
        })
        .execute();
    });
    await assert.rejects(
      store.transaction((db) => db.updateTable("products").set({ stock: -1 }).execute()),
      /check/i,
    );
  });

  test("finishes what runs before it closes", async (t) => {
    const store = await openStore(t);
    const work = store.transaction(async (db) => {
      await putKey(db, "a");
      return "done";
    });
    await store.close();
    assert.equal(await work, "done");
  });

  test("migrates once, whoever comes first", async (t) => {
    const store = await openStore(t);
    assert.deepEqual(await Promise.all([migrate(store), migrate(store)]), [[], []]);
    assert.equal(await isMigrated(store), true);
  });

  test("refuses a database that is newer than the program", async (t) => {
    const store = await openStore(t);
    await store.transaction((db) =>
      sql`insert into migrations values (${latestMigration + 1}, 'later', 0)`.execute(db),
    );
    await assert.rejects(migrate(store), /use a newer program/);
    assert.equal(await isMigrated(store), false);
  });
});

test("SQLite streams rows without holding them all", async (t) => {
  const store = await openSqlite(t);
  await store.transaction(async (db) => {
    for (const name of ["a", "b", "c"]) await putKey(db, name);
  });
  const names: string[] = [];
  const query = store.db.selectFrom("server_keys").select("name").orderBy("name");
  for await (const row of query.stream()) names.push(row.name);
  assert.deepEqual(names, ["a", "b", "c"]);
});

test("SQLite cannot be written to beside a transaction", async (t) => {
  const file = join(await temporaryFolder(t), "test.sqlite");
  const store = openSqliteStore({ file, waitMilliseconds: 0 });
  t.after(() => store.close());
  await migrate(store);
  await assert.rejects(putKey(store.db, "a"), /readonly/);
});

test("SQLite's version tells what another process committed", async (t) => {
  const file = join(await temporaryFolder(t), "test.sqlite");
  const store = openSqliteStore({ file, waitMilliseconds: 0 });
  t.after(() => store.close());
  await migrate(store);
  const other = new DatabaseSync(file);
  const before = store.version();
  other.exec("BEGIN IMMEDIATE; INSERT INTO server_keys VALUES ('a', 'x')");
  assert.equal(store.version(), before);
  other.exec("COMMIT");
  other.close();
  assert.notEqual(store.version(), before);
});

test("SQLite waits for another process that writes, then says it is busy", async (t) => {
  const file = join(await temporaryFolder(t), "test.sqlite");
  const store = openSqliteStore({ file, waitMilliseconds: 100 });
  t.after(() => store.close());
  await migrate(store);
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  await assert.rejects(
    store.transaction((db) => putKey(db, "a")),
    (error) => error instanceof StorageError && error.code === "storage_busy",
  );
  assert.deepEqual(await keyNames(store), [], "reading goes on");
  const patient = store.transaction((db) => putKey(db, "b"));
  other.exec("COMMIT");
  other.close();
  await patient;
  assert.deepEqual(await keyNames(store), ["b"]);
});

test("a full disk refuses what does not fit, and loses nothing that was told to be kept", async (t) => {
  const file = join(await temporaryFolder(t), "test.sqlite");
  const empty = openSqliteStore({ file, waitMilliseconds: 0 });
  await migrate(empty);
  await empty.close();
  const bare = new DatabaseSync(file);
  const pages = Number(bare.prepare("PRAGMA page_count").get()?.["page_count"]);
  bare.close();

  const store = openSqliteStore({ file, waitMilliseconds: 0, maximumPages: pages + 5 });
  t.after(() => store.close());
  const isFull = (error: unknown) => error instanceof StorageError && error.code === "storage_full";
  const kept: string[] = [];
  for (let round = 0; round < 10; round++) {
    const names = [`${round}-a`, `${round}-b`];
    const results = await Promise.allSettled(
      names.map((name) => store.transaction((db) => putKey(db, name, "x".repeat(3000)))),
    );
    for (const [index, result] of results.entries()) {
      if (result.status === "fulfilled") kept.push(names[index] ?? "");
      else assert.ok(isFull(result.reason));
    }
  }
  assert.ok(kept.length > 0 && kept.length < 20);
  assert.deepEqual(await keyNames(store), kept.sort());
});

test("a connection to PostgreSQL that is cut ends nothing but the transaction that ran on it", async (t) => {
  const store = await openPostgres(t);
  const cut = store.transaction(async (db) => {
    await putKey(db, "lost");
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(store.db);
    await putKey(db, "never");
  });
  await assert.rejects(cut, { name: "StorageError", code: "storage_busy" });
  await store.transaction((db) => putKey(db, "kept"));
  assert.deepEqual(await keyNames(store), ["kept"]);
});

test("PostgreSQL that cannot be reached is busy", async (t) => {
  const store = openPostgresStore({
    url: "postgres://nobody@127.0.0.1:1/none",
    connections: 1,
    waitMilliseconds: 500,
  });
  t.after(() => store.close());
  await assert.rejects(
    store.transaction((db) => putKey(db, "a")),
    (error) => error instanceof StorageError && error.code === "storage_busy",
  );
  const error: unknown = await store.ping().catch((reason: unknown) => reason);
  assert.equal(store.asStorageError(error)?.code, "storage_busy");
});
