/** A table of a file: what it is taken for, and which of its columns is which. */
import { msg, str } from "@lit/localize";
import type { RowTable } from "@order-portal/sdk/desk";
import {
  banner,
  button,
  formatNumber,
  icons,
  select,
  selectField,
  textField,
} from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { columnLabel } from "./column-words.ts";
import { columnsOf, companionOf } from "./companion-tables.ts";
import {
  broughtAlong,
  hasColumnTwice,
  missingColumns,
  type ImportSource,
} from "./import-source.ts";
import { tableLabel, tableNoteText } from "./table-words.ts";
import { reasonColumn } from "./take-files.ts";

/** What the card of a source is made of. */
export interface SourceCardOptions {
  readonly source: ImportSource;
  /** Its place among the sources, for ids. */
  readonly place: number;
  /** The tables that the person may write. */
  readonly tables: readonly RowTable[];
  readonly locale: string;
  /** A table of it that another source brings in too. */
  readonly twice: RowTable | null;
  readonly disabled: boolean;
  /** What its rows would become, where that is known. */
  readonly preview: TemplateResult | null;
  readonly onTable: (table: RowTable | null) => void;
  readonly onColumn: (index: number, column: string | null) => void;
  readonly onUnit: (unit: string) => void;
  readonly onRemove: () => void;
}

/** The card of a source. */
export function sourceCard(options: SourceCardOptions): TemplateResult {
  const { source, tables, locale, twice, disabled } = options;
  const missing = missingColumns(source);
  const notes = source.notes.flatMap((note) => tableNoteText(note) ?? []);
  const count = formatNumber(source.rows.length, locale);
  return html`<section class="section source" aria-label=${source.name}>
    <div class="source-head">
      <h3>${source.name}</h3>
      <span class="hint">${msg(str`${count} rows`)}</span>
      ${select({
        label: msg(str`What is in ${source.name}`),
        value: source.table ?? "",
        disabled,
        options: [
          { value: "", label: msg("Nothing to bring in") },
          ...tables.map((table) => ({ value: table, label: tableLabel(table) })),
        ],
        onChange: (value) => options.onTable(tables.find((table) => table === value) ?? null),
      })}
      ${button({
        label: msg(str`Leave out ${source.name}`),
        icon: icons.cross,
        iconOnly: true,
        variant: "quiet",
        disabled,
        onClick: options.onRemove,
      })}
    </div>
    ${
      source.table === null
        ? banner({
            tone: "info",
            text: msg(
              "Its columns do not tell what is in it. Choose that above, then say which column is which.",
            ),
          })
        : nothing
    }
    ${notes.map((text) => banner({ text, tone: "warning" }))}
    ${
      source.rowsAbove > 0
        ? html`<p class="hint">
            ${msg(
              str`Row ${source.headerRow} names the columns; what stands above it is left out.`,
            )}
          </p>`
        : nothing
    }
    ${
      twice
        ? banner({
            tone: "danger",
            text: msg(
              str`Another file has ${tableLabel(twice)} too: leave one out, or its columns.`,
            ),
          })
        : nothing
    }
    ${
      missing.length > 0
        ? banner({
            tone: "danger",
            text: msg(
              str`Say below which column is: ${missing.map(columnLabel).join(", ")}. Each row needs it.`,
            ),
          })
        : nothing
    }
    ${
      hasColumnTwice(source)
        ? banner({ tone: "danger", text: msg("Two columns are the same: leave one of them out.") })
        : nothing
    }
    ${source.table === null ? nothing : columnChoices(options, source.table, missing.length > 0)}
    ${alongOf(options)} ${options.preview ?? nothing}
  </section>`;
}

function columnChoices(
  { source, place, disabled, onColumn }: SourceCardOptions,
  table: RowTable,
  isOpen: boolean,
) {
  const known = [...columnsOf(table), ...(companionOf(table)?.columns ?? [])];
  const shown = source.header.flatMap((title, index) =>
    title.trim().toLowerCase() === reasonColumn ? [] : [{ title, index }],
  );
  const leftOut = shown.filter(({ index }) => (source.columns[index] ?? null) === null);
  return html`<details class="columns" ?open=${isOpen || leftOut.length > 0}>
    <summary>
      ${msg("Columns")}
      <span class="hint"
        >${
          leftOut.length === 0
            ? msg("all matched")
            : msg(str`left out: ${leftOut.map(({ title }) => title || "–").join(", ")}`)
        }</span
      >
    </summary>
    <div class="choices">
      ${shown.map(({ title, index }) =>
        selectField({
          id: `column-${place}-${index}`,
          label: title.trim() || msg(str`Column ${index + 1}`),
          required: true,
          hint: example(source, index),
          value: source.columns[index] ?? "",
          disabled,
          options: [
            { value: "", label: msg("Leave out") },
            ...known.map((column) => ({ value: column, label: columnLabel(column) })),
          ],
          onChange: (value) => onColumn(index, value === "" ? null : value),
        }),
      )}
    </div>
  </details>`;
}

/** What comes in beside the table itself, and what no column says of it. */
function alongOf({ source, place, disabled, onUnit }: SourceCardOptions) {
  const along = broughtAlong(source);
  if (along?.table === "addresses") {
    return html`<p class="hint">
      ${msg("The addresses come in too, for bills and for deliveries.")}
    </p>`;
  }
  if (along?.table !== "units" || source.columns.includes("unit")) return nothing;
  return textField({
    id: `unit-${place}`,
    label: msg("Unit of the prices"),
    hint: msg(
      "No column says in which unit each product is sold: name the one that they have, or EA for a piece.",
    ),
    value: source.unit,
    required: true,
    disabled,
    maxLength: 16,
    onChange: onUnit,
  });
}

/** What the column says in the first row that has anything there. */
function example({ rows }: ImportSource, index: number): string {
  const cell = rows.slice(0, 50).find(({ cells }) => cells[index])?.cells[index] ?? "";
  const text = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  return text === "" ? msg("empty") : msg(str`such as ${text}`);
}
