import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describedBy, fieldError, type FieldOptions } from "./field.ts";

/** What a checkbox is made of. */
export interface CheckboxOptions extends FieldOptions {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, its label beside it. */
export const checkbox = (options: CheckboxOptions): TemplateResult =>
  html`<div class="checkbox" part="field">
    <label
      ><input
        type="checkbox"
        id=${options.id}
        name=${options.name ?? options.id}
        ?required=${options.required}
        ?disabled=${options.disabled}
        aria-invalid=${options.error ? "true" : nothing}
        aria-describedby=${describedBy(options)}
        .checked=${live(options.checked)}
        @change=${(event: Event) => {
          options.onChange((event.target as HTMLInputElement).checked); // Bound to the box alone.
        }}
      /><span>${options.label}</span></label
    >${
      options.hint
        ? html`<span class="field-hint" id="${options.id}-hint">${options.hint}</span>`
        : nothing
    }${fieldError(options)}
  </div>`;

/** The look of checkboxes, beside that of all fields. */
export const checkboxStyles = css`
  .checkbox label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .checkbox input {
    flex: none;
    width: 20px;
    height: 20px;
    accent-color: var(--op-accent-text);
    cursor: inherit;
  }
  .checkbox .field-hint {
    display: block;
  }
  .checkbox .field-hint,
  .checkbox .field-error {
    display: block;
    padding-inline-start: 30px;
  }
`;
