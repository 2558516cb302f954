import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import {
  amountsStyles,
  base,
  buttonStyles,
  formatNumber,
  noticeStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { cartStatus } from "../../components/cart-status.ts";
import { cartLineRow, cartLineStyles } from "../../components/cart-line-row.ts";
import {
  cartAmounts,
  cartHindrance,
  cartPanelStyles,
  emptyCart,
  reviewButton,
} from "../../components/cart-panel.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { cartLines, linesNotTaken, wantedOf, type CartLine } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import type { PortalState } from "../../state/portal-state.ts";

/** @summary The cart with all its lines and amounts, beside the list or in a sheet. */
export class CartView extends LitElement {
  static override styles = [
    base,
    amountsStyles,
    buttonStyles,
    noticeStyles,
    pictureStyles,
    priceStyles,
    rowListStyles,
    cartLineStyles,
    cartPanelStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      header {
        display: flex;
        flex: none;
        align-items: baseline;
        gap: 8px;
        padding: 16px 20px 12px;
        border-bottom: 1px solid var(--op-line);
      }
      h2 {
        font-size: var(--op-text-large);
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      header span {
        color: var(--op-muted);
      }
      .lines {
        container-type: inline-size;
        flex: 1;
        min-height: 0;
        padding: 0 20px;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      footer {
        flex: none;
        padding: 14px 20px 18px;
        border-top: 1px solid var(--op-line);
      }
      :host([in-sheet]) header {
        display: none;
      }
      :host([in-sheet]) .lines {
        padding: 0;
        margin-top: -14px;
        overflow: visible;
      }
      /* The sheet's own body scrolls; the total and the way on stay at its bottom. */
      :host([in-sheet]) footer {
        position: sticky;
        inset-block-end: -20px;
        margin: 0 -20px -20px;
        background: var(--op-raised);
      }
    `,
  ];

  /** Stands in a sheet, which has the heading and scrolls. */
  @property({ type: Boolean, attribute: "in-sheet" }) inSheet = false;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    const lines = cartLines(this.cart);
    const shown = [...linesNotTaken(this.cart), ...lines];
    const count = formatNumber(lines.length, this.portal.locale);
    return html`<order-portal-undo></order-portal-undo>
      ${this.inSheet ? cartStatus(this.cart, this.portal.locale) : nothing}
      <header>
        <h2>${msg("Cart")}</h2>
        <span>
          ${lines.length === 1 ? msg("1 line") : lines.length > 1 ? msg(str`${count} lines`) : ""}
        </span>
      </header>
      ${
        shown.length === 0
          ? emptyCart()
          : html`<div class="lines">
                <order-portal-rows
                  .options=${{
                    rows: shown,
                    key: (line: CartLine) => line.key,
                    render: (line: CartLine) => this.renderLine(line),
                    label: msg("Cart lines"),
                  }}
                ></order-portal-rows>
              </div>
              ${lines.length === 0 ? nothing : this.renderFooter()}`
      }`;
  }

  private renderFooter() {
    return html`<footer>
      ${cartHindrance(this.cart)} ${cartAmounts(this.cart, this.portal.locale)}
      ${reviewButton(() => {
        this.actions.openReview();
      })}
    </footer>`;
  }

  private renderLine(line: CartLine) {
    const { locale } = this.portal;
    const problem = this.cart.refused.get(line.key)?.problem ?? line.problem;
    return cartLineRow({
      line,
      locale,
      problem,
      onQuantity: (quantity) => {
        this.actions.cart.setQuantity(wantedOf(line, quantity));
      },
    });
  }
}
