/** Places in a grid: cells, and ranges of them. Rows and columns count from 0. */

/** One cell. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its edges included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many rows and columns there are. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Whether two cells are one. */
export const isSameCell = (one: Cell, other: Cell): boolean =>
  one.row === other.row && one.column === other.column;

/** The rectangle that has these two cells in opposite corners. */
export function rangeBetween(one: Cell, other: Cell): CellRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Whether a cell lies in a range. */
export function isWithin({ row, column }: Cell, range: CellRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** All cells of a range, row by row. */
export function cellsOf({ top, left, bottom, right }: CellRange): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}

/** The cell, or the one nearest to it that there is. */
export function nearestCell({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
