/** How a row of a grid is drawn. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CellGridOptions, CellRowView, CellView } from "./cell-view.ts";
import type { Cell, CellRange } from "./cell-range.ts";

/** What the drawing of a row depends on, beside what it shows. */
export interface RowState {
  readonly row: number;
  /** The column of the cell in use, or -1 where it is in another row. */
  readonly active: number;
  /** The column of the cell that was in use before and still is a field, or -1. */
  readonly former: number;
  /** What is being typed into the cell in use. */
  readonly draft: string | null;
  /** The columns selected, or -1 and -1. */
  readonly left: number;
  readonly right: number;
  /** Whether the selection's last row is this one. */
  readonly isLast: boolean;
}

/** The state of a row under a selection. */
export function rowState(
  row: number,
  grid: {
    readonly active: Cell;
    readonly former: Cell | null;
    readonly draft: string | null;
    readonly selection: CellRange;
  },
): RowState {
  const { active, former, draft, selection } = grid;
  const isActive = active.row === row;
  const isSelected = row >= selection.top && row <= selection.bottom;
  return {
    row,
    active: isActive ? active.column : -1,
    former: former?.row === row ? former.column : -1,
    draft: isActive ? draft : null,
    left: isSelected ? selection.left : -1,
    right: isSelected ? selection.right : -1,
    isLast: row === selection.bottom,
  };
}

/** All that a row's drawing depends on, one after the other. */
export function rowValues(view: CellRowView, state: RowState): unknown[] {
  const { row, active, former, draft, left, right, isLast } = state;
  const values: unknown[] = [row, active, former, draft, left, right, isLast];
  values.push(view.heading, view.code, view.total);
  for (const { text, label, caption, price, isReadOnly, problem, isPending } of view.cells) {
    values.push(text, label, caption, price, isReadOnly, problem, isPending);
  }
  return values;
}

/** The row of the columns' headings. */
export const cellHead = (
  options: Pick<CellGridOptions, "rowLabel" | "columns" | "totalLabel">,
): TemplateResult =>
  html`<div class="row head" role="row" aria-rowindex="1">
    <div role="columnheader" aria-colindex="1">${options.rowLabel}</div>
    ${options.columns.map(
      (column, index) => html`<div role="columnheader" aria-colindex=${index + 2}>${column}</div>`,
    )}
    <div role="columnheader" aria-colindex=${options.columns.length + 2}>${options.totalLabel}</div>
  </div>`;

/** A row: its heading, its cells, its total. */
export const cellRow = (view: CellRowView, state: RowState): TemplateResult =>
  html`<div
    class=${state.isLast ? "row with-handle" : "row"}
    role="row"
    aria-rowindex=${state.row + 2}
    data-row=${state.row}
  >
    <div class="heading" role="rowheader" aria-colindex="1">
      <button type="button" class="open" tabindex="-1">${view.heading}</button>
      <small>${view.code}</small>
    </div>
    ${view.cells.map((cell, column) => gridCell(cell, column, state))}
    <div class="total" role="gridcell" aria-colindex=${view.cells.length + 2}>${view.total}</div>
  </div>`;

function gridCell(cell: CellView, column: number, state: RowState) {
  const { row, left, right } = state;
  const isActive = state.active === column;
  const isSelected = column >= left && column <= right;
  const text = isActive && state.draft !== null ? state.draft : cell.text;
  const problemId = `problem-${row}-${column}`;
  const classes = [
    "cell",
    cell.problem && "invalid",
    cell.isPending && "pending",
    cell.isReadOnly && "locked",
    text !== "" && "filled",
  ];
  return html`<div
    class=${classes.filter(Boolean).join(" ")}
    part="cell"
    role="gridcell"
    aria-colindex=${column + 2}
    aria-selected=${isSelected}
    aria-readonly=${cell.isReadOnly ? "true" : nothing}
    aria-invalid=${cell.problem ? "true" : nothing}
    data-column=${column}
  >
    ${
      isActive || state.former === column
        ? html`<input
            inputmode="decimal"
            enterkeyhint="next"
            autocomplete="off"
            maxlength="24"
            aria-label=${cell.label}
            aria-invalid=${cell.problem ? "true" : nothing}
            aria-describedby=${cell.problem ? problemId : nothing}
            ?readonly=${cell.isReadOnly}
            .value=${live(text)}
          />`
        : text && html`<span class="text">${text}</span>`
    }
    ${
      cell.caption || cell.price
        ? html`<small aria-hidden="true"
            ><span>${cell.caption}</span>${cell.price && html`<b>${cell.price}</b>`}</small
          >`
        : nothing
    }
    ${
      cell.problem
        ? html`<span class="visually-hidden" id=${problemId}>${cell.problem}</span>`
        : nothing
    }
    ${
      isSelected && state.isLast && column === right
        ? html`<span class="handle" aria-hidden="true"></span>`
        : nothing
    }
  </div>`;
}
