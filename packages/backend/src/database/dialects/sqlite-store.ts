/** The store on SQLite: one connection that writes, in groups, and one that only reads. */
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { Kysely } from "kysely";
import type { Database } from "../schema.ts";
import { StorageError, type Connection, type Store } from "../store.ts";
import { GroupCommit } from "./group-commit.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/** How a SQLite store is opened. */
export interface SqliteOptions {
  /** The file; made if it is not there. */
  file: string;
  /** Milliseconds to wait for another process that writes. */
  waitMilliseconds: number;
  /** The most pages the file may grow to; for tests of a full disk. */
  maximumPages?: number;
}

/** SQLite's primary result codes that are not bugs. */
const resultCodes = { busy: 5, locked: 6, full: 13 };

/** Opens a SQLite store. */
export function openSqliteStore(options: SqliteOptions): Store {
  // Waiting inside SQLite holds up the whole process, so it waits there shortly, and outside long.
  const open = () =>
    new DatabaseSync(options.file, { timeout: 20, enableForeignKeyConstraints: true });
  const writer = open();
  writer.exec("PRAGMA journal_mode = WAL");
  writer.exec("PRAGMA synchronous = FULL");
  // The log is folded back into the file every 16 MB.
  writer.exec("PRAGMA wal_autocheckpoint = 4000");
  if (options.maximumPages !== undefined) {
    writer.exec(`PRAGMA max_page_count = ${options.maximumPages}`);
  }
  const reader = open();
  reader.exec("PRAGMA query_only = ON");
  // What is not in it is mostly in the memory of the system, which is nearly as near.
  reader.exec("PRAGMA cache_size = -8000");
  const kysely = (database: DatabaseSync): Connection =>
    new Kysely<Database>({ dialect: sqliteDialect(database), log: [] });
  const db = kysely(reader);
  const connection = kysely(writer);

  const begin = async () => {
    const patience = performance.now() + options.waitMilliseconds;
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      try {
        if (writer.isTransaction) writer.exec("ROLLBACK");
        writer.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (resultCode(error) !== resultCodes.busy || performance.now() > patience) throw error;
      }
      await wait(pause);
    }
  };
  const step = (sql: string) => {
    const statement = writer.prepare(sql);
    return () => void statement.run();
  };
  const group = new GroupCommit({
    begin,
    savepoint: step("SAVEPOINT unit"),
    releaseSavepoint: step("RELEASE unit"),
    rollbackToSavepoint: () => writer.exec("ROLLBACK TO unit; RELEASE unit"),
    commit: step("COMMIT"),
    rollback: step("ROLLBACK"),
    isOpen: () => writer.isTransaction,
  });

  const dataVersion = reader.prepare("PRAGMA data_version");

  const close = async () => {
    await group.idle();
    reader.close();
    // The last to close folds the log back into the file.
    writer.close();
  };
  let closed: Promise<void> | undefined;

  return {
    engine: "sqlite",
    db,
    transaction: (work) =>
      group
        .run(() => work(connection))
        .catch((error: unknown) => {
          throw asStorageError(error) ?? error;
        }),
    // As the reading connection sees it: what it has not seen is not yet there for its queries, too.
    version: () => Number(dataVersion.get()?.["data_version"]),
    ping: async () => void reader.prepare("SELECT 1").get(),
    asStorageError,
    close: () => (closed ??= close()),
  };
}

const resultCode = (error: unknown): number | null =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode & 0xff
    : null;

function asStorageError(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  switch (resultCode(error)) {
    case resultCodes.busy:
    case resultCodes.locked:
      return new StorageError("storage_busy", error);
    case resultCodes.full:
      return new StorageError("storage_full", error);
    default:
      return null;
  }
}
