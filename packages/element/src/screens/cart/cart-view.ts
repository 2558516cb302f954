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
  searchFieldStyles,
  fieldStyles,
  selectStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { cartStatus } from "../../components/cart-status.ts";
import { cartLineRow, cartLineStyles } from "../../components/cart-line-row.ts";
import {
  cartAmounts,
  cartHindrance,
  cartPanelStyles,
  cartTotal,
  emptyCart,
  reviewButton,
} from "../../components/cart-panel.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { arrangeLines, type LineOrder } from "../../state/arranged-lines.ts";
import { cartLines, linesNotTaken, wantedOf, type CartLine } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import { changeMany, type ManyChange } from "../../state/change-many.ts";
import type { LineKey } from "../../state/line-key.ts";
import { firstDay } from "../../state/order-field-rules.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { loadPart } from "../missing/fetch-part.ts";
import { cartTools, cartToolsStyles, manyLines, manyLinesBar } from "./cart-tools.ts";
import { cartViewStyles } from "./cart-view-styles.ts";

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
    searchFieldStyles,
    fieldStyles,
    selectStyles,
    cartLineStyles,
    cartPanelStyles,
    cartToolsStyles,
    cartViewStyles,
  ];

  /** Stands in a sheet, which has the heading and scrolls. */
  @property({ type: Boolean, attribute: "in-sheet" }) inSheet = false;

  /** The place beside it says itself what was added. */
  @property({ type: Boolean, attribute: "added-is-said" }) addedIsSaid = false;

  /** The place beside it says itself what was refused. */
  @property({ type: Boolean, attribute: "refused-is-said" }) refusedIsSaid = false;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  @state() private search = "";
  @state() private order: LineOrder = "added";
  /** The lines ticked; null where none can be. */
  @state() private ticked: ReadonlySet<LineKey> | null = null;
  @state() private isSaving = false;

  protected override render(): unknown {
    const lines = cartLines(this.cart);
    const shown = [...linesNotTaken(this.cart), ...lines];
    const count = formatNumber(lines.length, this.portal.locale);
    return html`<order-portal-undo
        ?added-is-said=${this.addedIsSaid}
        ?refused-is-said=${this.refusedIsSaid}
      ></order-portal-undo>
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
          : html`${this.renderTools(shown)}
              <order-portal-line-dates></order-portal-line-dates>
              <div class="lines">${this.renderLines(shown)}</div>
              ${lines.length === 0 ? nothing : this.renderFooter()}`
      }
      <order-portal-save-list
        .lines=${lines}
        ?open=${this.isSaving}
        @dialog-close=${() => {
          this.isSaving = false;
        }}
      ></order-portal-save-list>`;
  }

  private renderTools(lines: readonly CartLine[]) {
    const { ticked } = this;
    const shown = this.arranged(lines);
    return html`${cartTools({
      count: lines.length,
      search: this.search,
      order: this.order,
      isTicking: ticked !== null,
      onSearch: (search) => {
        this.search = search;
      },
      onOrder: (order) => {
        this.order = order;
      },
      onTick: () => {
        this.ticked = ticked ? null : new Set();
      },
      onSaveList: () => {
        void this.saveList();
      },
      onKeptCarts: () => {
        this.actions.go({ at: "kept-carts" });
      },
    })}
    ${
      ticked
        ? manyLinesBar({
            ticked: this.tickedLines(lines).length,
            shown: shown.length,
            mayDate: this.portal.workspace?.deliveryDates === "several",
            today: firstDay(this.portal.workspace, new Date()),
            locale: this.portal.locale,
            onAll: (ticks) => {
              this.ticked = new Set(ticks ? shown.map(({ key }) => key) : []);
            },
            onChange: (change) => {
              this.changeTicked(this.tickedLines(lines), change);
            },
          })
        : nothing
    }`;
  }

  private renderLines(lines: readonly CartLine[]) {
    const rows = this.arranged(lines);
    if (rows.length === 0) {
      return html`<p class="none-found" role="status">
        ${msg(str`No line of the cart matches “${this.search}”.`)}
      </p>`;
    }
    return html`<order-portal-rows
      .options=${{
        rows,
        key: (line: CartLine) => line.key,
        depends: (line: CartLine) => [
          this.cart.refused.get(line.key),
          this.portal.locale,
          this.ticked?.has(line.key),
        ],
        render: (line: CartLine) => this.renderLine(line),
        label: msg("Cart lines"),
      }}
    ></order-portal-rows>`;
  }

  /** The lines as they are looked through; few of them stand as they are. */
  private arranged(lines: readonly CartLine[]) {
    const { search, order } = this;
    const given = lines.length < manyLines ? ({ search: "", order: "added" } as const) : null;
    return arrangeLines(
      lines,
      given ?? { search, order },
      ({ key, problem }) => problem !== null || this.cart.refused.has(key),
    );
  }

  private tickedLines(lines: readonly CartLine[]) {
    return lines.filter(({ key }) => this.ticked?.has(key));
  }

  private changeTicked(lines: readonly CartLine[], change: ManyChange) {
    if (lines.length === 0) return;
    const removes = "quantity" in change && change.quantity === 0;
    this.actions.cart.setLines(
      changeMany(this.cart, lines, change),
      removes ? "removed" : "changed",
    );
    this.ticked = new Set();
  }

  private async saveList() {
    this.isSaving = await loadPart(this, "save-list");
  }

  private renderFooter() {
    const { cart, inSheet } = this;
    const { locale } = this.portal;
    return html`${
        inSheet
          ? html`<div class="sums">${cartAmounts(cart, locale, "above-total")}</div>`
          : nothing
      }
      <footer>
        ${cartHindrance(cart)} ${inSheet ? cartTotal(cart, locale) : cartAmounts(cart, locale)}
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
      onNote: (note) => {
        this.actions.cart.setQuantity({ ...wantedOf(line, line.quantity), note });
      },
      isTicked: this.ticked?.has(line.key),
      onTick: (isTicked) => {
        const ticked = new Set(this.ticked);
        if (isTicked) ticked.add(line.key);
        else ticked.delete(line.key);
        this.ticked = ticked;
      },
    });
  }
}
