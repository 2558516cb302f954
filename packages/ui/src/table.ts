import { css, html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

/** One column of a table of `Row`s. */
export interface Column<Row> {
  readonly label: string;
  /** Numbers stand at the end. */
  readonly align?: "start" | "end";
  readonly render: (row: Row) => unknown;
}

/** What a table is made of. */
export interface TableOptions<Row> {
  /** What it lists, for a screen reader. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly key: (row: Row) => string;
}

/**
 * A plain table; where it is narrow, a card a row. The roles are written out, since a table drawn
 * as blocks loses them. The first column names the row.
 */
export const table = <Row>(options: TableOptions<Row>): TemplateResult =>
  html`<div class="table" part="table">
    <table role="table" aria-label=${options.caption}>
      <thead role="rowgroup">
        <tr role="row">
          ${options.columns.map(
            ({ label, align }) =>
              html`<th role="columnheader" scope="col" class=${align ?? ""}>${label}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          options.rows,
          options.key,
          (row) =>
            html`<tr role="row">
              ${options.columns.map(({ label, align, render }, index) =>
                index
                  ? html`<td role="cell" class=${align ?? ""} data-label=${label}>
                      ${render(row)}
                    </td>`
                  : html`<th role="rowheader" scope="row" class=${align ?? ""}>${render(row)}</th>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** The look of tables. */
export const tableStyles = css`
  .table {
    container-type: inline-size;
  }
  .table table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .table :is(th, td) {
    padding: 12px 10px;
    border-bottom: 1px solid var(--op-line);
    font-weight: 400;
    text-align: var(--op-start);
    vertical-align: baseline;
  }
  .table :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .table thead th {
    padding-block: 8px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .table tbody th {
    font-weight: 550;
  }
  .table .end {
    text-align: var(--op-end);
  }
  @container (max-width: 520px) {
    .table :is(table, tbody, tr, tbody th, td) {
      display: block;
    }
    .table thead {
      position: absolute;
      width: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table tbody tr {
      padding-block: 12px;
      border-bottom: 1px solid var(--op-line);
    }
    .table tbody :is(th, td) {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 3px 0;
      border: 0;
    }
    .table td::before {
      content: attr(data-label);
      color: var(--op-muted);
    }
  }
`;
