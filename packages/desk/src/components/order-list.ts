import { msg, str } from "@lit/localize";
import type { DeskOrderSummary } from "@order-portal/sdk/desk";
import { base, formatMoney, orderStatus, badgeStyles } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { formatPlace } from "../state/desk-place.ts";
import { queuePath, type QueuePlace } from "../state/queue-place.ts";
import { formatAge, formatTime, type Clock } from "../state/times.ts";

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
 * @summary The orders of a list, each a link to its details.
 */
export class OrderList extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    css`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding: 12px 16px;
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
        text-align: end;
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
        text-align: end;
      }
      .status {
        grid-column: 1 / -1;
        margin-top: 2px;
      }
    `,
  ];

  @property({ attribute: false }) orders: readonly DeskOrderSummary[] = [];
  /** The place of the desk that the list stands for; its `number` is the open order. */
  @property({ attribute: false }) place: QueuePlace = { status: "pending", number: null };
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  protected override render(): unknown {
    return html`<ol @keydown=${moveFocus}>
      ${repeat(
        this.orders,
        ({ number }) => number,
        (order) => html`<li>${this.row(order)}</li>`,
      )}
    </ol>`;
  }

  private row(order: DeskOrderSummary) {
    const { number, customer, total, placedAt, lineCount, purchaseOrderNumber, status } = order;
    const lines = lineCount === 1 ? msg("1 line") : msg(str`${lineCount} lines`);
    return html`<a
      href=${formatPlace({ area: "orders", path: queuePath({ ...this.place, number }) })}
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
      ${
        this.place.status === "all"
          ? html`<span class="status">${orderStatus(status)}</span>`
          : nothing
      }
    </a>`;
  }
}
