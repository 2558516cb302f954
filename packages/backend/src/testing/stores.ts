/** Stores for tests: each suite that touches storage runs on both engines. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, type TestContext } from "node:test";
import { createDatabase } from "@order-portal/testkit/tools/postgres";
import { openPostgresStore } from "../database/dialects/postgres-store.ts";
import { openSqliteStore } from "../database/dialects/sqlite-store.ts";
import type { Engine } from "../database/engine.ts";
import { migrate } from "../database/migrate.ts";
import type { Store } from "../database/store.ts";

/** Opens an empty, migrated store that is gone when the test has ended. */
export type OpenStore = (t: TestContext) => Promise<Store>;

/** Describes a suite once for each engine. */
export function onEachEngine(
  name: string,
  suite: (openStore: OpenStore, engine: Engine) => void,
): void {
  describe(`${name}, on SQLite`, () => suite(openSqlite, "sqlite"));
  describe(`${name}, on PostgreSQL`, () => suite(openPostgres, "postgres"));
}

/** A folder that is gone when the test has ended. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "order-portal-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** An empty, migrated SQLite store. */
export const openSqlite = async (t: TestContext): Promise<Store> =>
  (await openWithAddress(t, "sqlite")).store;

/** An empty, migrated PostgreSQL store. */
export const openPostgres = async (t: TestContext): Promise<Store> =>
  (await openWithAddress(t, "postgres")).store;

/** What an empty, migrated SQLite database has in its file; made once, since it takes a while. */
let migratedFile: Promise<Buffer> | undefined;

async function makeMigratedFile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "order-portal-"));
  try {
    const file = join(folder, "migrated.sqlite");
    const store = openSqliteStore({ file, waitMilliseconds: 5000 });
    await migrate(store);
    await store.close();
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A store, and where other processes find its database: the file, or the `postgres:` address. */
export async function openWithAddress(
  t: TestContext,
  engine: Engine,
): Promise<{ store: Store; database: string }> {
  if (engine === "sqlite") {
    const file = join(await temporaryFolder(t), "test.sqlite");
    await writeFile(file, await (migratedFile ??= makeMigratedFile()));
    const store = await opened(t, openSqliteStore({ file, waitMilliseconds: 5000 }));
    return { store, database: file };
  }
  // The driver warns of what its next version refuses: two queries at once on one connection.
  process.throwDeprecation = true;
  const database = await createDatabase({
    template: {
      name: "order_portal",
      keeps: ["migrations"],
      prepare: async (url) => {
        const store = openTestPostgres(url);
        await migrate(store);
        await store.close();
      },
    },
  });
  t.after(() => database.drop());
  return { store: await opened(t, openTestPostgres(database.url)), database: database.url };
}

/** A further store over a PostgreSQL database, as another process would have it. */
export const openTestPostgres = (url: string): Store =>
  openPostgresStore({ url, connections: 10, waitMilliseconds: 5000 });

async function opened(t: TestContext, store: Store): Promise<Store> {
  t.after(() => store.close());
  await migrate(store);
  return store;
}
