import { msg, str } from "@lit/localize";
import { button, formatMoney, formatNumber, keyValues, skeletonRows } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { formatCalendarDay } from "../../components/dates.ts";
import { orderLineRow, orderNews, type OrderWords } from "../../components/order-details.ts";
import { troubleBanner } from "../../components/trouble-notice.ts";
import type { OpenedOrder } from "./open-orders.ts";

/** How many lines are shown in place; an order of hundreds is better read on its own screen. */
const most = 12;

/** What an opened order is made of. */
export interface OpenedOrderOptions {
  readonly opened: OpenedOrder;
  readonly words: OrderWords;
  readonly onRetry: () => void;
  readonly onAgain: () => void;
  readonly onDetails: () => void;
}

/** An order opened in the list: what became of it, its lines, and what can be done with it. */
export function openedOrder(options: OpenedOrderOptions): TemplateResult {
  const { opened, words, onRetry, onAgain, onDetails } = options;
  const { order, trouble } = opened;
  const { locale } = words;
  if (!order) {
    return trouble
      ? troubleBanner(trouble, button({ label: msg("Try again"), onClick: onRetry }))
      : skeletonRows(2, msg("Loading the order"));
  }
  const others = order.lines.length - most;
  return html`${orderNews(order, words)}
    ${order.lines.slice(0, most).map((line) => orderLineRow(line, locale))}
    ${
      others > 0
        ? html`<p class="line-facts">
            ${msg(str`and ${formatNumber(others, locale)} more lines`)}
          </p>`
        : nothing
    }
    <p class="opened-total">
      <span>${msg("Total")}</span><strong>${formatMoney(order.total, locale)}</strong>
    </p>
    ${keyValues([
      [
        msg("Delivery date"),
        order.fields.deliveryDate && formatCalendarDay(order.fields.deliveryDate, locale),
      ],
      [msg("Notes"), order.fields.notes],
    ])}
    <div class="opened-actions">
      ${button({ label: msg("Order again"), variant: "primary", onClick: onAgain })}
      ${button({ label: msg("All details"), onClick: onDetails })}
    </div>`;
}
