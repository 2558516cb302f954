/**
 * Stock as it is at this moment. On SQLite a counter of the file tells whether anybody has written
 * since the last look: as long as nobody has, what was read holds, and is not read again.
 */
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";

/** What was read of a SQLite file at one state of it. */
interface Look {
  readonly version: number;
  /** Stock in base units by product; null where it is not tracked. */
  readonly stock: Map<number, number | null>;
}

const looks = new WeakMap<Store, Look>();

const fileVersion = statement<{ data_version: number }>(() => "pragma data_version");

const stockOf = statement<{ id: number; stock: number | null }>(
  (d) => `select id, stock from products where ${d.isOneOf("id")}`,
);

/**
 * The stock of these products, in base units; null where it is not tracked. A transaction, given as
 * the source, sees with its own eyes.
 */
export async function readStock(
  store: Store,
  ids: readonly number[],
  source: Source = store,
): Promise<ReadonlyMap<number, number | null>> {
  if (ids.length === 0) return new Map();
  if (source !== store || store.engine !== "sqlite") return read(source, ids);
  const [file] = await fileVersion(store);
  const version = file?.data_version ?? 0;
  let look = looks.get(store);
  if (look?.version !== version) {
    look = { version, stock: new Map() };
    looks.set(store, look);
  }
  const { stock } = look;
  const unknown = ids.filter((id) => !stock.has(id));
  if (unknown.length > 0) {
    // What is read now may be of a later state than `version`: then the next look begins anew.
    for (const [id, left] of await read(store, unknown)) stock.set(id, left);
  }
  return stock;
}

async function read(source: Source, ids: readonly number[]): Promise<Map<number, number | null>> {
  const rows = await stockOf(source, listOf(ids));
  return new Map(rows.map(({ id, stock }) => [id, stock]));
}
