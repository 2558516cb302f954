import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import type { Product } from "@order-portal/sdk";
import { base } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { loadPart } from "../missing/fetch-part.ts";
import { screenParts } from "../screen-parts.ts";
import { CartRefresh } from "./cart-refresh.ts";

/** What is shown above the list: the cart, why a link is needed, or one product. */
export type Sheet = "cart" | "link" | Product | null;

/** The unit chosen of a product. */
export interface UnitChoice {
  readonly sku: string;
  readonly unit: string;
}

/**
 * @summary The sheets above the list.
 *
 * @fires {CustomEvent<UnitChoice>} unit-change - another unit of a product was chosen
 * @fires sheet-close - the sheet was closed
 */
export class Sheets extends LitElement {
  static override styles = [base];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** The sheet that is open. */
  @property({ attribute: false }) sheet: Sheet = null;
  /** The unit last chosen, by sku. */
  @property({ attribute: false }) units: ReadonlyMap<string, string> = new Map();

  @state() private productIsReady = false;
  private isFetching = false;

  constructor() {
    super();
    new CartRefresh(this, () => this.actions);
  }

  protected override willUpdate(): void {
    if (this.productIsReady || this.sheet === null || typeof this.sheet === "string") return;
    if (!this.isFetching) void this.fetchProduct();
  }

  private async fetchProduct() {
    this.isFetching = true;
    this.productIsReady = await loadPart(this, "product");
    this.isFetching = false;
    if (!this.productIsReady) this.close(this.sheet); // The next tap tries again.
  }

  /** A dialog tells of its end a moment later: another sheet may be open by then. */
  private close(sheet: Sheet) {
    if (sheet === this.sheet) this.dispatchEvent(new CustomEvent("sheet-close"));
  }

  protected override render(): unknown {
    const { sheet } = this;
    if (sheet !== null && typeof sheet === "object") return this.renderProduct(sheet);
    return html`<order-portal-dialog
      exportparts="dialog, header: dialog-header, body: dialog-body, footer: dialog-footer"
      .heading=${sheet === "link" ? this.linkHeading() : msg("Cart")}
      .placement=${sheet === "link" ? "center" : "panel"}
      ?open=${sheet !== null}
      @dialog-close=${() => {
        this.close(sheet);
      }}
    >
      ${
        sheet === "cart"
          ? html`<order-portal-cart exportparts=${screenParts} in-sheet></order-portal-cart>`
          : nothing
      }
      ${sheet === "link" ? html`<order-portal-link-needed></order-portal-link-needed>` : nothing}
    </order-portal-dialog>`;
  }

  private linkHeading() {
    return this.portal.workspace?.signIn
      ? msg("To order, please sign in")
      : msg("Your private link is needed");
  }

  private renderProduct(product: Product) {
    if (!this.productIsReady) return nothing;
    return html`<order-portal-product
      exportparts=${screenParts}
      .product=${product}
      .unit=${this.units.get(product.sku)}
      @unit-change=${(event: CustomEvent<string>) => {
        const detail: UnitChoice = { sku: product.sku, unit: event.detail };
        this.dispatchEvent(new CustomEvent("unit-change", { detail }));
      }}
      @dialog-close=${() => {
        this.close(product);
      }}
    ></order-portal-product>`;
  }
}
