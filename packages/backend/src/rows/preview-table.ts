/** What the rows of one table would become. */
import type { CellChange, PreviewOutcome, RowTable, TablePreview } from "@order-portal/contract";
import { setImmediate } from "node:timers/promises";
import type { StaffContext } from "../context.ts";
import { parseRow } from "../imports/import-table.ts";
import type { Difference, Made, Preview } from "../imports/preview.ts";
import type { ImportRow, ImportScope, Refused, TableImport } from "../imports/table-import.ts";
import { compareRows } from "./compare-rows.ts";
import { fillKept } from "./fill-kept.ts";
import { groupRows, type RowGroup } from "./group-rows.ts";
import { cellWorkspace, rowScope } from "./row-scope.ts";
import { storedTables, withTable } from "./table-imports.ts";

/** A table as it was sent: a text for each column in each row. */
export interface SentTable {
  readonly table: RowTable;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows that are looked at between two turns of everybody else. */
const batchSize = 1000;

/**
 * What no cell is compared by: a customer's catalogue, whose entries are compared where they are
 * read, and a line's order, which is a part of its key.
 */
const notCompared: ReadonlySet<string> = new Set(["catalogue", "order"]);

/** How many changed rows are shown cell by cell, and how much of a text. */
const shown = { rows: 200, characters: 200 };

/** Looks at a table; what it would make is noted for those that follow. */
export const previewTable = (
  context: StaffContext,
  sent: SentTable,
  made: Made,
): Promise<TablePreview> =>
  withTable(sent.table, context.workspace.timeZone, (format) =>
    lookAt(context, sent, format, made),
  );

async function lookAt<Row>(
  context: StaffContext,
  { table, columns, rows }: SentTable,
  format: TableImport<Row>,
  made: Made,
): Promise<TablePreview> {
  const scope = { ...rowScope(context), db: context.db };
  const result = emptyPreview(table);
  const keys = new Map<string, number>();
  for (let start = 0; start < rows.length; start += batchSize) {
    const parsed: (ImportRow<Row> & { columns: readonly string[] })[] = [];
    const texts = rows
      .slice(start, start + batchSize)
      .map((row): Record<string, string> =>
        Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])),
      );
    for (const [i, filled] of (await fillKept(context, table, texts)).entries()) {
      const line = start + i;
      const cells = { ...filled };
      const picture = await scope.pictures.take(cells["image_url"]?.trim() || undefined);
      // What names a picture that is not here is taken without it; its own stays.
      if (picture !== undefined) {
        delete cells["image_url"];
        result.withoutPicture.push(line);
      }
      const read = parseRow(
        format,
        { line, cells },
        keys,
        () => "is the same as in an earlier row",
      );
      if ("column" in read) refuse(result, line, read);
      else parsed.push({ ...read, columns: Object.keys(cells) });
    }
    for (const group of groupRows(parsed)) {
      await lookAtGroup(scope, context, { table, format, group, made }, result);
    }
    await setImmediate();
  }
  result.refused.sort((a, b) => a.row - b.row);
  return result;
}

async function lookAtGroup<Row>(
  scope: ImportScope,
  context: StaffContext,
  batch: { table: RowTable; format: TableImport<Row>; group: RowGroup<Row>; made: Made },
  result: TablePreview,
): Promise<void> {
  const { table, format, group, made } = batch;
  const comparison = {
    source: scope,
    stored: storedTables[table],
    workspace: cellWorkspace(context),
    columns: [...group.columns].filter(
      (column) => !format.key.includes(column) && !notCompared.has(column),
    ),
    made,
  };
  const preview: Preview = {
    table,
    made,
    differences: new Map(),
    compare: (key, rows) => compareRows(comparison, key, rows),
  };
  const outcomes = await format.apply({ ...scope, preview }, group.rows, group.columns);
  for (const [i, place] of group.places.entries()) {
    const outcome = outcomes[i] ?? "unchanged";
    if (typeof outcome === "object") refuse(result, place, outcome);
    else if (outcome === "unchanged") note(result, place, "unchanged");
    else noteDifference(result, place, preview.differences.get(i) ?? []);
  }
}

const emptyPreview = (table: RowTable): TablePreview => ({
  table,
  outcomes: [],
  counts: { new: 0, changed: 0, unchanged: 0, refused: 0 },
  changedColumns: {},
  changes: [],
  refused: [],
  withoutPicture: [],
});

function note(result: TablePreview, place: number, outcome: PreviewOutcome): void {
  result.outcomes[place] = outcome;
  result.counts[outcome]++;
}

function refuse(result: TablePreview, place: number, { column, reason }: Refused): void {
  note(result, place, "refused");
  result.refused.push({ row: place, column, reason });
}

function noteDifference(result: TablePreview, place: number, difference: Difference): void {
  if (difference === "new") {
    note(result, place, "new");
    return;
  }
  note(result, place, "changed");
  for (const { column } of difference) {
    result.changedColumns[column] = (result.changedColumns[column] ?? 0) + 1;
  }
  if (result.changes.length < shown.rows) {
    result.changes.push({ row: place, cells: difference.map(cut) });
  }
}

const cut = ({ column, from, to }: CellChange): CellChange => ({
  column,
  from: from.slice(0, shown.characters),
  to: to.slice(0, shown.characters),
});
