import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describedBy, field, type FieldOptions } from "./field.ts";

/** What a field for a code is made of. */
export interface CodeFieldOptions extends FieldOptions {
  readonly value: string;
  /** At each digit; what else was typed or pasted is left out. */
  readonly onInput: (code: string) => void;
  /** When the sixth digit is there. */
  readonly onComplete?: (code: string) => void;
}

const length = 6;

/**
 * A field for a six-digit code. It is one input, drawn as six places: so a phone offers the code
 * from the message, a paste lands whole, and a screen reader meets one field.
 */
export const codeField = (options: CodeFieldOptions): TemplateResult =>
  field(
    options,
    html`<input
      class="code"
      part="input code"
      id=${options.id}
      name=${options.name ?? options.id}
      inputmode="numeric"
      autocomplete="one-time-code"
      ?required=${options.required}
      ?disabled=${options.disabled}
      aria-invalid=${options.error ? "true" : nothing}
      aria-describedby=${describedBy(options)}
      .value=${live(options.value)}
      @input=${(event: Event) => {
        const input = event.target as HTMLInputElement; // Bound to the input alone.
        const code = input.value.replace(/\D/g, "").slice(0, length);
        input.value = code;
        options.onInput(code);
        if (code.length === length) options.onComplete?.(code);
      }}
    />`,
  );

/** The look of the code field, beside that of all fields. */
export const codeFieldStyles = css`
  .code {
    --place: 43px;
    --gap: 5px;
    /* Half a place more than is seen: the caret after the last digit must not scroll the first away. */
    width: calc(var(--place) * 6.5 + var(--gap) * 6);
    margin-inline-end: calc(var(--place) / -2);
    max-width: none;
    height: 54px;
    padding: 0;
    padding-inline-start: calc(var(--place) / 2 - 0.5ch);
    border: 0;
    border-radius: 0;
    background: repeating-linear-gradient(
        90deg,
        var(--op-edge) 0 var(--place),
        #0000 0 calc(var(--place) + var(--gap))
      )
      0 100% / calc(100% - var(--gap) - var(--place) / 2) 2px no-repeat;
    caret-color: var(--op-accent-text);
    direction: ltr;
    font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace;
    font-size: 26px;
    font-weight: 600;
    letter-spacing: calc(var(--place) + var(--gap) - 1ch);
    outline: 0;
  }
  .code:focus {
    background-image: repeating-linear-gradient(
      90deg,
      var(--op-accent-text) 0 var(--place),
      #0000 0 calc(var(--place) + var(--gap))
    );
  }
  .code[aria-invalid] {
    color: var(--op-danger);
  }
`;
