import { msg, str } from "@lit/localize";
import type { DeskOrderSummary } from "@order-portal/sdk/desk";
import { badge, badgeStyles, base, formatMoney, orderStatus } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { formatPlace } from "../state/desk-place.ts";
import { noFilters, queuePath, type QueuePlace } from "../state/queue-place.ts";
import { formatAge, formatDay, formatTime, type Clock } from "../state/times.ts";
import { unusualBadge, unusualTone } from "../state/unusual-words.ts";

/** Up and down move along the rows, as in a mail program; Enter opens. */
function moveFocus(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const list = event.currentTarget as HTMLElement; // Bound to the list alone, below.
  const rows = [...list.querySelectorAll("a")];
  const at = rows.findIndex((row) => row === event.target);
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

/**
 * @summary The orders of a list, each a link to its details, with a box to tick it.
 * @fires order-ticked - with `{number, ticked}`
 */
export class OrderList extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    css`
      :host {
        display: block;
      }
      li {
        position: relative;
      }
      .tick {
        position: absolute;
        inset-block: 0;
        inset-inline-start: 3px;
        z-index: 1;
        display: grid;
        width: 44px;
        place-items: center;
        cursor: pointer;
      }
      .tick input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--op-accent);
        cursor: inherit;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding: 12px 16px;
        padding-inline-start: 44px;
        border-bottom: 1px solid var(--op-line);
        border-inline-start: 3px solid transparent;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--op-sunken);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      a[aria-current] {
        border-inline-start-color: var(--op-accent-text);
        background: var(--op-accent-soft);
      }
      .customer {
        overflow: hidden;
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .total {
        font-weight: 600;
        text-align: var(--op-end);
        font-variant-numeric: tabular-nums;
      }
      .facts,
      time {
        overflow: hidden;
        color: var(--op-muted);
        font-size: var(--op-text-small);
        font-variant-numeric: tabular-nums;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      time {
        text-align: var(--op-end);
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 4px;
        margin-top: 2px;
      }
      .elsewhere .customer {
        font-weight: 400;
        text-decoration: line-through;
      }
    `,
  ];

  @property({ attribute: false }) orders: readonly DeskOrderSummary[] = [];
  /** The place of the desk that the list stands for; its `number` is the open order. */
  @property({ attribute: false }) place: QueuePlace = {
    status: "pending",
    number: null,
    filters: noFilters,
  };
  /** The numbers of those that are ticked. */
  @property({ attribute: false }) ticked: ReadonlySet<string> = new Set();
  /** The numbers of those that have just come in. */
  @property({ attribute: false }) fresh: ReadonlySet<string> = new Set();
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  protected override render(): unknown {
    return html`<ol @keydown=${moveFocus}>
      ${repeat(
        this.orders,
        ({ number }) => number,
        (order) => html`<li>${this.tick(order)}${this.row(order)}</li>`,
      )}
    </ol>`;
  }

  /** The number of the order whose row has the focus. */
  get focusedNumber(): string | null {
    const rows = [...this.renderRoot.querySelectorAll("li")];
    const at = rows.findIndex((row) => row.querySelector(":focus") !== null);
    return this.orders[at]?.number ?? null;
  }

  /** Moves the focus along the rows; answers the number of the one that has it. */
  step(by: number): string | null {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>("a")];
    const focused = rows.findIndex((row) => row.matches(":focus"));
    const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
    const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
    rows[next]?.focus();
    return this.orders[next]?.number ?? null;
  }

  private tick({ number, customer }: DeskOrderSummary) {
    return html`<label class="tick"
      ><input
        type="checkbox"
        aria-label=${msg(str`Tick order ${number} of ${customer.name}`)}
        .checked=${this.ticked.has(number)}
        @change=${(event: Event) => {
          const { checked: ticked } = event.target as HTMLInputElement; // Bound to the box alone.
          this.dispatchEvent(new CustomEvent("order-ticked", { detail: { number, ticked } }));
        }}
    /></label>`;
  }

  private marks({ number, status, unusual, deliveryDate }: DeskOrderSummary) {
    const isOther = this.place.status !== status;
    const marks = [
      ...(this.fresh.has(number) ? [badge(msg("New"), "accent")] : []),
      ...(isOther ? [orderStatus(status)] : []),
      ...(status === "pending" ? unusual : []).map((code) =>
        badge(unusualBadge(code), unusualTone(code)),
      ),
      ...(deliveryDate === ""
        ? []
        : [badge(msg(str`For ${formatDay(deliveryDate, this.clock)}`), "neutral")]),
    ];
    return marks.length === 0 ? nothing : html`<span class="marks">${marks}</span>`;
  }

  private row(order: DeskOrderSummary) {
    const { number, customer, total, placedAt, lineCount, purchaseOrderNumber, status } = order;
    const lines = lineCount === 1 ? msg("1 line") : msg(str`${lineCount} lines`);
    return html`<a
      href=${formatPlace({ area: "orders", path: queuePath({ ...this.place, number }) })}
      class=${this.place.status !== "all" && this.place.status !== status ? "elsewhere" : ""}
      aria-current=${number === this.place.number ? "true" : nothing}
    >
      <span class="customer">${customer.name}</span>
      <span class="total">${formatMoney(total, this.clock.locale)}</span>
      <span class="facts"
        >${number} · ${lines}${purchaseOrderNumber ? ` · ${purchaseOrderNumber}` : nothing}</span
      >
      <time datetime=${placedAt} title=${formatTime(placedAt, this.clock)}
        >${formatAge(placedAt, this.clock, Date.now())}</time
      >
      ${this.marks(order)}
    </a>`;
  }
}
