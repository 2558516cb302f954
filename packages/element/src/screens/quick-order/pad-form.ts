/**
 * The fields of the pad. Enter goes from the code to the quantity, and adds from there, whether or
 * not the product is known by then: the hands learn one rhythm. Tab reaches the unit.
 */
import { msg } from "@lit/localize";
import type { Product } from "@order-portal/sdk";
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
  /** The code that was entered is known now. */
  readonly onKnown: (product: Product) => void;
  readonly onSubmit: () => void;
}

/** The form. */
export function padForm(options: PadFormOptions): TemplateResult {
  const { pad, onChange, onCode, onKnown, onSubmit } = options;
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
        @code-known=${({ detail }: CustomEvent<Product>) => {
          onKnown(detail);
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

function quantityField({ pad, onChange }: PadFormOptions) {
  return html`<div class="field">
    <label for="quantity">${msg("Quantity")}</label>
    <input
      id="quantity"
      class="control"
      part="input"
      inputmode="numeric"
      autocomplete="off"
      enterkeyhint="done"
      maxlength="64"
      placeholder=${fewest(pad)}
      .value=${live(pad.quantity)}
      @input=${(event: Event) => {
        onChange({ quantity: (event.target as HTMLInputElement).value }); // Bound to it alone.
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
