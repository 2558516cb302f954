/** Kysely over one `node:sqlite` connection that its owner has opened. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";

/**
 * How many statements stay prepared, and of how many characters together: SQLite needs more than ten
 * times the memory of their text. Those least recently used go first.
 */
const maximumStatements = 300;
const maximumText = 400_000;

interface Prepared {
  readonly statement: StatementSync;
  /** Makes a row of its values; null where it gives none back. */
  readonly toRow: ((values: unknown[]) => Row) | null;
}

type Row = Record<string, unknown>;

/**
 * Runs statements on a connection, each prepared once. It counts as many connections to Kysely,
 * since each statement runs to its end before another begins; who wants a transaction sees to it
 * outside.
 */
class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();
  #text = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, toRow } = this.#prepare(query.sql);
    const parameters = query.parameters.map(toSqlite);
    if (toRow !== null) {
      // Arrays, as `prepare` has asked for.
      const rows = (statement.all(...parameters) as unknown as unknown[][]).map(toRow);
      // The rows are of the type that the query's builder, or its writer, has given them.
      return { rows: rows as R[] };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return {
      rows: [],
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastInsertRowid),
    };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: the prepared one may be run again before this one has ended.
    const statement = this.#database.prepare(query.sql);
    for (const row of statement.iterate(...query.parameters.map(toSqlite))) {
      yield { rows: [row as R] };
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const prepared = prepare(this.#database, sql);
    this.#statements.set(sql, prepared);
    this.#text += sql.length;
    for (const oldest of this.#statements.keys()) {
      if (this.#statements.size <= maximumStatements && this.#text <= maximumText) break;
      this.#statements.delete(oldest);
      this.#text -= oldest.length;
    }
    return prepared;
  }
}

/** Objects that `node:sqlite` makes itself take twice as long to make, and longer to read. */
function prepare(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql);
  const names = statement.columns().map(({ name }) => name);
  if (names.length === 0) return { statement, toRow: null };
  statement.setReturnArrays(true);
  return {
    statement,
    toRow: (values) => {
      const row: Row = {};
      for (let place = 0; place < names.length; place++) row[names[place] ?? ""] = values[place];
      return row;
    },
  };
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === undefined) return null;
  // SQLite itself refuses what it cannot hold.
  return value as SQLInputValue;
}

const unsupported = (): Promise<never> =>
  Promise.reject(new Error("Use the store's own transaction()."));

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;

  constructor(database: DatabaseSync) {
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  readonly beginTransaction = unsupported;
  readonly commitTransaction = unsupported;
  readonly rollbackTransaction = unsupported;
  async destroy(): Promise<void> {}
}

class SharedConnectionAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Kysely's view of an open SQLite connection; closing it stays with its owner. */
export const sqliteDialect = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new SharedConnectionAdapter(),
  createDriver: () => new SqliteDriver(database),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
