import { msg } from "@lit/localize";
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
} from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { emptyQueue } from "../components/empty-queue.ts";
import { OrderQueueController } from "../controllers/order-queue.ts";
import { deskTabs, parseQueuePath, queuePath, type QueuePlace } from "../state/queue-place.ts";
import { tabLabel } from "../state/tab-words.ts";
import { troubleText } from "../state/trouble-text.ts";
import { AreaScreen } from "./area-screen.ts";
import { queueScreenStyles } from "./queue-screen-styles.ts";

/**
 * @summary The review queue: a list of orders, and beside it the one that is looked at.
 */
export class QueueScreen extends AreaScreen {
  static override styles = [
    base,
    buttonStyles,
    noticeStyles,
    searchFieldStyles,
    skeletonStyles,
    tabsStyles,
    queueScreenStyles,
  ];

  @state() private place: QueuePlace = parseQueuePath([]);
  @state() private search = "";

  private readonly queue = new OrderQueueController(
    this,
    () => this.client,
    () => {
      this.changed();
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("path")) return;
    const before = this.hasUpdated ? this.place : null;
    this.place = parseQueuePath(this.path);
    if (this.place.status !== before?.status) void this.ask();
  }

  protected override render(): unknown {
    return html`<div class="panes ${this.place.number === null ? "" : "reading"}">
      <div class="list">${this.list()}</div>
      <div class="order">
        <order-desk-pane
          .number=${this.place.number}
          .client=${this.client}
          .clock=${this.clock}
          .api=${this.api}
          @order-left=${() => {
            this.show({ ...this.place, number: null });
          }}
          @order-decided=${this.onDecided}
        ></order-desk-pane>
      </div>
    </div>`;
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
            this.show({ status, number: null });
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
                  .clock=${this.clock}
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

  private async onDecided(event: CustomEvent<{ message: string }>) {
    if (event.detail.message !== "") this.tell(event.detail);
    await this.queue.refresh();
  }

  private async ask() {
    await this.queue.ask({ status: this.place.status, search: this.search.trim() });
  }

  private show(place: QueuePlace) {
    this.go(queuePath(place));
  }
}
