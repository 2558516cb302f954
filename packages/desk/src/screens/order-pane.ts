import { msg, str } from "@lit/localize";
import type { DeskOrderChange, OrderDesk, OrderMove } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { OrderDetails } from "../components/order-details.ts";
import { OpenOrderController } from "../controllers/open-order.ts";
import { download } from "../state/download.ts";
import { moveDone, moveLabel, needsReason } from "../state/move-words.ts";
import type { PrintPlace } from "../state/queue-place.ts";
import type { Clock } from "../state/times.ts";
import { troubleText } from "../state/trouble-text.ts";
import { orderPaneStyles } from "./order-pane-styles.ts";

/**
 * @summary The order that is looked at, and what is asked before it is decided.
 * @fires order-left - back to the list
 * @fires order-print - with the `PrintPlace` of its sheet
 * @fires order-decided - with `{message}`: what was done, in words
 */
export class OrderPane extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    orderPaneStyles,
  ];

  /** The order's number; null where none is chosen. */
  @property({ attribute: false }) number: string | null = null;
  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  @property() api = "";

  /** What a dialog asks about: a move's reason, or changes. */
  @state() private asking: OrderMove | "change" | null = null;
  @state() private isMakingProforma = false;
  /** Why the pro-forma could not be made. */
  @state() private proformaTrouble: unknown;
  @query("order-desk-details") private details!: OrderDetails | null;

  /** Reads the open order anew, such as after it was moved with others. */
  async read(): Promise<void> {
    await this.opened.read();
  }

  /** Reads the open order where that has failed, now that the server may be in reach again. */
  async recover(): Promise<void> {
    const { state } = this.opened;
    if (state?.order === null && state.error !== undefined) await this.opened.read();
  }

  /** Takes what is told of an order: the open one is shown as it is now. */
  async hear(news: { number: string; revision: number }): Promise<void> {
    await this.opened.hear(news);
    // What has been decided cannot be changed any more.
    const { order } = this.opened.state ?? {};
    if (this.asking === "change" && order && order.status !== "pending") this.asking = null;
  }

  /** Approves or rejects the open order by a key; whether it can be. */
  press(move: "approve" | "reject"): boolean {
    const { state } = this.opened;
    const moves = state?.order?.moves ?? [];
    const isBusy = state === null || state.moving !== null || this.asking !== null;
    if (isBusy || !moves.includes(move)) return false;
    this.start(move);
    return true;
  }

  private readonly opened = new OpenOrderController(this, () => this.client);
  private focused: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("number")) {
      this.asking = null;
      this.proformaTrouble = undefined;
      void this.opened.open(this.number);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const number = this.opened.state?.order?.number;
    if (number !== undefined && number !== this.focused) {
      void this.details?.updateComplete.then(() => this.details?.focus());
    }
    this.focused = number;
  }

  protected override render(): unknown {
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
    const { order, error, moving } = state;
    return html`<div class="back">
        ${button({
          label: msg("All orders"),
          icon: icons.arrowLeft,
          variant: "quiet",
          onClick: () => this.dispatchEvent(new CustomEvent("order-left")),
        })}
      </div>
      ${this.notes(state.changedMeanwhile, error)} ${this.proformaNote()}
      ${
        order === null
          ? error === undefined
            ? skeletonRows(5, msg("Loading the order"))
            : nothing
          : html`<order-desk-details
                .order=${order}
                .moving=${moving}
                .clock=${this.clock}
                .api=${this.api}
                .isMakingProforma=${this.isMakingProforma}
                @order-proforma=${() => void this.takeProforma(order.number)}
                @order-move=${this.onMove}
                @order-change=${() => (this.asking = "change")}
                @order-print=${(event: CustomEvent<PrintPlace>) => {
                  this.dispatchEvent(new CustomEvent("order-print", { detail: event.detail }));
                }}
                @note-given=${(event: CustomEvent<{ note: string }>) =>
                  void this.opened.note(event.detail.note)}
              ></order-desk-details>
              <order-desk-order-messages
                .client=${this.client}
                .clock=${this.clock}
                .number=${order.number}
                .revision=${order.revision}
              ></order-desk-order-messages>`
      }
      ${this.dialog()}`;
  }

  private notes(changedMeanwhile: boolean, error: unknown) {
    const meanwhile = msg("Somebody else changed this order meanwhile. It is shown as it is now.");
    return [
      changedMeanwhile
        ? html`<div class="note">${banner({ tone: "warning", text: meanwhile })}</div>`
        : nothing,
      error === undefined || this.asking === "change"
        ? nothing
        : html`<div class="note">
            ${banner({
              tone: "danger",
              text: troubleText(error),
              action: button({ label: msg("Try again"), onClick: () => void this.opened.read() }),
            })}
          </div>`,
    ];
  }

  private async takeProforma(number: string) {
    this.isMakingProforma = true;
    this.proformaTrouble = undefined;
    try {
      const { name, blob } = await this.client.orders.proforma(number);
      if (this.isConnected) download(name, blob.type, blob);
    } catch (error) {
      this.proformaTrouble = error;
    }
    this.isMakingProforma = false;
  }

  private proformaNote() {
    if (this.proformaTrouble === undefined) return nothing;
    const text = troubleText(this.proformaTrouble);
    return html`<div class="note">${banner({ tone: "danger", text })}</div>`;
  }

  private dialog() {
    const { asking } = this;
    const headings = {
      change: msg("Change this order"),
      cancel: msg("Cancel this order?"),
      reject: msg("Reject this order?"),
    };
    return html`<order-portal-dialog
      placement="center"
      heading=${asking === "change" || asking === "cancel" ? headings[asking] : headings.reject}
      .open=${asking !== null}
      @dialog-close=${this.drop}
    >
      ${asking === null ? nothing : asking === "change" ? this.changeForm() : this.reasonForm(asking)}
    </order-portal-dialog>`;
  }

  private changeForm() {
    const { state } = this.opened;
    return html`<order-desk-change
      .client=${this.client}
      .order=${state?.order ?? null}
      .locale=${this.clock.locale}
      ?busy=${state?.moving === "change"}
      .trouble=${state?.error === undefined ? "" : troubleText(state.error)}
      @change-dropped=${this.drop}
      @change-given=${(event: CustomEvent<DeskOrderChange>) =>
        void this.decide(msg("Changed"), () => this.opened.change(event.detail))}
    ></order-desk-change>`;
  }

  private reasonForm(move: OrderMove) {
    return html`<order-desk-reason
      action=${moveLabel(move).replace("…", "")}
      ?busy=${this.opened.state?.moving === move}
      @reason-dropped=${this.drop}
      @reason-given=${(event: CustomEvent<{ reason: string }>) =>
        void this.decide(moveDone(move), () => this.opened.move(move, event.detail.reason))}
    ></order-desk-reason>`;
  }

  private readonly drop = () => {
    this.asking = null;
  };

  private onMove(event: CustomEvent<{ move: OrderMove }>) {
    this.start(event.detail.move);
  }

  private start(move: OrderMove) {
    if (needsReason(move)) this.asking = move;
    else void this.decide(moveDone(move), () => this.opened.move(move, undefined));
  }

  private async decide(words: string, act: () => Promise<boolean>) {
    const number = this.number ?? "";
    const done = await act();
    // What could not be changed stays in the form, to be put right there.
    const { error, changedMeanwhile, order } = this.opened.state ?? {};
    const isRefused = error !== undefined || (changedMeanwhile && order?.status === "pending");
    if (this.asking === "change" && isRefused) return;
    this.asking = null;
    const message = done ? msg(str`${words}: order ${number}`) : "";
    this.dispatchEvent(new CustomEvent("order-decided", { detail: { message } }));
  }
}
