import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describedBy, field, type FieldOptions } from "./field.ts";

/** What a text field is made of. */
export interface TextFieldOptions extends FieldOptions {
  readonly value: string;
  /** `date` gives and takes `YYYY-MM-DD`, `datetime-local` `YYYY-MM-DDTHH:mm`. */
  readonly type?: "text" | "email" | "tel" | "url" | "password" | "date" | "datetime-local";
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Texts that can be taken instead of typed. */
  readonly suggestions?: readonly string[] | undefined;
  readonly inputMode?: "text" | "numeric" | "decimal";
  /** The first day that a date field takes. */
  readonly min?: string | undefined;
  /** At each letter. */
  readonly onInput?: (value: string) => void;
  /** When it is left, or Enter pressed, and the text has changed. */
  readonly onChange?: (value: string) => void;
}

type Input = HTMLInputElement | HTMLTextAreaElement;

const valueOf = (listener: ((value: string) => void) | undefined) => (event: Event) => {
  listener?.((event.target as Input).value); // Bound to the control alone, below.
};

/**
 * Where each letter is told, the field shows what is known of it. Else what is being typed is known
 * to nobody until the field is left: it stays, whatever is drawn again meanwhile.
 */
const shown = ({ value, onInput }: TextFieldOptions) => (onInput ? live(value) : value);

/** A field for one line of text, or for a day. */
export const textField = (options: TextFieldOptions): TemplateResult =>
  field(
    options,
    html`<input
        class="control"
        part="input"
        id=${options.id}
        name=${options.name ?? options.id}
        type=${options.type ?? "text"}
        autocomplete=${options.autocomplete ?? "off"}
        placeholder=${options.placeholder ?? nothing}
        maxlength=${options.maxLength ?? nothing}
        min=${options.min ?? nothing}
        inputmode=${options.inputMode ?? nothing}
        list=${options.suggestions ? `${options.id}-list` : nothing}
        ?required=${options.required}
        ?disabled=${options.disabled}
        aria-invalid=${options.error ? "true" : nothing}
        aria-describedby=${describedBy(options)}
        .value=${shown(options)}
        @input=${valueOf(options.onInput)}
        @change=${valueOf(options.onChange)}
      />${
        options.suggestions
          ? html`<datalist id="${options.id}-list">
              ${options.suggestions.map((text) => html`<option value=${text}></option>`)}
            </datalist>`
          : nothing
      }`,
  );

/** A field for text of several lines, which grows with it. */
export const textArea = (options: TextFieldOptions): TemplateResult =>
  field(
    options,
    html`<textarea
      class="control area"
      part="input"
      rows="3"
      id=${options.id}
      name=${options.name ?? options.id}
      placeholder=${options.placeholder ?? nothing}
      maxlength=${options.maxLength ?? nothing}
      ?required=${options.required}
      ?disabled=${options.disabled}
      aria-invalid=${options.error ? "true" : nothing}
      aria-describedby=${describedBy(options)}
      .value=${shown(options)}
      @input=${valueOf(options.onInput)}
      @change=${valueOf(options.onChange)}
    ></textarea>`,
  );

/** The look of text fields, beside that of all fields. */
export const textFieldStyles = css`
  .area {
    display: block;
    max-height: 320px;
    resize: vertical;
    field-sizing: content;
  }
  input.control:is([type="date"], [type="datetime-local"]) {
    appearance: none;
    font-variant-numeric: tabular-nums;
  }
`;
