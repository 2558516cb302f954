/** The store on PostgreSQL: a pool of connections, ordinary transactions, run again on a conflict. */
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../schema.ts";
import { StorageError, type Store } from "../store.ts";

/** How a PostgreSQL store is opened. */
export interface PostgresOptions {
  url: string;
  /** Connections opened at most. */
  connections: number;
  /** Milliseconds to wait for a connection or a lock. */
  waitMilliseconds: number;
}

/** How often a transaction that lost against another one is run in all. */
const attempts = 10;

/** Opens a PostgreSQL store; it connects when first used. */
export function openPostgresStore(options: PostgresOptions): Store {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: options.waitMilliseconds || 1,
    lock_timeout: options.waitMilliseconds || 1,
    // A transaction whose process is gone must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser },
    application_name: "order-portal",
  });
  // A connection that breaks is replaced by the pool, and what runs on it fails. Without a listener
  // it would end the process as well: while idle through the pool's event, in use through its own.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log: [] });

  const transaction: Store["transaction"] = async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.transaction().setIsolationLevel("read committed").execute(work);
      } catch (error) {
        if (attempt < attempts && isConflict(error)) continue;
        throw asStorageError(error) ?? error;
      }
    }
  };
  const running = new Set<Promise<unknown>>();
  const close = async () => {
    while (running.size > 0) await Promise.allSettled(running);
    await db.destroy();
  };
  let closed: Promise<void> | undefined;

  return {
    engine: "postgres",
    db,
    transaction: (work) => {
      const result = transaction(work);
      running.add(result);
      const ended = () => void running.delete(result);
      result.then(ended, ended);
      return result;
    },
    version: () => null,
    ping: async () => void (await pool.query("SELECT 1")),
    asStorageError,
    close: () => (closed ??= close()),
  };
}

/** Whole numbers come as numbers, as on SQLite; one that a number cannot hold is an error. */
function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers.`);
  return value;
}

const { builtins } = pg.types;

// `sum()` of whole numbers is NUMERIC: a whole number too.
const wholeTypes = new Set<number>([builtins.INT8, builtins.NUMERIC]);

/** Everything else is read as the driver reads it; it asks for text alone. */
function getTypeParser(id: number): (text: string) => unknown {
  if (wholeTypes.has(id)) return parseWhole;
  // The driver's own types say `any`.
  return pg.types.getTypeParser(id, "text") as (text: string) => unknown;
}

const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** A serialization failure or a deadlock: the same work may succeed when it is run again. */
const isConflict = (error: unknown) => ["40001", "40P01"].includes(errorCode(error));

function asStorageError(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  const code = errorCode(error);
  // Disk full; out of memory.
  if (code === "53100" || code === "53200") return new StorageError("storage_full", error);
  const busy =
    isConflict(error) ||
    // A lock that was not to be had; insufficient resources; the server starts or stops; no line.
    /^(55P03|53|57P|08)/.test(code) ||
    /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH)$/.test(code) ||
    (error instanceof Error &&
      /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(
        error.message,
      ));
  return busy ? new StorageError("storage_busy", error) : null;
}
