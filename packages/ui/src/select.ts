import { css, html, nothing, type TemplateResult } from "lit";
import { describedBy, field, type FieldOptions } from "./field.ts";
import { chevronDown, icon } from "./icons.ts";

/** One of several. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** What a choice among several is made of. */
export interface SelectOptions {
  /** What is chosen, for a screen reader. */
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

const control = (options: SelectOptions & Partial<FieldOptions>, describedby: unknown) =>
  html`<span class="select" part="select">
    <select
      class="control"
      id=${options.id ?? nothing}
      name=${options.name ?? options.id ?? nothing}
      aria-label=${options.id ? nothing : options.label}
      aria-invalid=${options.error ? "true" : nothing}
      aria-describedby=${describedby}
      ?required=${options.required}
      ?disabled=${options.disabled}
      @change=${(event: Event) => {
        options.onChange((event.target as HTMLSelectElement).value); // Bound to the select alone.
      }}
    >
      ${options.options.map(
        ({ value, label, disabled }) =>
          html`<option value=${value} ?disabled=${disabled} .selected=${value === options.value}>
            ${label}
          </option>`,
      )}
    </select>
    ${icon(chevronDown)}
  </span>`;

/** A choice in the midst of other things, such as a product's unit: its label is not seen. */
export const select = (options: SelectOptions): TemplateResult => control(options, nothing);

/** A choice in a form, with its label, hint and error. */
export const selectField = (options: SelectOptions & FieldOptions): TemplateResult =>
  field(options, control(options, describedBy(options)));

/** The look of choices, beside that of all fields. */
export const selectStyles = css`
  .select {
    position: relative;
    display: inline-block;
    max-width: 100%;
  }
  .field .select {
    display: block;
  }
  .select select {
    padding-inline-end: 38px;
    appearance: none;
    cursor: pointer;
  }
  .select svg {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    color: var(--op-muted);
    pointer-events: none;
  }
`;
