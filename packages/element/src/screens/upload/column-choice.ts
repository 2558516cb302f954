/** Which columns of a table are which, where its header does not say it beyond doubt. */
import { msg, str } from "@lit/localize";
import { button, selectField } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import type { ColumnKind, Columns } from "../../tables/find-columns.ts";
import type { Table } from "@order-portal/ui/tables";
import { tableLines } from "../../tables/table-lines.ts";

/** What the choice is made of. */
export interface ColumnChoiceOptions {
  readonly tables: readonly Table[];
  /** Which of the tables, by its index. */
  readonly chosen: number;
  readonly columns: Columns;
  readonly onTable: (index: number) => void;
  readonly onColumns: (columns: Columns) => void;
  readonly onRead: () => void;
  readonly onCancel: () => void;
}

/** How many rows are shown of a table. */
const previewSize = 5;

/** The choice of a sheet and its columns, with the first rows. */
export function columnChoice(options: ColumnChoiceOptions): TemplateResult {
  const { tables, chosen, columns } = options;
  const table = tables[chosen];
  if (!table) return html``;
  const width = Math.max(...table.rows.slice(0, 50).map(({ cells }) => cells.length));
  const header = table.rows.find(({ number }) => number === columns.header);
  const { length: count } = tableLines(table, columns).lines;
  return html`<section class="columns-choice" aria-labelledby="columns-heading">
    <h2 id="columns-heading">${msg("Which column is which?")}</h2>
    <div class="column-fields">
      ${
        tables.length > 1
          ? selectField({
              id: "sheet",
              label: msg("Sheet"),
              required: true,
              value: String(chosen),
              options: tables.map(({ name }, index) => ({ value: String(index), label: name })),
              onChange: (value) => {
                options.onTable(Number(value));
              },
            })
          : nothing
      }
      ${columnField(options, "code", msg("Code or name"), header?.cells ?? [], width)}
      ${columnField(options, "quantity", msg("Quantity"), header?.cells ?? [], width)}
      ${columnField(options, "unit", msg("Unit"), header?.cells ?? [], width)}
    </div>
    ${preview(table, columns, width)}
    <div class="column-actions">
      ${button({
        label: count === 1 ? msg("Read 1 line") : msg(str`Read ${count} lines`),
        variant: "primary",
        disabled: columns.code === null || count === 0,
        onClick: options.onRead,
      })}
      ${button({ label: msg("Choose another file"), variant: "quiet", onClick: options.onCancel })}
    </div>
  </section>`;
}

function columnField(
  { columns, onColumns }: ColumnChoiceOptions,
  kind: ColumnKind,
  label: string,
  header: readonly string[],
  width: number,
) {
  const choices = Array.from({ length: width }, (_, index) => ({
    value: String(index),
    label: [columnLetter(index), header[index]].filter(Boolean).join(" · "),
  }));
  return selectField({
    id: `column-${kind}`,
    label,
    required: kind === "code",
    value: columns[kind] === null ? "" : String(columns[kind]),
    options: [{ value: "", label: msg("None") }, ...choices],
    onChange: (value) => {
      onColumns({ ...columns, [kind]: value === "" ? null : Number(value) });
    },
  });
}

function preview(table: Table, columns: Columns, width: number) {
  const rows = table.rows.filter(({ number }) => number > columns.header).slice(0, previewSize);
  const indexes = Array.from({ length: Math.min(width, 12) }, (_, index) => index);
  const kindOf = (index: number) => {
    if (index === columns.code) return msg("Code or name");
    if (index === columns.quantity) return msg("Quantity");
    return index === columns.unit ? msg("Unit") : "";
  };
  return html`<div class="preview" tabindex="0" role="group" aria-label=${msg("First rows")}>
    <table>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${msg("Line")}</span></th>
          ${indexes.map(
            (index) =>
              html`<th scope="col" class=${kindOf(index) ? "used" : ""}>
                ${columnLetter(index)}${kindOf(index) ? html`<br />${kindOf(index)}` : nothing}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ number, cells }) =>
            html`<tr>
              <th scope="row">${number}</th>
              ${indexes.map(
                (index) =>
                  html`<td class=${kindOf(index) ? "used" : ""}>${cells[index] ?? ""}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A column's letter as a spreadsheet has it; there are fewer than 700. */
function columnLetter(index: number): string {
  const first = Math.floor(index / 26);
  const letter = (value: number) => String.fromCharCode(65 + value);
  return `${first > 0 ? letter(first - 1) : ""}${letter(index % 26)}`;
}

/** The look of the choice. */
export const columnChoiceStyles = css`
  .columns-choice {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .column-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 12px;
  }
  .column-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .preview {
    overflow-x: auto;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
  }
  .preview table {
    border-collapse: collapse;
    font-size: var(--op-text-small);
  }
  .preview :is(th, td) {
    max-width: 220px;
    padding: 6px 10px;
    overflow: hidden;
    border-bottom: 1px solid var(--op-line);
    color: var(--op-muted);
    font-weight: 400;
    text-align: var(--op-start);
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }
  .preview .used {
    background: var(--op-hover);
    color: var(--op-ink);
  }
  .preview th.used {
    font-weight: 600;
  }
`;
