/** Cells by their elements, and the other way round. */
import type { Cell } from "./cell-range.ts";

/** The cell that an element stands in; null outside all cells. */
export function cellOf(target: EventTarget | null): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(".cell") : null;
  const row = element?.closest<HTMLElement>(".row")?.dataset["row"];
  const column = element?.dataset["column"];
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}

/** The field of a cell; null where the cell is not the one in use. */
export const cellInput = (root: ParentNode, { row, column }: Cell): HTMLInputElement | null =>
  root.querySelector(`[data-row="${row}"] [data-column="${column}"] input`);
