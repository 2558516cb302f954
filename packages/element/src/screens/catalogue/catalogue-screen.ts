import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import type { Product } from "@order-portal/sdk";
import { formatNumber, searchField, tabs } from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { cartBar } from "../../components/cart-bar.ts";
import { cartStatus } from "../../components/cart-status.ts";
import { productRow } from "../../components/product-row.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { catalogueContext } from "../../contexts/catalogue-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { quantityOf } from "../../state/cart-lines.ts";
import type { CartState } from "../../state/cart-state.ts";
import { questionOfTab, sameQuestion, type CatalogueState } from "../../state/catalogue-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import { otherUnits, unitOf, wantedLine } from "../../state/product-unit.ts";
import type { Sheet, UnitChoice } from "../cart/sheets.ts";
import { loadScreen, prefetchScreens } from "../load-screen.ts";
import { screenParts } from "../screen-parts.ts";
import { Screen } from "../screen.ts";
import { catalogueStyles } from "./catalogue-styles.ts";
import { emptyList, listTrouble, loadingList, moreBelow } from "./list-states.ts";
import { selectedTab, tabOptions, type TabId } from "./tab-options.ts";
import { WideController } from "./wide-controller.ts";

/**
 * @summary The catalogue: tabs, a search, the products with a quantity each, and the cart beside
 *   or below them.
 */
export class CatalogueScreen extends Screen {
  static override styles = catalogueStyles;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: catalogueContext, subscribe: true }) catalogue!: CatalogueState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** The unit last chosen, by sku. Kept here: a row that scrolls out of view is gone. */
  @state() private units: ReadonlyMap<string, string> = new Map();
  @state() private sheet: Sheet = null;
  private readonly wide = new WideController(this, 880);

  protected override willUpdate(): void {
    // It stays behind the review, as it was; but for a sheet, which would lie above all.
    if (this.portal.place.at !== "catalogue") this.sheet = null;
  }

  protected override updated(): void {
    // The list is there: now the cart beside it, and then what is likely to be opened.
    if (this.wide.isWide && this.catalogue.list) void loadScreen("cart").catch(() => undefined);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    prefetchScreens();
  }

  protected override render(): unknown {
    const mayOrder = may(this.portal, "cart:write");
    const hasPanel = mayOrder && this.wide.isWide;
    return html`<h1 class="visually-hidden" data-heading tabindex="-1">${msg("Catalogue")}</h1>
      <div class="columns ${hasPanel ? "with-panel" : ""}">
        <div class="main">
          ${this.renderToolbar()} ${this.renderList()}
          ${mayOrder ? cartStatus(this.cart, this.portal.locale) : nothing}
          ${hasPanel || this.sheet ? nothing : html`<order-portal-undo></order-portal-undo>`}
          ${
            mayOrder && !this.wide.isWide
              ? cartBar({
                  cart: this.cart,
                  locale: this.portal.locale,
                  onOpen: () => {
                    this.open("cart");
                  },
                })
              : nothing
          }
        </div>
        ${
          hasPanel
            ? html`<aside class="panel" part="cart-panel" aria-label=${msg("Cart")}>
                <order-portal-cart exportparts=${screenParts}></order-portal-cart>
              </aside>`
            : nothing
        }
      </div>
      <order-portal-sheets
        exportparts=${screenParts}
        .sheet=${this.sheet}
        .units=${this.units}
        @unit-change=${(event: CustomEvent<UnitChoice>) => {
          this.chooseUnit(event.detail);
        }}
        @sheet-close=${() => {
          this.sheet = null;
        }}
      ></order-portal-sheets>`;
  }

  private renderToolbar() {
    const { tabs: offered, question } = this.catalogue;
    return html`<div class="toolbar" part="toolbar">
      ${searchField({
        label: msg("Search by name or code"),
        value: question.search,
        onSearch: (search) => {
          this.actions.catalogue.askForList({ ...question, search });
        },
      })}
      ${
        offered.length > 1
          ? tabs({
              label: msg("Catalogue"),
              tabs: tabOptions(offered),
              selected: question.search ? "" : selectedTab(offered, question),
              panel: "list",
              locale: this.portal.locale,
              onSelect: (id) => {
                this.selectTab(id);
              },
            })
          : nothing
      }
    </div>`;
  }

  private selectTab(id: TabId) {
    const tab = this.catalogue.tabs[Number(id)];
    if (tab?.kind === "past_orders") this.actions.go({ at: "past-orders" });
    else if (tab) this.actions.catalogue.askForList(questionOfTab(tab));
  }

  private renderList() {
    const { list, loading, trouble, question } = this.catalogue;
    // What went wrong is said where the buyer looks: below the list, where it was to go on.
    const isOfPage = list !== null && sameQuestion(list.question, question);
    const isStale = loading === "list" && list !== null;
    return html`<section
      id="list"
      class="list ${isStale ? "stale" : ""}"
      part="list"
      aria-busy=${loading === "list"}
      aria-label=${msg("Products")}
    >
      <p class="count-line" role="status">${this.summary()}</p>
      ${trouble && !isOfPage ? listTrouble(trouble, list !== null, this.actions) : nothing}
      ${list === null ? (trouble ? nothing : loadingList()) : nothing}
      ${
        list?.products.length === 0
          ? emptyList(list.question, () => {
              this.actions.catalogue.askForList({ ...list.question, search: "" });
            })
          : nothing
      }
      ${
        list && list.products.length > 0
          ? html`<order-portal-rows
              .options=${{
                rows: list.products,
                key: (product: Product) => product.sku,
                render: (product: Product) => this.renderRow(product),
                total: list.total ?? (list.nextCursor ? -1 : list.products.length),
                label: msg("Products"),
              }}
              @rows-end=${() => {
                this.actions.catalogue.loadMore();
              }}
            ></order-portal-rows>`
          : nothing
      }
      ${loading === "page" ? moreBelow() : nothing}
      ${trouble && isOfPage ? listTrouble(trouble, true, this.actions) : nothing}
    </section>`;
  }

  /** Opens a sheet; the file that draws it may have to come first. */
  private open(sheet: Sheet) {
    this.sheet = sheet;
    loadScreen("cart").catch(() => {
      this.sheet = null; // No signal: the next tap tries again.
    });
  }

  /** How much there is, for the eye and for a screen reader. */
  private summary() {
    const { list, loading } = this.catalogue;
    if (!list || loading === "list") return nothing;
    const { total, question } = list;
    if (!question.search || list.products.length === 0) return nothing;
    const count = formatNumber(total ?? list.products.length, this.portal.locale);
    return total === 1
      ? msg(str`1 product for “${question.search}”`)
      : msg(str`${count} products for “${question.search}”`);
  }

  private chooseUnit({ sku, unit }: UnitChoice) {
    this.units = new Map(this.units).set(sku, unit);
  }

  private renderRow(product: Product) {
    const unit = unitOf(product, this.units.get(product.sku), this.cart);
    if (!unit) return nothing;
    const line = { sku: product.sku, unit: unit.unit };
    return productRow({
      product,
      unit,
      quantity: quantityOf(this.cart, line),
      others: otherUnits(product, unit, this.cart),
      problem: this.cart.refused.get(lineKey(line))?.problem ?? null,
      mayOrder: may(this.portal, "cart:write"),
      locale: this.portal.locale,
      onQuantity: (quantity) => {
        this.actions.cart.setQuantity(wantedLine(product, unit, quantity));
      },
      onUnit: (chosen) => {
        this.chooseUnit({ sku: product.sku, unit: chosen });
      },
      onOpen: () => {
        this.open(product);
      },
      onAskForLink: () => {
        this.open("link");
      },
    });
  }
}
