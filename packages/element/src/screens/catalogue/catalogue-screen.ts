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
import type { CartState } from "../../state/cart-state.ts";
import {
  hasList,
  questionOfTab,
  sameQuestion,
  type CatalogueState,
  type ProductList,
} from "../../state/catalogue-state.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import type { Sheet, UnitChoice } from "../cart/sheets.ts";
import { loadScreen, prefetchScreens } from "../load-screen.ts";
import { screenParts } from "../screen-parts.ts";
import { Screen } from "../screen.ts";
import { catalogueStyles } from "./catalogue-styles.ts";
import { emptyList, listTrouble, loadingList, moreBelow } from "./list-states.ts";
import { rowDepends, rowOf, type RowSurroundings } from "./row-of.ts";
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
    const { template, catalogue } = this;
    const { list } = catalogue;
    // No signal: what is drawn next tries again.
    if (template !== "standard") void loadScreen(template).catch(() => undefined);
    // The list is there: now the cart beside it, and then what is likely to be opened.
    if (this.wide.isWide && list) void loadScreen("cart").catch(() => undefined);
  }

  /** Whether the cart stands beside the list: the grid takes all the room. */
  private get hasPanel() {
    return this.wide.isWide && this.template !== "grid";
  }

  /** Who may not order has nothing to type into a grid. */
  private get template() {
    const { template } = this.catalogue;
    return template === "grid" && !may(this.portal, "cart:write") ? "standard" : template;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    prefetchScreens();
  }

  protected override render(): unknown {
    const mayOrder = may(this.portal, "cart:write");
    const hasPanel = mayOrder && this.hasPanel;
    return html`<h1 class="visually-hidden" data-heading tabindex="-1">${msg("Catalogue")}</h1>
      <div class="columns ${hasPanel ? "with-panel" : ""}">
        <div class="main">
          ${this.renderToolbar()} ${this.renderUsuals()}
          <order-portal-view-switch></order-portal-view-switch>
          ${this.renderList()} ${mayOrder ? cartStatus(this.cart, this.portal.locale) : nothing}
          ${hasPanel || this.sheet ? nothing : html`<order-portal-undo></order-portal-undo>`}
          ${
            mayOrder && !hasPanel
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

  /** What is ordered often, above the first list: its room is kept until it has come. */
  private renderUsuals() {
    const { tabs: offered, question } = this.catalogue;
    const first = offered.find(hasList);
    const isFirst = first && sameQuestion(questionOfTab(first), question);
    if (!isFirst || !offered.some(({ kind, count }) => kind === "past_orders" && count > 0))
      return nothing;
    return html`<order-portal-usuals
      exportparts=${screenParts}
      ?folded=${this.portal.foldsUsuals}
    ></order-portal-usuals>`;
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
      ${list && list.products.length > 0 ? this.renderProducts(list) : nothing}
      ${loading === "page" && this.template !== "grid" ? moreBelow() : nothing}
      ${trouble && isOfPage ? listTrouble(trouble, true, this.actions) : nothing}
    </section>`;
  }

  /** The products, in the order template that the supplier or the buyer has chosen. */
  private renderProducts(list: ProductList) {
    const around = this.around();
    const total = list.total ?? (list.nextCursor ? -1 : list.products.length);
    const label = msg("Products");
    const onEnd = () => {
      this.actions.catalogue.loadMore();
    };
    switch (this.template) {
      case "grid":
        return html`<order-portal-grid
          exportparts=${screenParts}
          @product-open=${({ detail }: CustomEvent<Product>) => {
            this.open(detail);
          }}
        ></order-portal-grid>`;
      case "cards":
        return html`<order-portal-cards
          exportparts=${screenParts}
          .around=${around}
          .products=${list.products}
          .total=${total}
          .label=${label}
          @rows-end=${onEnd}
        ></order-portal-cards>`;
      default:
        return html`<order-portal-rows
          .options=${{
            rows: list.products,
            key: (product: Product) => product.sku,
            depends: (product: Product) => rowDepends(around, product),
            render: (product: Product) => {
              const options = rowOf(around, product);
              return options ? productRow(options) : nothing;
            },
            total,
            label,
          }}
          @rows-end=${onEnd}
        ></order-portal-rows>`;
    }
  }

  /** Opens a sheet; the file that draws it may have to come first. */
  private open(sheet: Sheet) {
    this.sheet = sheet;
    loadScreen("cart").catch(async () => {
      this.sheet = null; // The next tap tries again.
      const { loadPart } = await import("../missing/fetch-part.ts");
      if (await loadPart(this, "cart")) this.sheet = sheet;
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

  private around(): RowSurroundings {
    return {
      portal: this.portal,
      cart: this.cart,
      actions: this.actions,
      units: this.units,
      onUnit: (choice) => {
        this.chooseUnit(choice);
      },
      onOpen: (sheet) => {
        this.open(sheet);
      },
    };
  }
}
