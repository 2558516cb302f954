import { msg, str } from "@lit/localize";
import type { OrderSummary } from "@order-portal/sdk";
import { formatMoney, formatNumber, icon, icons, orderStatus } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import { formatDay } from "./dates.ts";

/** What the row of an order is made of. */
export interface OrderRowOptions {
  readonly order: OrderSummary;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  /** Whether its details are open below it; left out where it leads to them elsewhere. */
  readonly expanded?: boolean;
  /** Whether something became of it since the last visit. */
  readonly isNew?: boolean;
  readonly onOpen: () => void;
}

/** How many lines an order has, in words. */
export const lineCountText = (count: number, locale: string | undefined): string =>
  count === 1 ? msg("1 line") : msg(str`${formatNumber(count, locale)} lines`);

/** An order in a list: its number, when, its status, how much. A draft says why it does not open. */
export function orderRow(options: OrderRowOptions): TemplateResult {
  const { order, locale, timeZone, expanded, isNew, onOpen } = options;
  const isDraft = order.status === "draft";
  const content = html`<span class="order-number">
      <span class="visually-hidden">${msg("Order")}</span>
      <strong>${order.number}</strong>
      ${
        isNew
          ? html`<span class="order-new"
              ><span class="visually-hidden">${msg("changed since your last visit")}</span></span
            >`
          : nothing
      }
      ${
        order.purchaseOrderNumber
          ? html`<small>
              <span class="visually-hidden">${msg("Purchase order number")}</span>
              ${order.purchaseOrderNumber}
            </small>`
          : nothing
      }
    </span>
    <span class="order-facts"
      >${formatDay(order.placedAt, locale, timeZone)} ·
      ${lineCountText(order.lineCount, locale)}</span
    >
    <span class="order-status">${orderStatus(order.status)}</span>
    <span class="order-total">${formatMoney(order.total, locale)}</span>`;
  return isDraft
    ? html`<article class="order draft">
        <div class="order-row">${content}</div>
        <p class="order-hint">
          ${msg("The supplier is still preparing this order. It opens once it has been placed.")}
        </p>
      </article>`
    : html`<article class="order">
        <button
          type="button"
          class="order-row"
          aria-expanded=${expanded === undefined ? nothing : expanded}
          @click=${onOpen}
        >
          ${content}
          <span class="order-more ${expanded ? "open" : expanded === undefined ? "leads" : ""}"
            >${icon(icons.chevronDown)}</span
          >
        </button>
      </article>`;
}

/** The look of rows of orders. */
export const orderRowStyles = css`
  .order {
    border-bottom: 1px solid var(--op-line);
  }
  .order-row {
    display: grid;
    grid-template: "number total more" auto "facts status more" auto / minmax(0, 1fr) auto 20px;
    align-items: center;
    gap: 4px 12px;
    width: 100%;
    min-height: 68px;
    padding: 12px 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
    text-align: var(--op-start);
    font-variant-numeric: tabular-nums;
  }
  button.order-row:hover .order-number strong {
    color: var(--op-accent-text);
  }
  .order-number {
    display: flex;
    flex-wrap: wrap;
    grid-area: number;
    align-items: baseline;
    gap: 0 8px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .order-number strong {
    font-weight: 650;
  }
  .order-new {
    align-self: center;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--op-accent);
  }
  .order-number small,
  .order-facts {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .order-facts {
    grid-area: facts;
  }
  .order-status {
    grid-area: status;
    justify-self: end;
  }
  .order-total {
    grid-area: total;
    justify-self: end;
    font-weight: 600;
  }
  .order-more {
    grid-area: more;
    color: var(--op-muted);
    transition: rotate 0.15s;
  }
  .order-more.open {
    rotate: 180deg;
  }
  .order-more.leads {
    rotate: -90deg;
  }
  .order-more.leads:dir(rtl) {
    rotate: 90deg;
  }
  .draft .order-row {
    color: var(--op-muted);
  }
  .order-hint {
    margin-top: -6px;
    padding-bottom: 12px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  @container (min-width: 560px) {
    .order-row {
      grid-template:
        "number facts status total more" auto / minmax(0, 1.2fr) minmax(0, 1.2fr) 104px
        minmax(96px, auto) 20px;
      gap: 0 16px;
      min-height: 60px;
    }
    .order-status {
      justify-self: start;
    }
  }
`;
