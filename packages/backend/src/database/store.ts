/**
 * The store: what the whole backend remembers, behind one connection to either engine.
 *
 * Read through `db`. Write through `transaction`, and only there: on SQLite `db` is a connection
 * that cannot write, so that reading never waits for a writer.
 */
import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import type { Database } from "./schema.ts";

/** A connection that queries run on: the store's own, or a transaction's. */
export type Connection = Kysely<Database>;

/** An open database. */
export interface Store {
  readonly engine: Engine;
  /** For reading; sees what is committed. */
  readonly db: Connection;
  /**
   * Carries out `work` wholly or not at all; what it returns is durable when the promise resolves.
   *
   * `work` may be run again after a conflict, so it changes nothing but the database. It awaits
   * nothing but its own connection: on SQLite all who write wait for it. It does not call
   * `transaction` itself. On PostgreSQL it runs at `read committed`: decide by rows that are locked
   * (`forUpdate`) or by the condition of the update itself.
   *
   * @throws StorageError when the database is busy or full; whatever `work` throws.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /**
   * A number that is another one as soon as anybody, in any process, has committed anything; null
   * where the engine cannot tell.
   */
  version(): number | null;
  /** Resolves if the database answers. */
  ping(): Promise<void>;
  /** The storage error that an engine's own error from `db` stands for; null for a bug. */
  asStorageError(error: unknown): StorageError | null;
  /** Finishes what runs, then closes. */
  close(): Promise<void>;
}

/** The database cannot take the work now: `storage_busy` may pass, `storage_full` needs room. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly code: "storage_busy" | "storage_full";

  constructor(code: "storage_busy" | "storage_full", cause: unknown) {
    super(code === "storage_busy" ? "The database is busy." : "The database is full.", { cause });
    this.code = code;
  }
}
