import { msg, str } from "@lit/localize";
import { addressLines } from "@order-portal/sdk";
import { field } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { StreetSuggestions } from "./street-suggestions.ts";

/** What the field for the street is made of. */
export interface StreetFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly autocomplete: string;
  readonly locale: string | undefined;
  readonly suggestions: StreetSuggestions;
  readonly onInput: (value: string) => void;
}

/** The street, with whole addresses that can be taken as one types it. */
export function streetField(options: StreetFieldOptions): TemplateResult {
  const { id, error, value, suggestions, locale, onInput } = options;
  const { found, active, isTaken } = suggestions;
  const isOpen = found.length > 0;
  return html`<div class="street">
    ${field(
      options,
      html`<input
        class="control"
        part="input"
        type="text"
        role="combobox"
        id=${id}
        name=${id}
        autocomplete=${options.autocomplete}
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="${id}-found"
        aria-activedescendant=${isOpen && active >= 0 ? `${id}-found-${active}` : nothing}
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${error ? `${id}-error` : nothing}
        maxlength="200"
        ?required=${options.required}
        .value=${live(value)}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement; // Bound to the input alone.
          suggestions.typed(value);
          onInput(value);
        }}
        @keydown=${(event: KeyboardEvent) => {
          suggestions.key(event);
        }}
        @blur=${() => {
          suggestions.close();
        }}
      />`,
    )}
    <ul id="${id}-found" role="listbox" aria-label=${msg("Suggestions")} ?hidden=${!isOpen}>
      ${found.map((address, index) => {
        const { line1 } = address;
        const rest = addressLines(address, locale).filter((line) => line !== line1);
        return html`<li
          id="${id}-found-${index}"
          role="option"
          aria-selected=${index === active}
          @pointerdown=${(event: Event) => {
            event.preventDefault(); // The field keeps the focus.
          }}
          @click=${() => {
            suggestions.take(address);
          }}
        >
          <strong><bdi>${line1}</bdi></strong> <span><bdi>${rest.join(", ")}</bdi></span>
        </li>`;
      })}
    </ul>
    <p class=${isTaken ? "taken" : "visually-hidden"}>
      <span role="status"
        >${
          isTaken
            ? msg("The address is filled in.")
            : isOpen
              ? found.length === 1
                ? msg("1 suggestion")
                : msg(str`${found.length} suggestions`)
              : nothing
        }</span
      >
      ${
        isTaken
          ? html`<button
              type="button"
              class="undo"
              @click=${(event: Event) => {
                const root = (event.target as HTMLElement).getRootNode() as ShadowRoot; // Drawn there.
                suggestions.undo();
                root.getElementById(id)?.focus();
              }}
            >
              ${msg("Back to what I typed")}
            </button>`
          : nothing
      }
    </p>
  </div>`;
}

/** The look of the street and its suggestions, beside that of all fields. */
export const streetFieldStyles = css`
  .street {
    position: relative;
    min-width: 0;
  }
  .street ul {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    /* Below the field, whatever its label takes. */
    top: calc(100% + 4px);
    max-height: 50vh;
    overflow-y: auto;
    padding: 4px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    box-shadow: var(--op-shadow);
  }
  .street li {
    min-height: 44px;
    padding: 6px 9px;
    border-radius: calc(var(--op-radius-small) - 3px);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .street li:hover,
  .street li[aria-selected="true"] {
    background: var(--op-hover);
  }
  .street strong {
    display: block;
    font-weight: 600;
  }
  .street li > span,
  .taken {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .taken {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    margin-block-start: 4px;
  }
  .undo {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--op-accent-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
