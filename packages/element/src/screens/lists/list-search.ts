import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { Task, TaskStatus } from "@lit/task";
import type { Product, ProductUnit } from "@order-portal/sdk";
import {
  badge,
  badgeStyles,
  base,
  button,
  buttonStyles,
  formatMoney,
  icons,
  lowestQuantity,
  picture,
  pictureStyles,
  searchField,
  searchFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { troubleText } from "../../components/trouble-text.ts";
import { lineKey, type LineKey } from "../../state/line-key.ts";
import { wantedListLine, type WantedListLine } from "./list-state.ts";

/** How long typing is waited for, in milliseconds. */
const pause = 200;

/**
 * @summary Finds products by name or sku and puts them on a shopping list. Enter puts on what can
 *   only be meant one way, so that one code after another can be typed or scanned.
 *
 * @fires {CustomEvent<WantedListLine>} line-add - a product was chosen in a unit
 */
export class ListSearch extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    buttonStyles,
    pictureStyles,
    searchFieldStyles,
    css`
      :host {
        display: block;
      }
      ul {
        margin-top: 4px;
      }
      li {
        --picture-size: 40px;
        display: grid;
        grid-template-columns: 40px minmax(0, 1fr);
        gap: 6px 12px;
        align-items: center;
        padding: 8px 0;
        border-bottom: 1px solid var(--op-line);
      }
      .what strong {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .what p,
      .said,
      .none {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      .none {
        padding: 12px 2px;
      }
      .said:empty {
        display: none;
      }
      .units {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 6px;
      }
      .units .button {
        padding-inline: 12px;
      }
      @container (min-width: 560px) {
        li {
          grid-template-columns: 40px minmax(0, 1fr) auto;
        }
        .units {
          grid-column: auto;
          justify-content: end;
        }
      }
    `,
  ];

  @consume({ context: actionsContext }) actions!: Actions;

  /** What is on the list already. */
  @property({ attribute: false }) held: ReadonlySet<LineKey> = new Set();
  @property() locale: string | undefined;
  /** What is found goes into the cart, and more than once where it is wanted. */
  @property({ type: Boolean, attribute: "is-for-cart" }) isForCart = false;

  @state() private search = "";
  /** What was put on last, for a screen reader. */
  @state() private said = "";

  private readonly found = new Task(this, {
    args: () => [this.search.trim()] as const,
    task: async ([search], { signal }) => {
      if (search === "") return [];
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      const page = await this.actions.call(
        (client) => client.products.list({ search, limit: 8 }, { signal }),
        { signal, retry: () => void this.found.run() },
      );
      return page.products;
    },
  });

  protected override render(): unknown {
    return html`<div
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Enter") void this.addOnly();
        }}
      >
        ${searchField({
          label: msg("Add a product by name or code"),
          value: this.search,
          onSearch: (text) => {
            this.search = text;
            this.said = "";
          },
        })}
      </div>
      <p class="said" role="status">${this.said}</p>
      ${this.search.trim() === "" ? nothing : this.renderFound()}`;
  }

  private renderFound() {
    if (this.found.status === TaskStatus.ERROR) {
      return html`<p class="none" role="alert">
        ${troubleText(troubleOf(this.found.error)).title}
      </p>`;
    }
    const products = this.found.value;
    if (this.found.status !== TaskStatus.COMPLETE && !products?.length) {
      return html`<p class="none" role="status">${msg("Searching…")}</p>`;
    }
    if (!products || products.length === 0) {
      return html`<p class="none" role="status">
        ${msg(str`Nothing in your catalogue is called “${this.search.trim()}”.`)}
      </p>`;
    }
    return html`<ul role="list" aria-label=${msg("Products found")}>
      ${products.map((product) => this.renderProduct(product))}
    </ul>`;
  }

  private renderProduct(product: Product) {
    return html`<li>
      ${picture(product.imageUrl)}
      <div class="what">
        <strong>${product.name}</strong>
        <p>
          ${product.sku}
          ${product.availability === "out_of_stock" ? badge(msg("Out of stock")) : nothing}
        </p>
      </div>
      <div class="units">${product.units.map((unit) => this.renderUnit(product, unit))}</div>
    </li>`;
  }

  private renderUnit(product: Product, unit: ProductUnit) {
    const isHeld = this.held.has(lineKey({ sku: product.sku, unit: unit.unit }));
    const { name } = product;
    const { label, unitPrice } = unit;
    return button({
      icon: isHeld ? icons.check : icons.plus,
      label: html`<span class="visually-hidden"
          >${isHeld ? msg(str`On the list: ${name},`) : msg(str`Add ${name},`)}</span
        >
        ${label}${unitPrice && !isHeld ? html` · ${formatMoney(unitPrice, this.locale)}` : nothing}`,
      disabled: isHeld,
      onClick: () => {
        this.add(product, unit);
      },
    });
  }

  private add(product: Product, unit: ProductUnit) {
    const { sku, name, imageUrl } = product;
    const { label: unitLabel, quantityRule } = unit;
    const detail: WantedListLine = wantedListLine(
      { sku, unit: unit.unit, name, unitLabel, imageUrl, quantityRule },
      lowestQuantity(quantityRule),
    );
    this.said = this.isForCart
      ? msg(str`${name}, ${unitLabel}: in the cart.`)
      : msg(str`${name}, ${unitLabel}: on the list.`);
    this.dispatchEvent(new CustomEvent("line-add", { detail }));
    this.renderRoot.querySelector("input")?.focus(); // The button that was pressed is done with.
  }

  /** Puts on what was found, where it can only be meant one way. */
  private async addOnly() {
    const search = this.search.trim();
    if (search === "") return;
    const products = await this.found.taskComplete.catch(() => undefined);
    if (!products || this.search.trim() !== search) return;
    const bySku = products.filter(({ sku }) => sku.toLowerCase() === search.toLowerCase());
    const [product, ...others] = bySku.length > 0 ? bySku : products;
    if (!product || others.length > 0) return;
    const [unit, ...otherUnits] = product.units;
    if (!unit) return;
    if (otherUnits.length > 0) {
      this.renderRoot.querySelector<HTMLElement>(".units button:enabled")?.focus();
      return;
    }
    if (!this.held.has(lineKey({ sku: product.sku, unit: unit.unit }))) this.add(product, unit);
    else this.said = msg(str`${product.name} is on the list already.`);
    this.search = "";
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-list-search": ListSearch;
  }
}
