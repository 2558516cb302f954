/** The supplier's data as tables: kept as they are put, by their keys, and not told from the rest. */
import { rowTables, type RowTable, type RowsPreview } from "@order-portal/contract";
import { refuse, Refusal } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { pageOf } from "./paging.ts";

type Cells = Record<string, string>;

export const rowBehaviours: Behaviours<"previewRows" | "putRows" | "listRows"> = {
  previewRows({ state, body }) {
    const tables = body.tables.map(({ table, columns, rows }) =>
      previewTable(
        state,
        table,
        rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""]))),
      ),
    );
    return { tables };
  },

  putRows({ state, params, body }) {
    const columns: readonly string[] = columnsOf(params.table);
    const unknown = body.rows.flatMap(Object.keys).find((column) => !columns.includes(column));
    if (unknown !== undefined) return refuse("invalid_request");
    const rows = body.rows.map((sent) => {
      const row = Object.fromEntries(
        Object.entries(sent).map(([column, cell]) => [column, cell === null ? "" : String(cell)]),
      );
      const { outcome, ...why } = lookAt(state, params.table, row);
      if (outcome === "refused") return { outcome, ...why };
      const known = keptRows(state, params.table);
      known.set(keyOf(params.table, row), { ...known.get(keyOf(params.table, row)), ...row });
      return { outcome: outcome === "unchanged" ? outcome : ("taken" as const) };
    });
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    return {
      taken: count("taken"),
      unchanged: count("unchanged"),
      refused: count("refused"),
      rows,
    };
  },

  listRows({ state, params, query }) {
    const page = pageOf([...keptRows(state, params.table).values()], query);
    if (page instanceof Refusal) return page;
    const columns = columnsOf(params.table);
    return {
      rows: page.entries.map((row) =>
        Object.fromEntries(columns.map((column) => [column, row[column] ?? ""])),
      ),
      nextCursor: page.nextCursor,
    };
  },
};

const columnsOf = (table: RowTable): string[] => [
  ...rowTables[table].required,
  ...rowTables[table].optional,
];

const keyOf = (table: RowTable, row: Cells): string =>
  rowTables[table].key.map((column) => row[column] ?? "").join("\0");

function keptRows(state: MockState, table: RowTable): Map<string, Cells> {
  const kept = state.rows.get(table) ?? new Map<string, Cells>();
  state.rows.set(table, kept);
  return kept;
}

/** What would become of a row: of the rules there is this one, that its needed cells are filled. */
function lookAt(state: MockState, table: RowTable, row: Cells) {
  const known = keptRows(state, table).get(keyOf(table, row));
  const { required, kept } = rowTables[table];
  const column = required.find(
    (needed) =>
      !row[needed]?.trim() && !(known && row[needed] === undefined && kept.includes(needed)),
  );
  if (column !== undefined) return { outcome: "refused" as const, column, reason: "is needed" };
  if (known === undefined) return { outcome: "new" as const };
  const cells = Object.entries(row)
    .map(([column, to]) => ({ column, from: known[column] ?? "", to }))
    .filter(({ from, to }) => from !== to);
  return cells.length === 0
    ? { outcome: "unchanged" as const }
    : { outcome: "changed" as const, cells };
}

function previewTable(
  state: MockState,
  table: RowTable,
  rows: readonly Cells[],
): RowsPreview["tables"][number] {
  const looked = rows.map((row) => lookAt(state, table, row));
  const count = (outcome: string) => looked.filter((one) => one.outcome === outcome).length;
  const changes = looked.flatMap((one, row) =>
    one.outcome === "changed" ? [{ row, cells: one.cells }] : [],
  );
  const changedColumns: Record<string, number> = {};
  for (const { column } of changes.flatMap(({ cells }) => cells)) {
    changedColumns[column] = (changedColumns[column] ?? 0) + 1;
  }
  return {
    table,
    outcomes: looked.map(({ outcome }) => outcome),
    counts: {
      new: count("new"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      refused: count("refused"),
    },
    changedColumns,
    changes,
    refused: looked.flatMap((one, row) =>
      one.outcome === "refused" ? [{ row, column: one.column, reason: one.reason }] : [],
    ),
    withoutPicture: [],
  };
}
