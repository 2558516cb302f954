import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import {
  searchField,
  searchFieldStyles,
  segments,
  segmentsStyles,
  tabs,
  tabsStyles,
} from "@order-portal/ui";
import { css, html } from "lit";
import { state } from "lit/decorators.js";
import { historyTrouble } from "../../components/history-trouble.ts";
import { catalogueContext } from "../../contexts/catalogue-context.ts";
import { questionOfTab, sameQuestion, type CatalogueState } from "../../state/catalogue-state.ts";
import { tabOptions } from "../catalogue/tab-options.ts";
import { PlaceScreen } from "../place-screen.ts";
import { screenParts } from "../screen-parts.ts";

/** What the tab shows: orders, or the products in them. */
type View = "orders" | "products";

/**
 * @summary The tab Past Orders: what was ordered before, by order and by product. It looks as the
 *   catalogue's other tabs do, and they lead from here to their lists.
 */
export class PastOrdersScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    searchFieldStyles,
    segmentsStyles,
    tabsStyles,
    css`
      .toolbar {
        position: sticky;
        z-index: 2;
        inset-block-start: var(--order-portal-sticky-top, 0px);
        display: grid;
        gap: 4px;
        padding-top: 12px;
        background: var(--op-surface);
      }
      .view {
        padding-block: 14px 6px;
      }
      [role="tabpanel"] {
        min-height: 50vh;
      }
    `,
  ];

  @consume({ context: catalogueContext, subscribe: true }) catalogue!: CatalogueState;

  @state() private view: View = "orders";
  @state() private search = "";

  /** The tab that led here keeps the focus, as tabs do. */
  override focus(options?: FocusOptions): void {
    this.renderRoot
      .querySelector<HTMLElement>("[role=tab][aria-selected=true], [data-heading]")
      ?.focus(options);
  }

  /** Switched off meanwhile: what stands in place of the list is shorter than it was. */
  override returned(): void {
    this.renderRoot.querySelector(".history-off")?.scrollIntoView({ block: "nearest" });
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.renderRoot
      .querySelector("[role=tab][aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  protected override renderHead(): unknown {
    const offered = this.catalogue.tabs;
    const own = offered.findIndex(({ kind }) => kind === "past_orders");
    return html`<h1 class="visually-hidden" data-heading tabindex="-1">${this.heading()}</h1>
      <div class="toolbar" part="toolbar">
        ${searchField({
          label: msg("Search what you ordered before"),
          value: this.search,
          onSearch: (search) => {
            this.search = search;
          },
        })}
        ${tabs({
          label: msg("Catalogue"),
          tabs: tabOptions(offered),
          selected: String(own),
          panel: "panel",
          locale: this.portal.locale,
          onSelect: (id) => {
            this.leaveTo(Number(id));
          },
        })}
      </div>`;
  }

  protected override renderBody(): unknown {
    const { workspace } = this.portal;
    if (!workspace?.orderHistory) {
      return historyTrouble({
        trouble: { code: "history_off", detail: "", reference: null },
        supplier: workspace?.name ?? "",
        onRetry: () => undefined,
        onCatalogue: () => {
          this.actions.openCatalogue();
        },
      });
    }
    return html`<div id="panel" role="tabpanel" aria-label=${msg("Past Orders")}>
      <div class="view">
        ${segments({
          label: msg("Show"),
          name: "view",
          value: this.view,
          options: [
            { value: "orders", label: msg("Recent orders") },
            { value: "products", label: msg("Products") },
          ],
          onChange: (view) => {
            this.view = view === "products" ? view : "orders";
          },
        })}
      </div>
      ${
        this.view === "orders"
          ? html`<order-portal-recent-orders
              exportparts=${screenParts}
              .search=${this.search}
            ></order-portal-recent-orders>`
          : html`<order-portal-ordered-products
              exportparts=${screenParts}
              .search=${this.search}
              @search-clear=${() => {
                this.search = "";
              }}
            ></order-portal-ordered-products>`
      }
    </div>`;
  }

  private leaveTo(index: number) {
    const tab = this.catalogue.tabs[index];
    if (!tab || tab.kind === "past_orders") return;
    const question = questionOfTab(tab);
    if (!sameQuestion(question, this.catalogue.question)) {
      this.actions.catalogue.askForList(question);
    }
    this.actions.go({ at: "catalogue" });
  }
}
