import { msg, str } from "@lit/localize";
import type { Delivery } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  fieldStyles,
  noticeStyles,
  selectField,
  selectStyles,
  skeletonStyles,
  table,
  tableStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { olderText, pagedFrame } from "../../components/paged-frame.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { formatPlace } from "../../state/desk-place.ts";
import { deliveryState, eventLabel } from "../../state/message-words.ts";
import { setFilters } from "../../state/fragment-filter.ts";
import { formatTime } from "../../state/times.ts";
import { AreaScreen, type Told } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "../staff/staff-styles.ts";
import { formatLogFilter, noLogFilter, parseLogFilter, type LogFilter } from "./log-filter.ts";

/** An endpoint's or a colleague's address stands beside it, as whom it goes to. */
const isNamed = (subjectKind: string): boolean =>
  subjectKind === "order" || subjectKind === "customer";

/**
 * @summary Every message of the last thirty days and what became of it, newest first.
 */
export class LogView extends AreaScreen {
  static override styles = [
    base,
    bannerStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    textFieldStyles,
    areaStyles,
    staffStyles,
  ];

  @state() private filter: LogFilter = noLogFilter;

  private readonly deliveries = new PagedList<LogFilter, Delivery>(
    this,
    noLogFilter,
    async (filter, cursor, signal) => {
      const query = { ...setFilters(filter), cursor };
      const { deliveries, nextCursor } = await this.client.deliveries.list(query, { signal });
      return { entries: deliveries, nextCursor };
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("path")) return;
    const filter = parseLogFilter(this.path[0]);
    const isNew = formatLogFilter(filter) !== formatLogFilter(this.filter);
    this.filter = filter;
    if (isNew || !this.hasUpdated) void this.deliveries.ask(filter);
  }

  protected override render(): unknown {
    return html`<div class="part">
      ${this.filters()} ${this.list()}
      <order-desk-delivery
        .client=${this.client}
        .clock=${this.clock}
        .deliveryId=${this.path[1] ?? null}
        @dialog-close=${() => {
          if (this.path[1] !== undefined) this.go([formatLogFilter(this.filter)]);
        }}
        @desk-told=${(event: CustomEvent<Told>) => {
          this.tell(event.detail);
          void this.deliveries.again();
        }}
      ></order-desk-delivery>
    </div>`;
  }

  private filters() {
    const { channel, state, order } = this.filter;
    const set = (name: keyof LogFilter) => (value: string) => {
      // What is no filter is none: the fragment is read with the same care as a typed one.
      const typed = new URLSearchParams({ ...this.filter, [name]: value.trim() }).toString();
      this.go([formatLogFilter(parseLogFilter(typed))]);
    };
    return html`<div class="filters">
      ${selectField({
        id: "log-channel",
        label: msg("Way"),
        required: true,
        options: [
          { value: "", label: msg("Mails and webhooks") },
          { value: "mail", label: msg("Mails") },
          { value: "webhook", label: msg("Webhooks") },
        ],
        value: channel,
        onChange: set("channel"),
      })}
      ${selectField({
        id: "log-state",
        label: msg("What became of it"),
        required: true,
        options: [
          { value: "", label: msg("Anything") },
          { value: "waiting", label: msg("Waiting") },
          { value: "sent", label: msg("Sent") },
          { value: "given_up", label: msg("Given up") },
        ],
        value: state,
        onChange: set("state"),
      })}
      ${textField({
        id: "log-order",
        label: msg("Order number"),
        maxLength: 64,
        value: order,
        onChange: set("order"),
      })}
      ${button({
        label: msg("Refresh"),
        busy: this.deliveries.state.loading === "first",
        onClick: () => void this.deliveries.again(),
      })}
    </div>`;
  }

  private list() {
    return pagedFrame({
      list: this.deliveries,
      unreadable: msg("The log cannot be shown"),
      skeletons: 6,
      empty: () => this.empty(),
      show: (entries, isBusy) => this.table(entries, isBusy),
      more: olderText(this.deliveries),
    });
  }

  private table(entries: readonly Delivery[], isBusy: boolean) {
    return html`<div class="rows" aria-busy=${isBusy}>
      ${table<Delivery>({
        caption: msg("Messages"),
        rows: entries,
        key: ({ id }) => id,
        columns: [
          {
            label: msg("Message"),
            render: ({ id, type, subject, subjectKind }) =>
              html`<span class="who"
                ><a
                  href=${formatPlace({
                    area: "messages",
                    path: ["log", formatLogFilter(this.filter), id],
                  })}
                  >${eventLabel(type)}${isNamed(subjectKind) ? ` ${subject}` : ""}</a
                ></span
              >`,
          },
          {
            label: msg("To"),
            render: ({ channel, receiver }) =>
              html`<span class="who"
                >${receiver}<small
                  >${channel === "mail" ? msg("Mail") : msg("Webhook")}</small
                ></span
              >`,
          },
          {
            label: msg("When"),
            render: ({ createdAt }) => formatTime(createdAt, this.clock),
          },
          { label: msg("State"), align: "end", render: (delivery) => this.stateOf(delivery) },
        ],
      })}
    </div>`;
  }

  private stateOf(delivery: Delivery) {
    const { label, tone } = deliveryState(delivery);
    const next = delivery.attempts > 0 && delivery.state === "waiting" ? delivery.dueAt : null;
    return html`<span class="who"
      >${badge(label, tone)}${
        next === null
          ? nothing
          : html`<small>${msg(str`Next try ${formatTime(next, this.clock)}`)}</small>`
      }</span
    >`;
  }

  private empty() {
    if (formatLogFilter(this.filter) === "all") {
      return emptyState({
        heading: msg("Nothing was sent yet"),
        text: msg("Every mail about an order and every webhook call stands here for thirty days."),
      });
    }
    return emptyState({
      heading: msg("Nothing matches"),
      text: msg("Take a filter away to see more."),
      action: button({
        label: msg("Show everything"),
        onClick: () => {
          this.go([]);
        },
      }),
    });
  }
}
