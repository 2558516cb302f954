/** The fields of the pad: a code, how many, of which unit; Enter leads from one to the next. */
import { msg } from "@lit/localize";
import { button, selectField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CodeEntry } from "./code-field.ts";
import { emptyPad, fewest, type Pad } from "./pad-state.ts";

/** What the form is made of. */
export interface PadFormOptions {
  readonly pad: Pad;
  readonly onChange: (change: Partial<Pad>) => void;
  /** A code was entered, chosen or scanned. */
  readonly onCode: (entry: CodeEntry) => void;
  /** The quantity is entered, and the unit is to be chosen. */
  readonly onUnit: () => void;
  readonly onSubmit: () => void;
}

/** The form. */
export function padForm(options: PadFormOptions): TemplateResult {
  const { pad, onChange, onCode, onSubmit } = options;
  const hasUnits = unitsOf(pad).length > 1;
  return html`<form
    class="pad ${hasUnits ? "with-unit" : ""}"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    <div class="field">
      <span class="label" aria-hidden="true">${msg("Code or name")}</span>
      <order-portal-code-field
        exportparts="input"
        .value=${pad.code}
        @code-change=${({ detail }: CustomEvent<string>) => {
          onChange({ ...emptyPad, code: detail, quantity: pad.quantity });
        }}
        @code-enter=${({ detail }: CustomEvent<CodeEntry>) => {
          onCode(detail);
        }}
      ></order-portal-code-field>
    </div>
    ${quantityField(options)} ${hasUnits ? unitField(options) : nothing}
    ${button({
      label: msg("Add"),
      variant: "primary",
      type: "submit",
      disabled: pad.code.trim() === "",
    })}
  </form>`;
}

const unitsOf = ({ product }: Pad) => product?.units ?? [];

function quantityField({ pad, onChange, onUnit }: PadFormOptions) {
  const hasUnits = unitsOf(pad).length > 1;
  return html`<div class="field">
    <label for="quantity">${msg("Quantity")}</label>
    <input
      id="quantity"
      class="control"
      part="input"
      inputmode="numeric"
      autocomplete="off"
      enterkeyhint=${hasUnits ? "next" : "done"}
      maxlength="64"
      placeholder=${fewest(pad)}
      .value=${live(pad.quantity)}
      @input=${(event: Event) => {
        onChange({ quantity: (event.target as HTMLInputElement).value }); // Bound to it alone.
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter" || !hasUnits) return;
        event.preventDefault();
        onUnit();
      }}
    />
  </div>`;
}

function unitField({ pad, onChange, onSubmit }: PadFormOptions) {
  return html`<div
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      onSubmit();
    }}
  >
    ${selectField({
      id: "unit",
      label: msg("Unit"),
      required: true,
      value: pad.unit,
      options: unitsOf(pad).map(({ unit, label }) => ({ value: unit, label })),
      onChange: (unit) => {
        onChange({ unit, isUnitChosen: true });
      },
    })}
  </div>`;
}
