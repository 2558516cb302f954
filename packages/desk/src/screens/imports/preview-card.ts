/** What the rows of a source would become, or have become. */
import { msg, str } from "@lit/localize";
import { rowTables } from "@order-portal/sdk/desk";
import { badge, button, formatNumber, table, type Column } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { columnLabel } from "./column-words.ts";
import type { RefusedPlace } from "./import-run.ts";
import type { PreviewedSource } from "./import-steps.ts";
import { tableLabel } from "./table-words.ts";

/** What the preview of a source is made of. */
export interface PreviewCardOptions {
  readonly of: PreviewedSource;
  readonly refused: readonly RefusedPlace[];
  readonly locale: string;
  /** How many refused and changed rows are drawn. */
  readonly shown: number;
  readonly onMore: () => void;
  readonly onTakeRefused: () => void;
}

/** The preview of a source by itself, when what it is cannot be changed any more. */
export const previewCard = (options: PreviewCardOptions): TemplateResult =>
  html`<section class="section" aria-label=${tableLabel(options.of.table)}>
    <div class="source-head">
      <h3>${tableLabel(options.of.table)}</h3>
      <span class="hint">${options.of.source.name}</span>
    </div>
    ${previewOf(options)}
  </section>`;

/** The previews of a source that brings several tables in, each under its name. */
export const previewsOf = (all: readonly PreviewCardOptions[]): TemplateResult =>
  html`${all
    .filter((options) => all.length === 1 || saysAnything(options))
    .map(
      (options) =>
        html`${all.length > 1 ? html`<h4>${tableLabel(options.of.table)}</h4>` : nothing}
        ${previewOf(options)}`,
    )}`;

const saysAnything = ({ of: { preview }, refused }: PreviewCardOptions): boolean =>
  refused.length > 0 || preview.outcomes.some((outcome) => outcome !== "refused");

/** The preview of a table: counts, what changes, what is new, and every refused row. */
function previewOf(options: PreviewCardOptions): TemplateResult {
  const { of, refused, locale } = options;
  const { counts, withoutPicture } = of.preview;
  const number = (count: number) => formatNumber(count, locale);
  return html`<p class="counts">
      ${counts.new > 0 ? badge(msg(str`${number(counts.new)} new`), "success") : nothing}
      ${counts.changed > 0 ? badge(msg(str`${number(counts.changed)} changed`), "info") : nothing}
      ${
        counts.unchanged > 0
          ? badge(msg(str`${number(counts.unchanged)} unchanged`), "neutral")
          : nothing
      }
      ${refused.length > 0 ? badge(msg(str`${number(refused.length)} refused`), "danger") : nothing}
    </p>
    ${
      withoutPicture.length > 0
        ? html`<p class="hint">
            ${msg(
              str`${number(withoutPicture.length)} rows name pictures of your folder. They come in without; put pictures in at each product.`,
            )}
          </p>`
        : nothing
    }
    ${refusals(options)} ${changes(options)} ${news(options)}`;
}

/** The number of a row in its file. */
const lineOf = ({ source, places }: PreviewedSource, row: number): string =>
  String(source.rows[places[row] ?? row]?.number ?? row + 1);

const keyText = (of: PreviewedSource, row: number): string => {
  const { columns, rows, table: name } = of;
  const key: readonly string[] = rowTables[name].key;
  const texts = columns.flatMap((column, i) =>
    key.includes(column) ? (rows[row]?.[i] ?? "").trim() || [] : [],
  );
  return texts.join(" · ") || msg(str`Line ${lineOf(of, row)}`);
};

function changes({ of, locale, shown, onMore }: PreviewCardOptions) {
  const { changes, changedColumns, counts } = of.preview;
  if (counts.changed === 0) return nothing;
  const all = changes.flatMap(({ row, cells }) => cells.map((cell) => ({ row, ...cell })));
  type Change = (typeof all)[number];
  const columns: Column<Change>[] = [
    { label: msg("Row"), render: ({ row }) => keyText(of, row) },
    { label: msg("Column"), render: ({ column }) => columnLabel(column) },
    { label: msg("From"), render: ({ from }) => html`<s>${from || msg("empty")}</s>` },
    { label: msg("To"), render: ({ to }) => html`<strong>${to || msg("empty")}</strong>` },
  ];
  const summary = Object.entries(changedColumns)
    .map(([column, count]) =>
      msg(str`${columnLabel(column)} in ${formatNumber(count, locale)} rows`),
    )
    .join(", ");
  return html`<details open>
    <summary>${msg("What changes")} <span class="hint">${summary}</span></summary>
    ${table({
      caption: msg("What changes"),
      columns,
      rows: all.slice(0, shown),
      key: ({ row, column }) => `${row}-${column}`,
    })}
    ${
      counts.changed > changes.length || all.length > shown
        ? html`<div class="buttons">
            ${
              all.length > shown
                ? button({ label: msg("Show more"), variant: "quiet", onClick: onMore })
                : html`<span class="hint"
                    >${msg("These are the first changed rows; more change.")}</span
                  >`
            }
          </div>`
        : nothing
    }
  </details>`;
}

function news({ of }: PreviewCardOptions) {
  const first = of.preview.outcomes
    .flatMap((outcome, row) => (outcome === "new" ? [row] : []))
    .slice(0, 5);
  if (first.length === 0) return nothing;
  const columns: Column<number>[] = of.columns.slice(0, 5).map((column, i) => ({
    label: columnLabel(column),
    render: (row) => of.rows[row]?.[i] ?? "",
  }));
  return html`<details>
    <summary>${msg("The first new rows")}</summary>
    ${table({ caption: msg("The first new rows"), columns, rows: first, key: String })}
  </details>`;
}

function refusals({ of, refused, shown, onMore, onTakeRefused }: PreviewCardOptions) {
  if (refused.length === 0) return nothing;
  const columns: Column<RefusedPlace>[] = [
    { label: msg("Line"), render: ({ row }) => lineOf(of, row) },
    { label: msg("Row"), render: ({ row }) => keyText(of, row) },
    { label: msg("Column"), render: ({ column }) => (column ? columnLabel(column) : "–") },
    { label: msg("Why"), render: ({ reason }) => reason },
  ];
  return html`<details open>
    <summary>${msg("Refused rows")}</summary>
    ${table({
      caption: msg("Refused rows"),
      columns,
      rows: refused.slice(0, shown),
      key: ({ row }) => String(row),
    })}
    <div class="buttons">
      ${
        refused.length > shown
          ? button({ label: msg("Show more"), variant: "quiet", onClick: onMore })
          : nothing
      }
      ${button({ label: msg("Download refused rows"), onClick: onTakeRefused })}
      <span class="hint">${msg("Correct them and drop the file again.")}</span>
    </div>
  </details>`;
}
