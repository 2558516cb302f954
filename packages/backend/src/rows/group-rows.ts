/** Rows that have the same columns, which one batch must: what a row does not name stays. */
import type { ImportRow } from "../imports/table-import.ts";

/** Rows of the same columns, each with its place among all. */
export interface RowGroup<Row> {
  readonly columns: ReadonlySet<string>;
  readonly rows: ImportRow<Row>[];
  readonly places: number[];
}

/** Puts rows into groups by the columns that they have; `line` is their place. */
export function groupRows<Row>(
  rows: readonly (ImportRow<Row> & { readonly columns: readonly string[] })[],
): RowGroup<Row>[] {
  const groups = new Map<string, RowGroup<Row>>();
  for (const { columns, ...row } of rows) {
    const name = [...columns].sort().join(" ");
    let group = groups.get(name);
    if (group === undefined) {
      group = { columns: new Set(columns), rows: [], places: [] };
      groups.set(name, group);
    }
    group.rows.push(row);
    group.places.push(row.line);
  }
  return [...groups.values()];
}
