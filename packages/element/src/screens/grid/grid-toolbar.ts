import { msg, str } from "@lit/localize";
import { button, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";

/** What the bar above the grid is made of. */
export interface GridToolbarOptions {
  readonly find: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The delivery dates that have columns; null where each line has none of its own. */
  readonly dates: readonly string[] | null;
  readonly today: string;
  readonly isLoading: boolean;
  readonly loadedText: string;
  readonly onFind: (text: string) => void;
  readonly onFindKey: (event: KeyboardEvent) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFillDown: () => void;
  readonly onClear: () => void;
  readonly onDate: (day: string) => void;
}

/** The bar above the grid: find, take back, fill, and what keys there are. */
export function gridToolbar(options: GridToolbarOptions): TemplateResult {
  const { dates } = options;
  return html`<div class="bar">
      <input
        id="find"
        class="control find"
        type="search"
        autocomplete="off"
        enterkeyhint="go"
        aria-label=${msg("Find a row by code or name")}
        placeholder=${msg("Find a row")}
        @input=${(event: InputEvent) => {
          options.onFind((event.target as HTMLInputElement).value); // Bound to the field alone.
        }}
        @keydown=${options.onFindKey}
      />
      <div class="tools" role="group" aria-label=${msg("Cells")}>
        ${button({
          label: msg("Undo"),
          icon: icons.undo,
          iconOnly: true,
          variant: "quiet",
          disabled: !options.canUndo,
          onClick: options.onUndo,
        })}
        ${button({
          label: msg("Redo"),
          icon: icons.redo,
          iconOnly: true,
          variant: "quiet",
          disabled: !options.canRedo,
          onClick: options.onRedo,
        })}
        ${button({ label: msg("Fill down"), variant: "quiet", onClick: options.onFillDown })}
        ${button({ label: msg("Clear"), variant: "quiet", onClick: options.onClear })}
      </div>
      ${dates ? dateField(options, dates) : nothing}
      <details class="keys">
        <summary>${msg("Keys")}</summary>
        <dl>
          ${keys().map(
            ([key, text]) =>
              html`<div>
                <dt><kbd>${key}</kbd></dt>
                <dd>${text}</dd>
              </div>`,
          )}
        </dl>
      </details>
    </div>
    ${
      options.isLoading
        ? html`<p class="loading" role="status">
            ${msg(str`Loading products: ${options.loadedText} so far…`)}
          </p>`
        : nothing
    }`;
}

function dateField({ today, onDate }: GridToolbarOptions, dates: readonly string[]) {
  return html`<form
    class="date"
    @submit=${(event: Event) => {
      event.preventDefault();
      // The form and the one field of it.
      const form = event.currentTarget as HTMLFormElement;
      const field = form.elements.namedItem("day") as HTMLInputElement;
      if (!field.value || dates.includes(field.value)) return;
      onDate(field.value);
      form.reset();
    }}
  >
    <input
      class="control"
      type="date"
      name="day"
      required
      min=${today}
      aria-label=${msg("Delivery date")}
    />
    ${button({ label: msg("Add date"), type: "submit" })}
  </form>`;
}

const keys = (): readonly (readonly [string, string])[] => [
  ["↑ ↓ ← →", msg("To the next cell; with Shift, select")],
  ["Enter", msg("Down; with Shift, up")],
  ["Tab", msg("To the right; with Shift, to the left")],
  ["A–Z, /", msg("Find a product")],
  ["F2", msg("Change what is in the cell")],
  ["Ctrl C, Ctrl V", msg("Copy and paste, also from and to a spreadsheet")],
  ["Ctrl D", msg("Fill down")],
  ["Ctrl Z, Ctrl Y", msg("Undo, redo")],
  ["Esc, Tab", msg("Leave the grid")],
];
