import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { Task } from "@lit/task";
import type { Product } from "@order-portal/sdk";
import { base, fieldStyles, picture, pictureStyles } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { ScanDetector } from "./scan-detector.ts";

/** How a code was entered. */
export interface CodeEntry {
  readonly code: string;
  /** The product, where it was chosen among the suggestions or is one of them to the letter. */
  readonly product: Product | null;
  /** By a scanner: it does not wait for a quantity. */
  readonly isScan: boolean;
}

/** How long typing is waited for before products are looked up, in milliseconds. */
const pause = 150;

/** How many are suggested. */
const suggested = 6;

/** The product that a code means to the letter. */
function meant(products: readonly Product[], code: string): Product | null {
  const letters = code.toLowerCase();
  return products.find(({ sku }) => sku.toLowerCase() === letters) ?? null;
}

/**
 * @summary The field for a sku, a part number or a name, with suggestions as one types. Without a
 *   connection it takes codes all the same.
 *
 * @fires {CustomEvent<string>} code-change - at each letter
 * @fires {CustomEvent<CodeEntry>} code-enter - Enter, or a suggestion chosen
 * @fires {CustomEvent<Product>} code-known - what was entered has turned out to be this product
 */
export class CodeField extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    pictureStyles,
    css`
      :host {
        position: relative;
        display: block;
      }
      ul {
        position: absolute;
        z-index: 3;
        inset-inline: 0;
        top: calc(100% + 4px);
        padding: 4px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
        background: var(--op-raised);
        box-shadow: var(--op-shadow);
      }
      li {
        --picture-size: 36px;
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
        padding: 4px 8px;
        border-radius: calc(var(--op-radius-small) - 3px);
        cursor: pointer;
      }
      li:hover,
      li[aria-selected="true"] {
        background: var(--op-hover);
      }
      li .picture {
        flex: none;
      }
      li span span {
        display: block;
      }
      .code {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      strong {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: actionsContext }) actions!: Actions;

  @property() value = "";

  /** Which suggestion the arrow keys have come to; -1: none. */
  @state() private active = -1;
  @state() private isOpen = false;
  /** The code that was entered before its product was known. */
  @state() private unknown = "";
  @query("input") private input!: HTMLInputElement | null;
  private readonly scan = new ScanDetector();

  private readonly found = new Task(this, {
    args: () =>
      [this.isOpen || this.unknown === this.value.trim() ? this.value.trim() : ""] as const,
    task: async ([search], { signal }) => {
      if (search.length < 2) return [];
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      // Not retried: without a connection codes are entered without suggestions.
      const page = await this.actions.call(
        (client) => client.products.list({ search, limit: suggested }, { signal }),
        { signal },
      );
      return page.products;
    },
    onComplete: (products) => {
      const product = meant(products, this.unknown);
      if (this.isOpen || this.unknown !== this.value.trim() || !product) return;
      this.dispatchEvent(new CustomEvent("code-known", { detail: product }));
    },
    onError: () => undefined, // No connection: the code is entered without a suggestion.
  });

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  protected override render(): unknown {
    const products = this.suggestions();
    const isOpen = this.isOpen && products.length > 0;
    return html`<input
        id="code"
        class="control"
        part="input"
        role="combobox"
        aria-label=${msg("Code or name")}
        aria-expanded=${isOpen}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant=${isOpen && this.active >= 0 ? `option-${this.active}` : nothing}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="next"
        maxlength="200"
        .value=${live(this.value)}
        @input=${this.onInput}
        @keydown=${this.onKey}
        @blur=${() => {
          this.isOpen = false;
        }}
      />
      <ul id="suggestions" role="listbox" aria-label=${msg("Products")} ?hidden=${!isOpen}>
        ${
          isOpen
            ? products.map(
                (product, index) =>
                  html`<li
                    id="option-${index}"
                    role="option"
                    aria-selected=${index === this.active}
                    @pointerdown=${(event: Event) => {
                      event.preventDefault(); // The field keeps the focus.
                    }}
                    @click=${() => {
                      this.choose(product);
                    }}
                  >
                    ${picture(product.imageUrl)}
                    <span>
                      <strong>${product.name}</strong>
                      <span class="code">${product.sku}</span>
                    </span>
                  </li>`,
              )
            : nothing
        }
      </ul>`;
  }

  private suggestions(): readonly Product[] {
    return this.value.trim().length < 2 ? [] : (this.found.value ?? []);
  }

  private onInput() {
    this.isOpen = true;
    this.unknown = "";
    this.active = -1;
    this.dispatchEvent(new CustomEvent("code-change", { detail: this.input?.value ?? "" }));
  }

  private onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const products = this.isOpen ? this.suggestions() : [];
    const { key } = event;
    if (key === "Enter") {
      event.preventDefault();
      const isScan = this.scan.isScan(event.timeStamp);
      const chosen = isScan ? undefined : products[this.active];
      if (chosen) this.choose(chosen);
      else if (this.value.trim() !== "") this.enter(this.value.trim(), isScan);
    } else if ((key === "ArrowDown" || key === "ArrowUp") && products.length > 0) {
      event.preventDefault();
      const step = key === "ArrowDown" ? 1 : -1;
      const places = products.length + 1; // One of them is the field itself.
      this.active = ((this.active + 1 + step + places) % places) - 1;
    } else if (key === "Escape" && products.length > 0) {
      event.preventDefault();
      this.isOpen = false;
    } else this.scan.key(key, event.timeStamp);
  }

  private choose(product: Product) {
    this.tell({ code: product.sku, product, isScan: false });
  }

  private enter(code: string, isScan: boolean) {
    this.tell({ code, product: meant(this.suggestions(), code), isScan });
  }

  private tell(detail: CodeEntry) {
    this.isOpen = false;
    this.unknown = detail.product || detail.isScan ? "" : detail.code;
    this.active = -1;
    this.dispatchEvent(new CustomEvent("code-enter", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-code-field": CodeField;
  }
}
