/** Writes the rows of a batch that can be written, and tells of every row what became of it. */
import { type BulkUpsert, bulkUpsert } from "../database/bulk-upsert.ts";
import { noteMade, type Preview } from "./preview.ts";
import type { ImportScope, Outcome, Refused } from "./table-import.ts";

/** What a row of a file becomes in the database, or why it cannot. */
export type Prepared = Readonly<Record<string, unknown>> | { refused: Refused };

/** A row that refers to what is not there. */
export const refused = (column: string, reason: string): Prepared => ({
  refused: { column, reason },
});

/** Takes the prepared rows over by their key; `onWritten` sees what was really written. */
export async function upsertRows(
  scope: ImportScope,
  plan: Pick<BulkUpsert<string>, "table" | "columns" | "key" | "only"> & {
    /** The columns that a file without them leaves as they are. */
    keep?: readonly string[];
    returning?: readonly string[];
  },
  prepared: readonly Prepared[],
  onWritten: (rows: Record<string, unknown>[]) => Promise<void> | void = () => undefined,
): Promise<Outcome[]> {
  const { db, engine, preview } = scope;
  const keyOf = (row: Readonly<Record<string, unknown>>) =>
    plan.key.map((column) => String(row[column])).join("\0");
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  const checked = prepared.map((row): Prepared => {
    if (isRefused(row)) return row;
    if (rows.has(keyOf(row))) return refused(plan.key.at(-1) ?? "", "stands in the file already");
    rows.set(keyOf(row), row);
    return row;
  });
  if (preview !== undefined) return compareRows(preview, plan.key, checked);
  const keep = new Set([...plan.key, ...(plan.keep ?? [])]);
  const written = await bulkUpsert(
    db,
    engine,
    {
      ...plan,
      update: plan.columns.filter((column) => !keep.has(column)),
      returning: [...new Set([...plan.key, ...(plan.returning ?? [])])],
    },
    [...rows.values()],
  );
  if (written.length > 0) await onWritten(written);
  const taken = new Set(written.map(keyOf));
  return checked.map((row) =>
    isRefused(row) ? row.refused : taken.has(keyOf(row)) ? "taken" : "unchanged",
  );
}

/** The same in a preview: what would become of each row, kept beside the outcomes. */
async function compareRows(
  preview: Preview,
  key: readonly string[],
  rows: readonly Prepared[],
): Promise<Outcome[]> {
  const differences = await preview.compare(
    key,
    rows.map((row) => (isRefused(row) ? null : row)),
  );
  return rows.map((row, i) => {
    if (isRefused(row)) return row.refused;
    const difference = differences[i] ?? null;
    if (difference === null) return "unchanged";
    preview.differences.set(i, difference);
    if (difference === "new") noteMade(preview.made, preview.table, row);
    return "taken";
  });
}

function isRefused(row: Prepared): row is { refused: Refused } {
  return typeof row["refused"] === "object";
}
