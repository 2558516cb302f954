/** Lets rows leave out what they need only when they are new: a list of stock bears no names. */
import { rowTables, type RowTable } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { rowsByKeys } from "./row-queries.ts";
import { storedTables } from "./table-imports.ts";

/** The same rows, those that are there with the needed cells that they leave out. */
export async function fillKept<Row extends Readonly<Record<string, string>>>(
  { db, store, workspace }: StaffContext,
  table: RowTable,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const [column] = rowTables[table].kept;
  const [key] = rowTables[table].key;
  if (column === undefined || key === undefined) return rows;
  const keyOf = (row: Row) => row[key]?.trim() ?? "";
  const lacking = rows.filter((row) => row[column] === undefined && !keyOf(row).includes("\0"));
  const found = await rowsByKeys(
    { db, engine: store.engine },
    storedTables[table],
    ["workspace_id", key],
    lacking.map((row) => [workspace.id, keyOf(row)]),
  );
  const kept = new Map(found.map((row) => [row[key], row[column]]));
  return rows.map((row) => {
    const value = row[column] === undefined ? kept.get(keyOf(row)) : undefined;
    return typeof value === "string" ? { ...row, [column]: value } : row;
  });
}
