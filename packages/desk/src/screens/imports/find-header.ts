/** Finds the row that names the columns: people put titles and dates above it. */
import type { Row } from "@order-portal/ui/tables";
import { matchColumns, recogniseTable } from "./recognise.ts";

/** How many rows are looked at. */
const looked = 15;

/**
 * The place of the row that names the columns: the one that most columns are told by, else the
 * first that is about as wide as the table. The first row, where nothing speaks for another.
 */
export function findHeader(name: string, rows: readonly Row[]): number {
  const first = rows.slice(0, looked);
  const scores = first.map(({ cells }) => {
    const table = recogniseTable(name, cells);
    return table ? matchColumns(table, cells).filter((column) => column !== null).length : 0;
  });
  const best = Math.max(0, ...scores);
  // A row that only has one known word in it is a row like others.
  if (best > 1) return scores.indexOf(best);
  const widths = first.map(({ cells }) => cells.filter((cell) => cell !== "").length);
  const widest = Math.max(0, ...widths);
  return Math.max(
    0,
    widths.findIndex((width) => width > widest / 2),
  );
}
