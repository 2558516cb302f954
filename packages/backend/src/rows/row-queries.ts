/** Reads rows of any table: by their keys, and page by page. */
import { CompiledQuery } from "kysely";
import { catalogueText } from "../imports/tables/customers.ts";
import { listOf, statement, type Source } from "../database/statement.ts";
import type { StoredReference, StoredRow, StoredTable } from "./stored-table.ts";

type Value = string | number;

/** The rows that have one of these keys, by the key's own columns in the table. */
export async function rowsByKeys(
  { db, engine }: Source,
  { select, from }: StoredTable,
  key: readonly string[],
  keys: readonly (readonly Value[])[],
): Promise<StoredRow[]> {
  if (keys.length === 0) return [];
  const cells = keys[0]?.map((value, place) => {
    const type = typeof value === "number" ? "bigint" : "text";
    return `cast(value ->> ${String(place)} as ${type})`;
  });
  const rows = engine === "sqlite" ? "json_each(?)" : "json_array_elements($1::json)";
  const columns = key.map((column) => `t.${column}`).join(", ");
  const text =
    `select ${columns}, ${select} from ${from} ` +
    `where (${columns}) in (select ${cells?.join(", ") ?? ""} from ${rows})`;
  const result = await db.executeQuery<StoredRow>(CompiledQuery.raw(text, [JSON.stringify(keys)]));
  return result.rows;
}

/** A row of a page, and its place in the order of the list. */
export interface PlacedRow {
  readonly row: StoredRow;
  readonly place: readonly Value[];
}

/** A page of a workspace's rows, behind a place. */
export async function pageOfRows(
  { db, engine }: Source,
  { select, from, workspace, order }: StoredTable,
  workspaceId: number,
  after: readonly Value[] | null,
  limit: number,
): Promise<PlacedRow[]> {
  const parameters: Value[] = [];
  const next = (value: Value) => {
    parameters.push(value);
    return engine === "sqlite" ? "?" : `$${String(parameters.length)}`;
  };
  const places = order.map((column, i) => `${column} as place_${String(i)}`).join(", ");
  const conditions = [`${workspace} = ${next(workspaceId)}`];
  if (after !== null) {
    // The first by itself, since no index serves columns of two tables at once.
    conditions.push(`${order[0]} >= ${next(after[0] ?? "")}`);
    conditions.push(`(${order.join(", ")}) > (${after.map(next).join(", ")})`);
  }
  const text =
    `select ${select}, ${places} from ${from} where ${conditions.join(" and ")} ` +
    `order by ${order.join(", ")} limit ${next(limit)}`;
  const result = await db.executeQuery<StoredRow>(CompiledQuery.raw(text, parameters));
  return result.rows.map((row) => ({
    row,
    // Columns of an order are never null.
    place: order.map((_, i) => row[`place_${String(i)}`] as Value),
  }));
}

/** What the ids of a reference are called by the supplier. */
export async function referenceTexts(
  source: Source,
  { table, text }: StoredReference,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const read = statement<{ id: number; text: string }>(
    (d) => `select id, ${text} as text from ${table} where ${d.isOneOf("id")}`,
  );
  const rows = await read(source, listOf([...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.text]));
}

const entriesOf = statement<{ customer_id: number; kind: string; value: string }>(
  (d) => `
    select customer_id, kind, value from catalogue_entries where ${d.isOneOf("customer_id")}`,
);

/** Customers with what stands in their column `catalogue`. */
export async function withCatalogues(
  source: Source,
  rows: readonly PlacedRow[],
): Promise<PlacedRow[]> {
  const ids = rows.map(({ row }) => Number(row["id"]));
  const entries = Map.groupBy(await entriesOf(source, listOf(ids)), (entry) => entry.customer_id);
  return rows.map(({ row, place }) => {
    const own = (entries.get(Number(row["id"])) ?? []).map(({ kind, value }) => `${kind}:${value}`);
    return { row: { ...row, catalogue: catalogueText(row["catalogue_all"] === 1, own) }, place };
  });
}
