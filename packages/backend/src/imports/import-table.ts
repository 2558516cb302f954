/** Brings one table in, batch by batch, and counts what became of its rows. */
import type { Store } from "../database/store.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { type BrokenRow, type RawRow, readRows, type Table } from "./read-table.ts";
import type { ImportRow, ImportScope, Outcome, TableImport } from "./table-import.ts";

/** How many rows of a file were read, and what became of them. */
export interface FileReport {
  file: string;
  read: number;
  taken: number;
  unchanged: number;
  refused: number;
}

/** A row that was left out, and why. `column` is empty where the row is broken as a whole. */
export interface RefusedRow {
  file: string;
  line: number;
  column: string;
  reason: string;
}

/** What an import tells while it runs. */
export interface ImportEvents {
  onProgress: (report: Readonly<FileReport>) => void;
  onRefused: (row: RefusedRow) => void;
}

/** Rows of one transaction: enough to be quick, few enough that an order in between need not wait. */
const batchSize = 1000;

/** Reads, checks and writes all rows of a table. Each batch is a transaction of its own. */
export async function importTable<Row>(
  store: Pick<Store, "transaction">,
  scope: Omit<ImportScope, "db">,
  table: Table,
  format: TableImport<Row>,
  { onProgress, onRefused }: ImportEvents,
): Promise<FileReport> {
  const report: FileReport = { file: table.file, read: 0, taken: 0, unchanged: 0, refused: 0 };
  const columns = new Set(table.header);
  const keys = new Map<string, number>();
  let batch: ImportRow<Row>[] = [];

  const refuse = (line: number, column: string, reason: string) => {
    report.refused++;
    onRefused({ file: table.file, line, column, reason });
  };

  const write = async () => {
    const checked = (await format.check?.(scope, batch)) ?? [];
    const passed = batch.filter((row, i) => {
      const refused = checked[i];
      if (refused !== undefined) refuse(row.line, refused.column, refused.reason);
      return refused === undefined;
    });
    batch = [];
    if (passed.length > 0) {
      const outcomes = await store.transaction(async (db) => {
        const results = await format.apply({ ...scope, db }, passed, columns);
        if (results.includes("taken")) await raiseCatalogueRevision(db, scope.workspace.id);
        return results;
      });
      passed.forEach(({ line }, i) => {
        count(report, line, outcomes[i] ?? "unchanged", refuse);
      });
    }
    onProgress(report);
  };

  for await (const raw of readRows(table)) {
    report.read++;
    const row = parseRow(format, raw, keys, (line) => `stands already in line ${String(line)}`);
    if ("column" in row) refuse(raw.line, row.column, row.reason);
    else batch.push(row);
    if (batch.length >= batchSize) await write();
  }
  await write();
  await store.transaction(async (db) => format.finish?.({ ...scope, db }));
  return report;
}

function count(
  report: FileReport,
  line: number,
  outcome: Outcome,
  refuse: (line: number, column: string, reason: string) => void,
): void {
  if (typeof outcome === "string") report[outcome]++;
  else refuse(line, outcome.column, outcome.reason);
}

/**
 * A row of the right form, or why it is none.
 *
 * @param keys the keys of the rows so far, to which this one's is added
 * @param twice what is said of a row whose key an earlier one has, by the earlier one's line
 */
export function parseRow<Row>(
  format: TableImport<Row>,
  raw: RawRow | BrokenRow,
  keys: Map<string, number>,
  twice: (line: number) => string,
): ImportRow<Row> | { column: string; reason: string } {
  if ("broken" in raw) return { column: "", reason: raw.broken };
  const filled: Record<string, string> = {};
  for (const [column, cell] of Object.entries(raw.cells)) {
    const trimmed = cell.trim();
    if (trimmed !== "") filled[column] = trimmed;
  }
  const parsed = format.row.safeParse(filled);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { column: String(issue?.path[0] ?? ""), reason: issue?.message ?? "is not valid" };
  }
  if (format.key.length > 0) {
    const key = format.key.map((column) => filled[column] ?? "").join("\0");
    const first = keys.get(key);
    if (first !== undefined) {
      return {
        column: format.key.join(", "),
        reason: twice(first),
      };
    }
    keys.set(key, raw.line);
  }
  return { line: raw.line, row: parsed.data };
}
