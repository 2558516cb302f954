/** Compares rows that would be written with those that are there, cell by cell. */
import type { CellChange } from "@order-portal/contract";
import type { Source } from "../database/statement.ts";
import type { Difference, Made } from "../imports/preview.ts";
import { referenceTexts, rowsByKeys } from "./row-queries.ts";
import type { CellWorkspace, StoredReference, StoredRow, StoredTable } from "./stored-table.ts";

/** What rows are compared by. */
export interface Comparison {
  readonly source: Source;
  readonly stored: StoredTable;
  readonly workspace: CellWorkspace;
  /** The columns that the rows have, besides their key. */
  readonly columns: readonly string[];
  readonly made: Made;
}

/** Of each row what would become of it: null where it is there just so, or was refused before. */
export async function compareRows(
  { source, stored, workspace, columns, made }: Comparison,
  key: readonly string[],
  prepared: readonly (Readonly<Record<string, unknown>> | null)[],
): Promise<(Difference | null)[]> {
  // The rows come from the plan of their own table, whose columns are all texts, numbers or null.
  const rows = prepared as readonly (StoredRow | null)[];
  const keyOf = (row: StoredRow) => key.map((column) => row[column] as string | number);
  // What refers to something that is itself new cannot be there.
  const known = rows.filter((row) => row !== null && !keyOf(row).some(isMade));
  const keys = known.map((row) => keyOf(row ?? {}));
  const found = await rowsByKeys(source, stored, key, keys);
  const byKey = new Map(found.map((row) => [keyOf(row).join("\0"), row]));
  const texts = await textsOf(source, stored.reference, rows, made);

  return rows.map((row): Difference | null => {
    if (row === null) return null;
    const before = byKey.get(keyOf(row).join("\0"));
    if (before === undefined) return "new";
    const from = stored.cells(before, workspace);
    const to = stored.cells({ ...row, ...texts(row) }, workspace);
    const changes = columns.flatMap((column): CellChange[] => {
      const [old = "", now = ""] = [from[column], to[column]];
      return old === now ? [] : [{ column, from: old, to: now }];
    });
    return changes.length === 0 ? null : changes;
  });
}

const isMade = (value: unknown): boolean => typeof value === "number" && value < 0;

/** Gives a row what its reference is called, whether that is there or only would be. */
async function textsOf(
  source: Source,
  reference: StoredReference | undefined,
  rows: readonly (StoredRow | null)[],
  made: Made,
): Promise<(row: StoredRow) => StoredRow> {
  if (reference === undefined) return () => ({});
  const { column, id, table } = reference;
  const ids = rows.flatMap((row) => (typeof row?.[id] === "number" ? [row[id]] : []));
  const texts = await referenceTexts(
    source,
    reference,
    ids.filter((one) => !isMade(one)),
  );
  const news = {
    products: made.products,
    customers: made.customers,
    price_groups: made.priceGroups,
  };
  if (ids.some(isMade)) for (const [text, one] of news[table]) texts.set(one, text);
  return (row) => ({ [column]: texts.get(Number(row[id])) ?? null });
}
