/** Writes many rows in one statement: the way of the import, where a row at a time is too slow. */
import { CompiledQuery, type Kysely, type Transaction } from "kysely";
import type { Engine } from "./engine.ts";
import type { Database } from "./schema.ts";

/** Where and how rows are written. */
export interface BulkUpsert<Column extends string> {
  table: keyof Database;
  /** Every column that a new row gets. */
  columns: readonly Column[];
  /** The columns of the unique key that tells a new row from a known one. */
  key: readonly Column[];
  /** The columns that a known row takes over; it is left alone where none of them differs. */
  update: readonly Column[];
  /** A further condition on the known row, in SQL, for it to be taken over. */
  only?: string;
  /** The columns that are given back of each row written. */
  returning: readonly Column[];
}

/** The most parameters that one statement bears; SQLite takes 32,766. */
const maximumParameters = 8000;

/**
 * Inserts rows, or updates those whose key is known and that differ, and gives back the rows that
 * were really written: what is not among them was there already, just so.
 *
 * Two rows with the same key in one call are refused by PostgreSQL: the caller sees to it.
 */
export async function bulkUpsert<Column extends string>(
  db: Kysely<Database> | Transaction<Database>,
  engine: Engine,
  plan: BulkUpsert<Column>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): Promise<Record<Column, unknown>[]> {
  const written: Record<Column, unknown>[] = [];
  const step = Math.max(1, Math.floor(maximumParameters / plan.columns.length));
  for (let start = 0; start < rows.length; start += step) {
    const batch = rows.slice(start, start + step);
    const parameters = batch.flatMap((row) => plan.columns.map((column) => row[column]));
    const statement = CompiledQuery.raw(upsertStatement(engine, plan, batch.length), parameters);
    const result = await db.executeQuery<Record<Column, unknown>>(statement);
    for (const row of result.rows) written.push(row);
  }
  return written;
}

function upsertStatement(engine: Engine, plan: BulkUpsert<string>, count: number): string {
  const { table, columns, key, update, only, returning } = plan;
  const places = Array.from({ length: count }, (_, row) => {
    const tuple = columns.map((_, column) =>
      engine === "postgres" ? `$${String(row * columns.length + column + 1)}` : "?",
    );
    return `(${tuple.join(",")})`;
  });
  const differs = update.map((c) => `${table}.${c} is distinct from excluded.${c}`).join(" or ");
  const conflict =
    update.length === 0
      ? "do nothing"
      : `do update set ${update.map((c) => `${c} = excluded.${c}`).join(", ")} ` +
        `where (${differs})${only === undefined ? "" : ` and (${only})`}`;
  return (
    `insert into ${table} (${columns.join(", ")}) values ${places.join(",")} ` +
    `on conflict (${key.join(", ")}) ${conflict} returning ${returning.join(", ")}`
  );
}
