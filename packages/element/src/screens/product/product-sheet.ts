import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { Task } from "@lit/task";
import type { Product } from "@order-portal/sdk";
import {
  badge,
  badgeStyles,
  bannerStyles,
  base,
  buttonStyles,
  defineOnce,
  formatMoney,
  formatNumber,
  picture,
  pictureStyles,
  priceStyles,
  segmentsStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { contact, contactStyles } from "../../components/contact.ts";
import { unitStyles } from "../../components/product-row-styles.ts";
import { cost, orderControl, unitChoice } from "../../components/product-row.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import { unitOf, wantedLine } from "../../state/product-unit.ts";

/**
 * @summary One product with all that is known of it: what the list shows at once, the rest as it
 *   comes.
 *
 * @fires unit-change - another unit was chosen; its code is the detail
 * @fires dialog-close - the sheet was closed
 */
export class ProductSheet extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    pictureStyles,
    priceStyles,
    segmentsStyles,
    unitStyles,
    contactStyles,
    css`
      .sheet {
        display: grid;
        gap: 18px;
      }
      .sheet > .picture {
        --picture-size: min(100%, 320px);
        justify-self: center;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        color: var(--op-muted);
      }
      .description {
        white-space: pre-line;
        text-wrap: pretty;
      }
      .order {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }
      .cost .price-now {
        font-size: calc(var(--op-text-large) * 1.15);
      }
      .cost .price-breaks {
        display: none;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      caption {
        padding-bottom: 6px;
        font-weight: 600;
        text-align: var(--op-start);
      }
      th,
      td {
        padding: 8px 0;
        border-top: 1px solid var(--op-line);
        font-weight: 400;
        text-align: var(--op-start);
      }
      td {
        text-align: var(--op-end);
      }
      .reached {
        color: var(--op-accent-text);
        font-weight: 600;
      }
      .reached th {
        font-weight: 600;
      }
    `,
  ];

  /** The product as the list shows it. */
  @property({ attribute: false }) product!: Product;
  /** The unit chosen in the list, if one was. */
  @property({ attribute: false }) unit: string | undefined;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  private readonly detail = new Task(this, {
    task: ([sku], { signal }) => this.actions.catalogue.readProduct(sku, signal),
    args: () => [this.product.sku] as const,
  });

  protected override render(): unknown {
    const { product } = this;
    const unit = unitOf(product, this.unit, this.cart);
    if (!unit) return nothing;
    const line = { sku: product.sku, unit: unit.unit };
    const quantity = quantityOf(this.cart, line);
    const { locale, workspace } = this.portal;
    const mayOrder = may(this.portal, "cart:write");
    const options = {
      product,
      unit,
      quantity,
      problem: this.cart.refused.get(lineKey(line))?.problem ?? null,
      mayOrder,
      locale,
      onQuantity: (chosen: number) => {
        this.actions.cart.setQuantity(wantedLine(product, unit, chosen));
      },
      onUnit: (chosen: string) => {
        this.dispatchEvent(new CustomEvent("unit-change", { detail: chosen }));
      },
    };
    return html`<order-portal-dialog
      exportparts="dialog, header: dialog-header, body: dialog-body, footer: dialog-footer"
      open
      .heading=${product.name}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      <div class="sheet" part="product-sheet">
        ${picture(product.imageUrl, product.name)}
        <p class="facts">
          <span>${product.sku}</span>
          ${product.category ? html`<span>${product.category}</span>` : nothing}
          ${product.isNew ? badge(msg("New"), "accent") : nothing}
          ${product.onSale ? badge(msg("Sale"), "sale") : nothing}
          ${product.availability === "out_of_stock" ? badge(msg("Out of stock")) : nothing}
        </p>
        ${unitChoice(options)}
        <div class="order">
          <div class="cost">${cost(options)}</div>
          ${mayOrder ? orderControl(options) : nothing}
        </div>
        ${mayOrder ? nothing : contact(workspace)} ${this.renderBreaks(options)}
        ${this.detail.render({
          pending: () => html`<p role="status">${msg("Loading the description…")}</p>`,
          complete: ({ description }) =>
            description ? html`<p class="description">${description}</p>` : nothing,
          error: () => html`<p>${msg("The description could not be loaded.")}</p>`,
        })}
      </div>
    </order-portal-dialog>`;
  }

  private renderBreaks({ unit, quantity, locale }: Parameters<typeof cost>[0]) {
    if (!unit.unitPrice || unit.priceBreaks.length === 0) return nothing;
    const first = { minimumQuantity: unit.quantityRule.minimum, unitPrice: unit.unitPrice };
    const steps = [first, ...unit.priceBreaks];
    const reached = steps.findLast((step) => quantity >= step.minimumQuantity);
    return html`<table>
      <caption>
        ${msg("Price by quantity")}
      </caption>
      <tbody>
        ${steps.map(
          (step) =>
            html`<tr class=${step === reached ? "reached" : ""}>
              <th scope="row">${msg(html`From ${formatNumber(step.minimumQuantity, locale)}`)}</th>
              <td>${formatMoney(step.unitPrice, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

/** Registers the sheet, unless it is. */
export function define(): void {
  defineOnce("order-portal-product", ProductSheet);
}
