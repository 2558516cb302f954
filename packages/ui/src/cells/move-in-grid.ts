/** Where the keys lead in a grid. */
import { nearestCell, type Cell, type GridSize } from "./cell-range.ts";

/** A key as it was pressed. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Control, or the command key. */
  readonly controlKey: boolean;
}

/** Where a key leads. */
export interface GridMove {
  readonly to: Cell;
  /** What was selected is kept, up to the cell that is moved to. */
  readonly extends: boolean;
}

/**
 * Where a key leads from a cell; null for a key that does not move, or that leads out of the grid.
 *
 * @param page how many rows are seen at once
 */
export function moveInGrid(
  from: Cell,
  { key, shiftKey, controlKey }: GridKey,
  size: GridSize,
  page: number,
): GridMove | null {
  const to = (row: number, column: number, isExtended = shiftKey): GridMove => ({
    to: nearestCell({ row, column }, size),
    extends: isExtended,
  });
  const { row, column } = from;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case "ArrowUp":
      return to(controlKey ? 0 : row - 1, column);
    case "ArrowDown":
      return to(controlKey ? lastRow : row + 1, column);
    case "ArrowLeft":
      return to(row, controlKey ? 0 : column - 1);
    case "ArrowRight":
      return to(row, controlKey ? lastColumn : column + 1);
    case "Home":
      return to(controlKey ? 0 : row, 0);
    case "End":
      return to(controlKey ? lastRow : row, lastColumn);
    case "PageUp":
      return to(row - page, column);
    case "PageDown":
      return to(row + page, column);
    case "Enter":
      return to(row + (shiftKey ? -1 : 1), column, false);
    case "Tab":
      return tab(from, shiftKey ? -1 : 1, size);
    default:
      return null;
  }
}

/** Along the row, then along the next; past the last cell, and before the first, out of the grid. */
function tab({ row, column }: Cell, step: 1 | -1, size: GridSize): GridMove | null {
  const place = row * size.columns + column + step;
  if (place < 0 || place >= size.rows * size.columns) return null;
  const to = { row: Math.floor(place / size.columns), column: place % size.columns };
  return { to, extends: false };
}
