import { msg, str } from "@lit/localize";
import type { OrderSummary } from "@order-portal/sdk";
import {
  button,
  emptyState,
  icons,
  rowListStyles,
  searchField,
  searchFieldStyles,
  skeletonRows,
  tabs,
  tabsStyles,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { historyTrouble } from "../../components/history-trouble.ts";
import { orderRow, orderRowStyles } from "../../components/order-row.ts";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { SeenOrders } from "../../controllers/seen-orders.ts";
import { OrdersController, type OrdersQuestion } from "../../controllers/orders-controller.ts";
import { PlaceScreen } from "../place-screen.ts";

/** A tab, or undefined for all. */
type Stage = OrdersQuestion["stage"];

const stages: readonly (readonly [Stage, () => string])[] = [
  [undefined, () => msg("All")],
  ["pending", () => msg("Pending")],
  ["processing", () => msg("Processing")],
  ["fulfilled", () => msg("Fulfilled")],
  ["rejected", () => msg("Rejected")],
];

/** @summary All of the customer's orders: by where they stand, and searched as one types. */
export class OrdersScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    rowListStyles,
    searchFieldStyles,
    tabsStyles,
    orderRowStyles,
    css`
      .toolbar {
        position: sticky;
        z-index: 2;
        inset-block-start: var(--order-portal-sticky-top, 0px);
        display: grid;
        gap: 4px;
        background: var(--op-surface);
      }
      /* The last of them is seen to be there on a phone. */
      @container (max-width: 420px) {
        .tab {
          padding-inline: 8px;
        }
      }
      .list {
        min-height: 40vh;
      }
      .stale {
        opacity: 0.55;
      }
      .skeleton {
        --skeleton-row: 68px;
      }
      .banner {
        margin-top: 12px;
      }
    `,
  ];

  private readonly seen = new SeenOrders(
    () => this.actions,
    () => this.portal,
  );
  private readonly list = new OrdersController(this, () => this.actions, 50, this.seen);

  /** The order that was looked at may have moved on. */
  override returned(): void {
    this.list.ask(this.list.question);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.hasUpdated) this.list.ask(this.list.question);
  }

  protected override renderBody(): unknown {
    const { question, trouble } = this.list;
    if (trouble?.code === "history_off") return this.renderTrouble();
    return html`<div class="toolbar">
        ${searchField({
          label: msg("Search by number, product or code"),
          value: question.search,
          onSearch: (search) => {
            this.list.ask({ ...question, search });
          },
        })}
        ${tabs({
          label: msg("Orders by where they stand"),
          tabs: stages.map(([id = "all", label]) => ({ id, label: label() })),
          selected: question.stage ?? "all",
          panel: "list",
          onSelect: (id) => {
            const [stage] = stages.find(([one]) => one === id) ?? [];
            this.list.ask({ search: question.search, ...(stage && { stage }) });
          },
        })}
      </div>
      <div
        id="list"
        class="list"
        role="tabpanel"
        aria-label=${msg("Orders")}
        aria-busy=${this.list.loading === "list"}
      >
        ${this.renderList()}
      </div>`;
  }

  private renderList() {
    const { orders, loading, trouble } = this.list;
    if (!orders) {
      return trouble ? this.renderTrouble() : skeletonRows(6, msg("Loading orders"));
    }
    return html`${
      trouble
        ? troubleBanner(
            trouble,
            button({
              label: msg("Try again"),
              onClick: () => {
                this.list.retry();
              },
            }),
          )
        : nothing
    }
    ${
      orders.length === 0
        ? loading
          ? skeletonRows(3, msg("Loading orders"))
          : this.renderEmpty()
        : html`<order-portal-rows
            class=${loading === "list" ? "stale" : ""}
            .options=${{
              rows: orders,
              key: (order: OrderSummary) => order.number,
              render: (order: OrderSummary) => this.renderOrder(order),
              total: this.list.hasMore ? -1 : orders.length,
              label: msg("Orders"),
            }}
            @rows-end=${() => {
              this.list.loadMore();
            }}
          ></order-portal-rows>`
    }
    ${loading === "page" ? skeletonRows(2, msg("Loading older orders")) : nothing}`;
  }

  private renderOrder(order: OrderSummary) {
    return orderRow({
      order,
      locale: this.portal.locale,
      timeZone: this.portal.workspace?.timeZone,
      isNew: this.seen.isNews(order),
      onOpen: () => {
        this.actions.go({ at: "order", of: order.number });
      },
    });
  }

  private renderEmpty() {
    const { search, stage } = this.list.question;
    if (!search && stage === "rejected") {
      return emptyState({
        heading: msg("No order was rejected or cancelled"),
        text: msg("If one ever is, you find here why, and can order it again."),
        icon: icons.parcel,
      });
    }
    if (!search) {
      return emptyState({
        heading: stage ? msg("No orders here right now") : msg("No orders yet"),
        text: stage
          ? msg("Orders show here as they move on.")
          : msg("What you order will be here, with all that becomes of it."),
        icon: icons.parcel,
      });
    }
    return emptyState({
      heading: msg(str`No orders match “${search}”`),
      text: msg(
        "Try the beginning of an order number, a purchase order number, a product or a code.",
      ),
      icon: icons.magnifier,
      action: button({
        label: msg("Clear search"),
        onClick: () => {
          this.list.ask({ ...this.list.question, search: "" });
        },
      }),
    });
  }

  private renderTrouble() {
    const { trouble } = this.list;
    if (!trouble) return nothing;
    return historyTrouble({
      trouble,
      supplier: this.portal.workspace?.name ?? "",
      onRetry: () => {
        this.list.retry();
      },
      onCatalogue: () => {
        this.actions.openCatalogue();
      },
    });
  }
}
