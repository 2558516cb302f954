import { msg, str } from "@lit/localize";
import type { DeskSession, OrderDesk, OrderMove } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  errorState,
  icons,
  noticeStyles,
  searchField,
  searchFieldStyles,
  skeletonRows,
  skeletonStyles,
  tabs,
  tabsStyles,
  type Toasts,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { emptyQueue } from "../components/empty-queue.ts";
import type { OrderDetails } from "../components/order-details.ts";
import { OpenOrderController } from "../controllers/open-order.ts";
import { OrderQueueController } from "../controllers/order-queue.ts";
import { deskTabs, formatPlace, parsePlace, type DeskPlace } from "../state/desk-place.ts";
import { moveDone, moveLabel, needsReason } from "../state/move-words.ts";
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
    bannerStyles,
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
  /** The move that a reason is asked for. */
  @state() private asking: OrderMove | null = null;
  @query("order-desk-details") private details!: OrderDetails | null;
  @query("order-portal-toasts") private toasts!: Toasts;

  private readonly queue = new OrderQueueController(
    this,
    () => this.client,
    () => this.refreshCounts(),
  );
  private readonly opened = new OpenOrderController(this, () => this.client);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.onHashChange);
    void this.ask();
    void this.opened.open(this.place.number);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.onHashChange);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const number = this.opened.state?.order?.number;
    if (number !== undefined && number !== this.shownNumber) {
      this.shownNumber = number;
      void this.details?.updateComplete.then(() => this.details?.focus());
    }
    if (this.opened.state === null) this.shownNumber = undefined;
  }
  private shownNumber: string | undefined;

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
        <div class="order">${this.order()}</div>
      </main>
      ${this.reasonDialog()}
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

  private order() {
    const { state } = this.opened;
    if (state === null) {
      return html`<div class="choose">
        ${emptyState({
          icon: icons.parcel,
          heading: msg("Choose an order"),
          text: msg("Its lines, stock and history appear here."),
        })}
      </div>`;
    }
    return html`<div class="back">
        ${button({
          label: msg("All orders"),
          icon: icons.arrowLeft,
          variant: "quiet",
          onClick: () => {
            this.go({ ...this.place, number: null });
          },
        })}
      </div>
      ${
        state.changedMeanwhile
          ? html`<div class="note">
              ${banner({
                tone: "warning",
                text: msg(
                  "Somebody else decided on this order meanwhile. It is shown as it is now.",
                ),
              })}
            </div>`
          : nothing
      }
      ${state.error === undefined ? nothing : this.orderTrouble(state.error)}
      ${
        state.order === null
          ? state.error === undefined
            ? skeletonRows(5, msg("Loading the order"))
            : nothing
          : html`<order-desk-details
              .order=${state.order}
              .moving=${state.moving}
              .clock=${this.desk.workspace}
              .api=${this.api}
              @order-move=${this.onMove}
            ></order-desk-details>`
      }`;
  }

  private orderTrouble(error: unknown) {
    return html`<div class="note">
      ${banner({
        tone: "danger",
        text: troubleText(error),
        action: button({ label: msg("Try again"), onClick: () => void this.opened.read() }),
      })}
    </div>`;
  }

  private reasonDialog() {
    const { asking } = this;
    return html`<order-portal-dialog
      placement="center"
      heading=${asking === "cancel" ? msg("Cancel this order?") : msg("Reject this order?")}
      .open=${asking !== null}
      @dialog-close=${() => (this.asking = null)}
    >
      ${
        asking === null
          ? nothing
          : html`<order-desk-reason
              action=${moveLabel(asking).replace("…", "")}
              ?busy=${this.opened.state?.moving === asking}
              @reason-dropped=${() => (this.asking = null)}
              @reason-given=${(event: CustomEvent<{ reason: string }>) =>
                void this.carryOut(asking, event.detail.reason)}
            ></order-desk-reason>`
      }
    </order-portal-dialog>`;
  }

  private onMove(event: CustomEvent<{ move: OrderMove }>) {
    const { move } = event.detail;
    if (needsReason(move)) this.asking = move;
    else void this.carryOut(move, undefined);
  }

  private async carryOut(move: OrderMove, reason: string | undefined) {
    const number = this.opened.state?.number ?? "";
    const done = await this.opened.move(move, reason);
    this.asking = null;
    if (done) this.toasts.show({ message: msg(str`${moveDone(move)}: order ${number}`) });
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
    if (this.place.number !== before.number) void this.opened.open(this.place.number);
  };
}
