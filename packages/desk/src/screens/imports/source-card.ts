/** A table of a file: what it is taken for, and which of its columns is which. */
import { msg, str } from "@lit/localize";
import { rowTables, type RowTable } from "@order-portal/sdk/desk";
import { banner, button, formatNumber, icons, select, selectField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { hasColumnTwice, missingColumns, type ImportSource } from "./import-source.ts";
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
  /** Whether another source is the same table. */
  readonly isTwice: boolean;
  readonly disabled: boolean;
  /** What its rows would become, where that is known. */
  readonly preview: TemplateResult | null;
  readonly onTable: (table: RowTable | null) => void;
  readonly onColumn: (index: number, column: string | null) => void;
  readonly onRemove: () => void;
}

/** The card of a source. */
export function sourceCard(options: SourceCardOptions): TemplateResult {
  const { source, tables, locale, isTwice, disabled } = options;
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
    ${notes.map((text) => banner({ text, tone: "warning" }))}
    ${
      isTwice
        ? banner({ tone: "danger", text: msg("Another file has the same table: leave one out.") })
        : nothing
    }
    ${
      missing.length > 0
        ? banner({
            tone: "danger",
            text: msg(str`Say which column is ${missing.join(", ")}: each row needs it.`),
          })
        : nothing
    }
    ${
      hasColumnTwice(source)
        ? banner({ tone: "danger", text: msg("Two columns are the same: leave one of them out.") })
        : nothing
    }
    ${source.table === null ? nothing : columnChoices(options, source.table, missing.length > 0)}
    ${options.preview ?? nothing}
  </section>`;
}

function columnChoices(
  { source, place, disabled, onColumn }: SourceCardOptions,
  table: RowTable,
  isOpen: boolean,
) {
  const { required, optional } = rowTables[table];
  const known: string[] = [...required, ...optional];
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
            ...known.map((column) => ({ value: column, label: column })),
          ],
          onChange: (value) => onColumn(index, value === "" ? null : value),
        }),
      )}
    </div>
  </details>`;
}

/** What the column says in the first row that has anything there. */
function example({ rows }: ImportSource, index: number): string {
  const cell = rows.slice(0, 50).find(({ cells }) => cells[index])?.cells[index] ?? "";
  const text = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  return text === "" ? msg("empty") : msg(str`such as ${text}`);
}
