import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import type { OrderedProduct } from "@order-portal/sdk";
import {
  banner,
  button,
  emptyState,
  formatNumber,
  icons,
  select,
  skeletonRows,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { troubleState } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import { arrangeProducts, sameAgain, type ProductSort } from "../../state/ordered-products.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import { orderedProductRow } from "./ordered-product-row.ts";
import { orderedProductsStyles } from "./ordered-products-styles.ts";

/**
 * @summary The products ordered before: when last, how often, and whether they can be had now.
 *
 * @fires search-clear - the buyer wants to see them all again
 */
export class OrderedProducts extends LitElement {
  static override styles = orderedProductsStyles;

  /** What is searched for; empty: nothing. */
  @property() search = "";

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  @state() private sort: ProductSort = "recent";
  /** The skus ticked. Those that a search hides stay ticked, and are counted. */
  @state() private ticked: ReadonlySet<string> = new Set();

  private readonly products = new Task(this, {
    args: () => [],
    task: (_, { signal }) =>
      this.actions.call((client) => client.history.products({ signal }), {
        signal,
        retry: () => void this.products.run(),
      }),
  });

  protected override render(): unknown {
    return this.products.render({
      pending: () => skeletonRows(6, msg("Loading products")),
      error: (error) => this.renderTrouble(error),
      complete: (products) => this.renderProducts(products),
    });
  }

  private renderProducts(products: readonly OrderedProduct[]) {
    if (products.length === 0) {
      return emptyState({
        heading: msg("Nothing ordered yet"),
        text: msg("Products that you order will be here, to be ordered again."),
        icon: icons.parcel,
      });
    }
    const shown = arrangeProducts(products, this.search, this.sort);
    return html`<div class="bar">
        <p role="status">${this.summary(shown.length)}</p>
        ${select({
          label: msg("Sort by"),
          value: this.sort,
          options: [
            { value: "recent", label: msg("Most recent first") },
            { value: "often", label: msg("Most often first") },
            { value: "name", label: msg("By name") },
          ],
          onChange: (sort) => {
            this.sort = sort === "often" || sort === "name" ? sort : "recent";
          },
        })}
      </div>
      ${
        shown.length === 0
          ? this.renderNoMatch()
          : html`<ul aria-label=${msg("Products ordered before")}>
              ${repeat(
                shown,
                ({ sku }) => sku,
                (ordered) => html`<li>${this.renderRow(ordered)}</li>`,
              )}
            </ul>`
      }
      ${this.ticked.size > 0 ? this.renderTicked() : nothing}`;
  }

  private summary(count: number) {
    const shown = formatNumber(count, this.portal.locale);
    return count === 1 ? msg("1 product") : msg(str`${shown} products`);
  }

  private renderRow(ordered: OrderedProduct) {
    const { locale, workspace } = this.portal;
    const line = sameAgain(ordered);
    return orderedProductRow({
      ordered,
      locale,
      timeZone: workspace?.timeZone,
      inCart: quantityOf(this.cart, { sku: ordered.sku, unit: ordered.lastUnit }),
      canAdd: line !== null,
      mayOrder: may(this.portal, "cart:write"),
      isTicked: this.ticked.has(ordered.sku),
      onTick: (isTicked) => {
        const ticked = new Set(this.ticked);
        if (isTicked) ticked.add(ordered.sku);
        else ticked.delete(ordered.sku);
        this.ticked = ticked;
      },
      onAgain: () => {
        if (line) this.actions.cart.addLines([line]);
        else this.actions.go({ at: "reorder", of: { skus: [ordered.sku] } });
      },
    });
  }

  private renderTicked() {
    const count = formatNumber(this.ticked.size, this.portal.locale);
    return html`<div class="ticked" role="region" aria-label=${msg("Ticked products")}>
      <span role="status"> ${msg(str`${count} ticked`)} </span>
      ${button({
        label: msg("Clear"),
        variant: "quiet",
        onClick: () => {
          this.ticked = new Set();
        },
      })}
      ${button({
        label: msg("Order again"),
        variant: "primary",
        onClick: () => {
          this.actions.go({ at: "reorder", of: { skus: [...this.ticked] } });
        },
      })}
    </div>`;
  }

  private renderNoMatch() {
    return emptyState({
      heading: msg(str`Nothing you ordered matches “${this.search}”`),
      text: msg("Try fewer letters, or look in the whole catalogue."),
      icon: icons.magnifier,
      action: button({
        label: msg("Clear search"),
        onClick: () => {
          this.dispatchEvent(new CustomEvent("search-clear"));
        },
      }),
    });
  }

  private renderTrouble(error: unknown) {
    const trouble = troubleOf(error);
    if (trouble.code === "history_off") {
      return banner({ text: msg("Past orders are not shown any more.") });
    }
    return troubleState(trouble, () => void this.products.run());
  }
}
