/**
 * Statements written by hand, once for both engines: for what requests wait for, where building a
 * query anew each time costs more than running it. Elsewhere use Kysely's builder.
 */
import { CompiledQuery } from "kysely";
import type { Engine } from "./engine.ts";
import type { Connection } from "./store.ts";

/** Where a statement runs: the store's own connection or a transaction's, and its engine. */
export interface Source {
  readonly db: Connection;
  readonly engine: Engine;
}

/** What differs between the engines when SQL is written. */
export interface Dialect {
  readonly engine: Engine;
  /** A condition that takes one `listOf(…)` for its `?`. */
  isOneOf(column: string): string;
  /** A table of rows given as JSON, `JSON.stringify([[1, "a"], …])` for its `?`; see `cell`. */
  readonly rows: string;
  /** A cell of such a row, by its place: `cell(0, "bigint")`. */
  cell(place: number, type: "bigint" | "text"): string;
  /** A text in a column that keeps a JSON object: `field("rates", "carrierService")`. */
  field(column: string, name: string): string;
  /** All values of a column of whole numbers in one text, with commas between. */
  joined(column: string): string;
}

/** Values for `isOneOf`: one parameter however many they are, so that the statement stays the same. */
class List {
  readonly values: readonly (string | number)[];

  constructor(values: readonly (string | number)[]) {
    this.values = values;
  }
}

/** The values that a column is to be one of. */
export const listOf = (values: readonly (string | number)[]): List => new List(values);

/** What a `?` is given. */
export type Parameter = string | number | null | List;

/**
 * Makes a statement that is written once and run often. Each `?` takes a parameter in its order.
 * The type of its rows is the writer's word.
 *
 * ```ts
 * const byIds = statement<{ id: number }>((d) => `select id from products where ${d.isOneOf("id")}`);
 * const rows = await byIds(source, listOf([1, 2, 3]));
 * ```
 */
export function statement<Row>(
  write: (dialect: Dialect) => string,
): (source: Source, ...parameters: readonly Parameter[]) => Promise<Row[]> {
  const written = new Map<Engine, string>();
  return async ({ db, engine }, ...parameters) => {
    let text = written.get(engine);
    if (text === undefined) {
      text = numbered(write(dialects[engine]), engine);
      written.set(engine, text);
    }
    const values = parameters.map((parameter) => {
      if (!(parameter instanceof List)) return parameter;
      return engine === "sqlite" ? JSON.stringify(parameter.values) : parameter.values;
    });
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, values));
    return rows;
  };
}

const dialects: Readonly<Record<Engine, Dialect>> = {
  sqlite: {
    engine: "sqlite",
    isOneOf: (column) => `${column} in (select value from json_each(?))`,
    rows: "json_each(?)",
    cell: (place, type) => `cast(value ->> ${place} as ${type})`,
    field: (column, name) => `${column} ->> '${name}'`,
    joined: (column) => `group_concat(${column})`,
  },
  postgres: {
    engine: "postgres",
    isOneOf: (column) => `${column} = any(?)`,
    rows: "json_array_elements(?::json)",
    cell: (place, type) => `cast(value ->> ${place} as ${type})`,
    field: (column, name) => `${column}::json ->> '${name}'`,
    joined: (column) => `string_agg(${column}::text, ',')`,
  },
};

/** PostgreSQL numbers its parameters. */
function numbered(text: string, engine: Engine): string {
  if (engine === "sqlite") return text;
  let count = 0;
  return text.replaceAll("?", () => `$${++count}`);
}
