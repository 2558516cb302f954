import { msg } from "@lit/localize";
import type { DeskSession, OrderDesk } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  errorState,
  noticeStyles,
  searchField,
  searchFieldStyles,
  skeletonRows,
  skeletonStyles,
  tabs,
  tabsStyles,
  type Toasts,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { emptyQueue } from "../components/empty-queue.ts";
import { OrderQueueController } from "../controllers/order-queue.ts";
import { deskTabs, formatPlace, parsePlace, type DeskPlace } from "../state/desk-place.ts";
import { tabLabel } from "../state/tab-words.ts";
import { troubleText } from "../state/trouble-text.ts";
import { queueScreenStyles } from "./queue-screen-styles.ts";

/**
 * @summary The review queue: a list of orders, and beside it the one that is looked at.
 * @fires desk-sign-out
 */
export class QueueScreen extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    noticeStyles,
    searchFieldStyles,
    skeletonStyles,
    tabsStyles,
    queueScreenStyles,
  ];

  @property({ attribute: false }) desk!: DeskSession;
  @property({ attribute: false }) client!: OrderDesk;
  @property() api = "";
  /** Reads the counts anew. */
  @property({ attribute: false }) refreshCounts!: () => Promise<void>;

  @state() private place: DeskPlace = parsePlace(location.hash);
  @state() private search = "";
  @query("order-portal-toasts") private toasts!: Toasts;

  private readonly queue = new OrderQueueController(
    this,
    () => this.client,
    () => this.refreshCounts(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.onHashChange);
    void this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.onHashChange);
  }

  protected override render(): unknown {
    const { workspace, staff } = this.desk;
    return html`<header class="bar">
        ${
          workspace.brand.logoUrl
            ? html`<img
                alt=""
                src=${new URL(workspace.brand.logoUrl, this.api || location.href).href}
              />`
            : nothing
        }
        <h1>${workspace.name}</h1>
        <span class="staff">${staff.name}</span>
        ${button({
          label: msg("Sign out"),
          variant: "quiet",
          onClick: () => this.dispatchEvent(new CustomEvent("desk-sign-out")),
        })}
      </header>
      <main class=${this.place.number === null ? "" : "reading"}>
        <div class="list">${this.list()}</div>
        <div class="order">
          <order-desk-pane
            .number=${this.place.number}
            .client=${this.client}
            .clock=${workspace}
            .api=${this.api}
            @order-left=${() => {
              this.go({ ...this.place, number: null });
            }}
            @order-decided=${this.told}
          ></order-desk-pane>
        </div>
      </main>
      <order-portal-toasts></order-portal-toasts>`;
  }

  private list() {
    const { orders, loading, error, nextCursor } = this.queue.state;
    return html`<div class="filters">
        ${searchField({
          label: msg("Order, purchase order number or customer"),
          value: this.search,
          onSearch: (search) => {
            this.search = search;
            void this.ask();
          },
        })}
        ${tabs({
          label: msg("Orders"),
          selected: this.place.status,
          panel: "orders",
          locale: this.desk.workspace.locale,
          tabs: deskTabs.map((status) => ({
            id: status,
            label: tabLabel(status),
            count: status === "pending" ? this.desk.counts[status] : undefined,
          })),
          onSelect: (id) => {
            const status = deskTabs.find((tab) => tab === id) ?? "pending";
            this.go({ status, number: null });
          },
        })}
      </div>
      <div id="orders" role="tabpanel" aria-labelledby="tab-${this.place.status}">
        ${error === undefined ? nothing : this.listTrouble(error)}
        ${
          loading === "first" && orders.length === 0
            ? skeletonRows(6, msg("Loading orders"))
            : orders.length === 0 && error === undefined
              ? emptyQueue({ ...this.place, search: this.search })
              : html`<order-desk-list
                  .orders=${orders}
                  .place=${this.place}
                  .clock=${this.desk.workspace}
                ></order-desk-list>`
        }
        ${
          nextCursor === null
            ? nothing
            : html`<div class="more">
                ${button({
                  label: msg("Load more"),
                  busy: loading === "more",
                  onClick: () => void this.queue.loadMore(),
                })}
              </div>`
        }
      </div>`;
  }

  private listTrouble(error: unknown) {
    return errorState({
      heading: msg("The orders cannot be shown"),
      text: troubleText(error),
      action: button({ label: msg("Try again"), onClick: () => void this.ask() }),
    });
  }

  private async told(event: CustomEvent<{ message: string }>) {
    if (event.detail.message !== "") this.toasts.show(event.detail);
    await this.queue.refresh();
  }

  private async ask() {
    await this.queue.ask({ status: this.place.status, search: this.search.trim() });
  }

  private go(place: DeskPlace) {
    location.hash = formatPlace(place);
  }

  private readonly onHashChange = () => {
    const before = this.place;
    this.place = parsePlace(location.hash);
    if (this.place.status !== before.status) void this.ask();
  };
}
