import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import { cross, icon, magnifier } from "./icons.ts";

/** What a search field is made of. */
export interface SearchFieldOptions {
  readonly label: string;
  readonly value: string;
  /** At each letter, and with "" when it is cleared by its button or Escape. */
  readonly onSearch: (text: string) => void;
}

/** A field to search by as one types. The label stands in it until then. */
export function searchField({ label, value, onSearch }: SearchFieldOptions): TemplateResult {
  const clear = (event: Event) => {
    // The button and the input of the form below.
    const form = event.currentTarget as HTMLFormElement;
    const input = form.elements.namedItem("search") as HTMLInputElement;
    input.value = "";
    input.focus();
    onSearch("");
  };
  return html`<form
    class="search"
    part="search"
    role="search"
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
    @reset=${(event: Event) => {
      event.preventDefault();
      clear(event);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== "Escape" || !value) return;
      event.preventDefault();
      event.stopPropagation();
      clear(event);
    }}
    @input=${(event: InputEvent) => {
      onSearch((event.target as HTMLInputElement).value); // The form has no other input.
    }}
  >
    ${icon(magnifier)}
    <input
      name="search"
      type="search"
      part="search-input"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${label}
      placeholder=${label}
      .value=${value}
    />
    ${
      value
        ? html`<button type="reset" aria-label=${msg("Clear search")}>${icon(cross)}</button>`
        : nothing
    }
  </form>`;
}

/** The look of the search field. */
export const searchFieldStyles = css`
  .search {
    position: relative;
    display: block;
  }
  .search > svg {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 13px;
    color: var(--op-muted);
    pointer-events: none;
  }
  .search input {
    width: 100%;
    height: 44px;
    padding-inline: 42px 44px;
    appearance: none;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
    font-size: max(16px, var(--op-text));
    text-overflow: ellipsis;
    outline-offset: -1px;
  }
  .search input::placeholder {
    color: var(--op-muted);
    opacity: 1;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search button {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
    color: var(--op-muted);
  }
  .search button:hover {
    color: var(--op-ink);
  }
`;
