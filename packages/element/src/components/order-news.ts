import { msg, str } from "@lit/localize";
import type { OrderSummary } from "@order-portal/sdk";
import { icon, icons } from "@order-portal/ui";
import { css, html, type TemplateResult } from "lit";
import { formatInstant } from "./dates.ts";

/** What the news of orders are made of. */
export interface OrderNewsOptions {
  readonly orders: readonly OrderSummary[];
  readonly supplier: string;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  readonly onOpen: (order: OrderSummary) => void;
}

/** What became of an order, in one sentence. */
export function orderNewsText({ number, status }: OrderSummary, supplier: string): string {
  switch (status) {
    case "confirmed":
      return msg(str`Order ${number} was confirmed`);
    case "invoiced":
      return msg(str`Order ${number} was invoiced`);
    case "fulfilled":
      return msg(str`Order ${number} was fulfilled`);
    case "rejected":
      return msg(str`Order ${number} was rejected`);
    case "cancelled":
      return msg(str`Order ${number} was cancelled`);
    default:
      // What is pending still, and bears a change, was changed.
      return msg(str`Order ${number} was changed by ${supplier}`);
  }
}

/** What became of orders, the latest first; each leads to its order. */
export function orderNewsList(options: OrderNewsOptions): TemplateResult {
  const { orders, supplier, locale, timeZone, onOpen } = options;
  return html`<ul class="order-news">
    ${orders.map(
      (order) =>
        html`<li>
          <button
            type="button"
            class="news-row"
            @click=${() => {
              onOpen(order);
            }}
          >
            <span class="news-dot" aria-hidden="true"></span>
            <span class="news-text">
              <strong>${orderNewsText(order, supplier)}</strong>
              <small>${formatInstant(order.changedAt ?? order.placedAt, locale, timeZone)}</small>
            </span>
            <span class="news-more">${icon(icons.chevronDown)}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** The look of news of orders. */
export const orderNewsStyles = css`
  .order-news {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .order-news li {
    border-bottom: 1px solid var(--op-line);
  }
  .news-row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 20px;
    gap: 12px;
    align-items: center;
    width: 100%;
    min-height: 60px;
    padding: 10px 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
    text-align: var(--op-start);
    cursor: pointer;
  }
  .news-row:hover strong {
    color: var(--op-accent-text);
  }
  .news-text {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }
  .news-text strong {
    font-weight: 620;
  }
  .news-text small {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .news-dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--op-accent);
  }
  .news-more {
    color: var(--op-muted);
    rotate: -90deg;
  }
  .news-more:dir(rtl) {
    rotate: 90deg;
  }
`;
