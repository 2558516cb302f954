/** What stands around lines on their way into the cart: counts, the way on, and what remains. */
import { msg, str } from "@lit/localize";
import { button, formatNumber, tabs } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { download } from "../../components/download.ts";
import { remainingRows } from "./downloads.ts";
import { entryCounts, entryState, type EntryLine, type EntryState } from "./entry-lines.ts";

/** Which lines are shown. */
export type Filter = "all" | Exclude<EntryState, "waiting">;

/** What is drawn around the lines. */
export interface EntryListOptions {
  readonly lines: readonly EntryLine[];
  readonly isMatching: boolean;
  readonly locale: string | undefined;
}

/** How the lines stand, and the button that puts those that are matched into the cart. */
export function entryBar(options: EntryListOptions & { onAdd: () => void }): TemplateResult {
  const { lines, isMatching, locale, onAdd } = options;
  const { matched, waiting } = entryCounts(lines);
  const number = formatNumber(matched, locale);
  return html`<div class="bar">
    <div class="summary">
      <p role="status">${summary(options)}</p>
      ${
        isMatching && waiting > 0 && lines.length > 1
          ? html`<progress
              max=${lines.length}
              value=${lines.length - waiting}
              aria-label=${msg("Lines matched")}
            ></progress>`
          : nothing
      }
    </div>
    ${button({
      label: addLabel(matched, number),
      variant: "primary",
      part: "add-lines",
      disabled: matched === 0 || waiting > 0,
      onClick: onAdd,
    })}
  </div>`;
}

function addLabel(matched: number, number: string): string {
  if (matched === 0) return msg("Add to cart");
  return matched === 1 ? msg("Add 1 line to cart") : msg(str`Add ${number} lines to cart`);
}

function summary({ lines, locale }: EntryListOptions): string {
  const counts = entryCounts(lines);
  const number = (count: number) => formatNumber(count, locale);
  if (counts.waiting > 0) {
    return msg(str`Matching ${number(counts.waiting)} of ${number(lines.length)} lines`);
  }
  const parts = [
    msg(str`${number(counts.matched)} matched`),
    counts.choose > 0 ? msg(str`${number(counts.choose)} to choose`) : "",
    counts.refused > 0 ? msg(str`${number(counts.refused)} refused`) : "",
    counts["left-out"] > 0 ? msg(str`${number(counts["left-out"])} left out`) : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** The tabs that show only some of the lines. */
export function entryTabs(
  { lines, locale }: EntryListOptions,
  selected: Filter,
  onSelect: (filter: Filter) => void,
): TemplateResult {
  const counts = entryCounts(lines);
  const tab = (id: Filter, label: string, count: number) =>
    id === "all" || count > 0 || selected === id ? [{ id, label, count }] : [];
  return tabs({
    label: msg("Lines"),
    tabs: [
      ...tab("all", msg("All"), lines.length),
      ...tab("matched", msg("Matched"), counts.matched),
      ...tab("choose", msg("To choose"), counts.choose),
      ...tab("refused", msg("Refused"), counts.refused),
      ...tab("left-out", msg("Left out"), counts["left-out"]),
    ],
    selected,
    panel: "lines",
    locale,
    onSelect: (id) => {
      onSelect(id as Filter); // One of those above.
    },
  });
}

/** What remains, and how to take it along. */
export function entryRest({ lines, isMatching, locale }: EntryListOptions): unknown {
  const rest = lines.filter((line) => entryState(line) !== "matched");
  if (rest.length === 0 || isMatching) return nothing;
  const count = formatNumber(rest.length, locale);
  return html`<div class="rest">
    <p>
      ${
        rest.length === 1
          ? msg("1 line does not go into the cart. Take it along, with its reason:")
          : msg(str`${count} lines do not go into the cart. Take them along, each with its reason:`)
      }
    </p>
    <span class="files">
      ${(["xlsx", "csv"] as const).map((kind) =>
        button({
          label: kind === "xlsx" ? msg("Excel file") : msg("CSV file"),
          onClick: () => void download(msg("Lines not ordered"), kind, remainingRows(rest), locale),
        }),
      )}
    </span>
  </div>`;
}
