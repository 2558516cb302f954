/** What goes into which cell when a block is pasted, or a range filled. */
import type { TextBlock } from "./clipboard-table.ts";
import type { CellEntry } from "./cell-view.ts";
import { cellsOf, type CellRange } from "./cell-range.ts";

/** What a range holds, as a block. */
export function blockOf(
  { top, left, bottom, right }: CellRange,
  textOf: (row: number, column: number) => string,
): TextBlock {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => textOf(top + row, left + column)),
  );
}

/**
 * A block laid over a grid from the selection's first cell on. One cell fills the whole selection;
 * a block that fits into it several times is repeated, as spreadsheets do. What reaches out of the
 * grid is among the entries all the same: nothing is dropped here.
 */
export function pasteEntries(block: TextBlock, selection: CellRange): CellEntry[] {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return [];
  const repeat = (own: number, selected: number) =>
    selected > own && selected % own === 0 ? selected : own;
  const rows = repeat(height, selection.bottom - selection.top + 1);
  const columns = repeat(width, selection.right - selection.left + 1);
  const range = {
    top: selection.top,
    left: selection.left,
    bottom: selection.top + rows - 1,
    right: selection.left + columns - 1,
  };
  return cellsOf(range).map(({ row, column }) => {
    const text = block[(row - range.top) % height]?.[(column - range.left) % width] ?? "";
    return { row, column, text };
  });
}

/**
 * The selection's first row in all its others; where it is one row only, the row above in it.
 *
 * @param textOf what a cell holds
 */
export function fillDownEntries(
  selection: CellRange,
  textOf: (row: number, column: number) => string,
): CellEntry[] {
  const isOneRow = selection.top === selection.bottom;
  const source = isOneRow ? selection.top - 1 : selection.top;
  if (source < 0) return [];
  return cellsOf({ ...selection, top: source + 1 }).map(({ row, column }) => ({
    row,
    column,
    text: textOf(source, column),
  }));
}

/** The selection's rows repeated in the rows below it, down to `bottom`. */
export function dragEntries(
  selection: CellRange,
  bottom: number,
  textOf: (row: number, column: number) => string,
): CellEntry[] {
  if (bottom <= selection.bottom) return [];
  const height = selection.bottom - selection.top + 1;
  return cellsOf({ ...selection, top: selection.bottom + 1, bottom }).map(({ row, column }) => ({
    row,
    column,
    text: textOf(selection.top + ((row - selection.top) % height), column),
  }));
}
