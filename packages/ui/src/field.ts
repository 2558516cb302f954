import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import { icon, warning } from "./icons.ts";

/** What every field of a form has. */
export interface FieldOptions {
  /** Unique in the shadow tree; its hint and error are called after it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why what it holds cannot be taken; said as it appears. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
}

/** The attributes by which a control says what it belongs to. */
export const describedBy = ({ id, hint, error }: FieldOptions) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || nothing;

/** The error of a field, in a place that is there before it is. */
export const fieldError = ({ id, error }: FieldOptions): TemplateResult =>
  html`<span class="field-error" id="${id}-error" aria-live="polite"
    >${error ? html`${icon(warning)}${error}` : nothing}</span
  >`;

/** A label, a control, its hint and its error, one below the other. */
export const field = (options: FieldOptions, control: unknown): TemplateResult =>
  html`<div class="field" part="field">
    <label for=${options.id} part="label"
      >${options.label}${
        options.required ? nothing : html` <small>${msg("optional")}</small>`
      }</label
    >
    ${control}${
      options.hint
        ? html`<span class="field-hint" id="${options.id}-hint">${options.hint}</span>`
        : nothing
    }${fieldError(options)}
  </div>`;

/** The look of fields. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 6px;
  }
  .field label {
    font-weight: 550;
  }
  .field small {
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 400;
  }
  .field-hint {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .field-error {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--op-danger);
    font-size: var(--op-text-small);
  }
  .field-error:empty {
    display: none;
  }
  .field-error svg {
    width: 16px;
    height: 16px;
  }
  .control {
    width: 100%;
    min-width: 0;
    min-height: 44px;
    padding: 9px 13px;
    border: 1px solid var(--op-edge);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    font-size: max(16px, var(--op-text));
    line-height: 1.4;
    outline-offset: -1px;
    transition: border-color 0.12s;
  }
  .control:hover {
    border-color: var(--op-muted);
  }
  .control::placeholder {
    color: var(--op-muted);
    opacity: 1;
  }
  .control[aria-invalid] {
    border-color: var(--op-danger);
  }
  .control:disabled {
    border-color: var(--op-line);
    background: var(--op-sunken);
    color: var(--op-muted);
    cursor: not-allowed;
  }
`;
