import { msg, str } from "@lit/localize";
import type { OrderMove } from "@order-portal/sdk/desk";
import {
  bannerStyles,
  base,
  buttonStyles,
  noticeStyles,
  searchFieldStyles,
  skeletonStyles,
  tabsStyles,
} from "@order-portal/ui";
import { html, type PropertyValues } from "lit";
import { query, state } from "lit/decorators.js";
import type { BulkAction } from "../components/bulk-bar.ts";
import type { OrderList } from "../components/order-list.ts";
import { OrderBulk } from "../controllers/order-bulk.ts";
import { OrderQueueController, type QueueQuestion } from "../controllers/order-queue.ts";
import { PageTitle } from "../controllers/page-title.ts";
import {
  countFilters,
  newDraft,
  parsePrintPath,
  parseQueuePath,
  printPath,
  queuePath,
  type PrintPlace,
  type QueuePlace,
} from "../state/queue-place.ts";
import { AreaScreen } from "./area-screen.ts";
import type { DraftPane } from "./draft-pane.ts";
import type { OrderPane } from "./order-pane.ts";
import { keysHelp, queueKey, type QueueKey } from "./queue-keys.ts";
import { queueBulk } from "./queue-bulk.ts";
import { queueNarrowing } from "./queue-narrowing.ts";
import { queueOrders } from "./queue-orders.ts";
import { queueScreenStyles } from "./queue-screen-styles.ts";
import { queueTop } from "./queue-top.ts";

/**
 * @summary The review queue: a list of orders, and beside it the one that is looked at.
 */
export class QueueScreen extends AreaScreen {
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

  @state() private place: QueuePlace = parseQueuePath([]);
  @state() private printed: PrintPlace | null = null;
  @state() private search = "";
  @state() private isFiltering = false;
  @state() private isHelping = false;
  @query("order-desk-list") private orderList!: OrderList | null;
  @query("order-desk-pane") private pane!: OrderPane | null;
  @query("order-desk-draft") private draft!: DraftPane | null;

  private readonly queue = new OrderQueueController(
    this,
    { ...parseQueuePath([]), search: "" },
    () => this.client,
    (order) => {
      this.changed();
      if (order) void this.pane?.hear(order);
      else void this.pane?.recover();
    },
  );
  private readonly bulk = new OrderBulk(this, () => this.client);
  private readonly pageTitle = new PageTitle(this);

  override get unsaved(): boolean {
    return this.draft?.unsaved ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.onKeyDown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("desk")) this.pageTitle.show(this.desk.counts["pending"] ?? 0);
    if (!changed.has("path")) return;
    this.printed = parsePrintPath(this.path);
    if (this.printed !== null) return;
    const before = this.hasUpdated ? this.place : null;
    this.place = parseQueuePath(this.path);
    const isSame =
      this.place.status === before?.status &&
      JSON.stringify(this.place.filters) === JSON.stringify(before.filters);
    if (isSame) return;
    this.bulk.clear();
    if (countFilters(this.place.filters) > 0) this.isFiltering = true;
    void this.ask();
  }

  protected override render(): unknown {
    if (this.printed !== null) {
      return html`<order-desk-print
        .place=${this.printed}
        .client=${this.client}
        .workspace=${this.desk.workspace}
        .api=${this.api}
        @print-left=${() => {
          this.show(this.place);
        }}
      ></order-desk-print>`;
    }
    return html`<div class="panes ${this.place.number === null ? "" : "reading"}">
        <div class="list">${this.list()}</div>
        <div class="order">${this.reading()}</div>
      </div>
      <order-portal-dialog
        placement="center"
        heading=${msg("Keys of the review queue")}
        .open=${this.isHelping}
        @dialog-close=${() => (this.isHelping = false)}
        >${keysHelp()}</order-portal-dialog
      >`;
  }

  /** The open order, or the draft that is written. */
  private reading() {
    const { number, status } = this.place;
    if (status === "draft" && number !== null) {
      return html`<order-desk-draft
        .number=${number}
        .client=${this.client}
        .clock=${this.clock}
        @draft-started=${(event: CustomEvent<{ number: string }>) => {
          this.show({ ...this.place, number: event.detail.number });
          void this.queue.refresh();
        }}
        @draft-sent=${(event: CustomEvent<{ number: string }>) => {
          this.tell({ message: msg(str`Sent: order ${event.detail.number}`) });
          this.show({ ...this.place, status: "pending", number: event.detail.number });
        }}
        @draft-saved=${() => void this.queue.refresh()}
        @draft-left=${this.leave}
      ></order-desk-draft>`;
    }
    return html`<order-desk-pane
      .number=${number}
      .client=${this.client}
      .clock=${this.clock}
      .api=${this.api}
      @order-left=${this.leave}
      @order-print=${(event: CustomEvent<PrintPlace>) => {
        this.go(printPath(event.detail));
      }}
      @order-decided=${this.onDecided}
    ></order-desk-pane>`;
  }

  private readonly leave = () => {
    this.show({ ...this.place, number: null });
    void this.queue.refresh();
  };

  private list() {
    return html`<div class="filters">
        ${queueTop({
          search: this.search,
          status: this.place.status,
          desk: this.desk,
          onSearch: (search) => {
            this.search = search;
            void this.ask();
          },
          onStart: () => {
            this.show({ ...this.place, status: "draft", number: newDraft });
          },
          onStatus: (status) => {
            this.show({ ...this.place, status, number: null });
          },
        })}
        ${queueNarrowing({
          filters: this.place.filters,
          isOpen: this.isFiltering,
          client: this.client,
          currency: this.desk.workspace.currency,
          onOpen: (isOpen) => (this.isFiltering = isOpen),
          onHelp: () => (this.isHelping = true),
          onFilters: (filters) => {
            this.show({ ...this.place, filters });
          },
        })}
        ${queueBulk({
          orders: this.queue.state.orders,
          bulk: this.bulk,
          onAction: (action) => void this.act(action),
        })}
      </div>
      <div id="orders" role="tabpanel" aria-labelledby="tab-${this.place.status}">
        ${queueOrders({
          state: this.queue.state,
          isLost: this.queue.isLost,
          question: this.question,
          place: this.place,
          clock: this.clock,
          bulk: this.bulk,
          onAsk: () => void this.ask(),
          onNews: () => void this.queue.showNews(),
          onMore: () => void this.queue.loadMore(),
        })}
      </div>`;
  }

  private async act(action: BulkAction) {
    const ticked = this.bulk.tickedOf(this.queue.state.orders);
    const numbers = ticked.map(({ number }) => number);
    if (action === "picking" || action === "confirmation") {
      this.go(printPath({ sheet: action, numbers }));
    } else if (action === "csv" || action === "json") {
      const what = numbers.length > 0 ? { numbers } : { question: this.question };
      await this.bulk.export(action, what);
    } else {
      await this.bulk.move(action, ticked);
      await this.queue.refresh();
      await this.pane?.read();
    }
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const key = this.printed === null ? queueKey(event) : null;
    if (key === null || !this.press(key)) return;
    event.preventDefault();
  };

  /** Does what a key is for; whether there was something to do. */
  private press(key: QueueKey): boolean {
    const focused = this.orderList?.focusedNumber ?? null;
    switch (key) {
      case "next":
      case "previous":
        return this.orderList?.step(key === "next" ? 1 : -1) !== null;
      case "tick":
        if (focused === null) return false;
        this.bulk.tick([focused], !this.bulk.ticked.has(focused));
        return true;
      case "search":
        this.renderRoot.querySelector<HTMLElement>("input[name=search]")?.focus();
        return true;
      case "help":
        this.isHelping = true;
        return true;
      case "approve":
      case "reject":
        return this.pane?.press(key) ?? false;
    }
  }

  private async onDecided(event: CustomEvent<{ message: string; move?: OrderMove }>) {
    if (event.detail.message !== "") this.tell(event.detail);
    await this.queue.refresh();
  }

  private get question(): QueueQuestion {
    const { status, filters } = this.place;
    return { status, filters, search: this.search.trim() };
  }

  private async ask() {
    await this.queue.ask(this.question);
  }

  private show(place: QueuePlace) {
    this.go(queuePath(place));
  }
}
