import { msg, str } from "@lit/localize";
import {
  addressLines,
  type Address,
  type Order,
  type OrderChange,
  type OrderEvent,
  type OrderLine,
} from "@order-portal/sdk";
import {
  badge,
  banner,
  formatMoney,
  formatNumber,
  icons,
  keyValues,
  orderStatus,
  paymentFact,
} from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { formatCalendarDay, formatDay, formatInstant } from "./dates.ts";

/** What an order's details are written with. */
export interface OrderWords {
  readonly supplier: string;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
}

/** What a buyer must know of an order first: that it was refused, cancelled or changed, and why. */
export function orderNews(order: Order, words: OrderWords): TemplateResult | typeof nothing {
  const last = order.events.findLast((event) => !isChange(event));
  const isEnded = order.status === "rejected" || order.status === "cancelled";
  const changed = order.events.filter(isChange);
  if (!isEnded && changed.length === 0) return nothing;
  return html`<div class="news">
    ${isEnded && last ? endNews(order, last, words) : nothing}
    ${changed.map((event) => changeNews(event, words))}
  </div>`;
}

function endNews({ status }: Order, { at, reason }: OrderEvent, words: OrderWords) {
  const day = formatDay(at, words.locale, words.timeZone);
  const title =
    status === "rejected"
      ? msg(str`${words.supplier} did not accept this order on ${day}.`)
      : msg(str`This order was cancelled on ${day}.`);
  return banner({
    tone: "danger",
    text: html`<strong>${title}</strong> ${reason ?? msg("No reason was given: please ask.")}`,
  });
}

/** Whether a step changed the order, and did not move it. */
const isChange = ({ changes, deliveryDate }: OrderEvent): boolean =>
  changes.length > 0 || deliveryDate !== undefined;

function changeNews({ at, reason, changes, deliveryDate }: OrderEvent, words: OrderWords) {
  const day = formatDay(at, words.locale, words.timeZone);
  return banner({
    tone: "warning",
    icon: icons.info,
    text: html`<strong>${msg(str`${words.supplier} changed this order on ${day}.`)}</strong>
      ${reason ?? nothing}
      <ul class="order-changes">
        ${changes.map((change) => html`<li>${changeText(change, words.locale)}</li>`)}
        ${deliveryDate ? html`<li>${dateText(deliveryDate, words.locale)}</li>` : nothing}
      </ul>`,
  });
}

/** What became of a line, in one sentence. */
function changeText(
  { name, before, after, unitPriceBefore, unitPriceAfter }: OrderChange,
  locale: string | undefined,
): string {
  const [was, is] = [formatNumber(before, locale), formatNumber(after, locale)];
  if (before === 0) return msg(str`${name}: added, ${is}`);
  if (after === 0) return msg(str`${name}: taken out, was ${was}`);
  const price =
    unitPriceBefore && unitPriceAfter
      ? msg(
          str`${formatMoney(unitPriceAfter, locale)} each instead of ${formatMoney(unitPriceBefore, locale)}`,
        )
      : "";
  if (before === after) return `${name}: ${price}`;
  const quantity = msg(str`${name}: ${is} instead of ${was}`);
  return price === "" ? quantity : `${quantity}, ${price}`;
}

/** What became of the delivery date, in one sentence. */
function dateText(
  { before, after }: NonNullable<OrderEvent["deliveryDate"]>,
  locale: string | undefined,
): string {
  const day = (date: string) => (date === "" ? msg("none") : formatCalendarDay(date, locale));
  return msg(str`Delivery date: ${day(after)} instead of ${day(before)}`);
}

/** A line of an order as it was placed. */
export function orderLineRow(line: OrderLine, locale: string | undefined): TemplateResult {
  return html`<div class="order-line">
    <div>
      <p class="line-name">${line.name}</p>
      <p class="line-facts">
        <span>${line.sku}</span>
        ${
          line.deliveryDate
            ? html`<span>${msg(str`for ${formatCalendarDay(line.deliveryDate, locale)}`)}</span>`
            : nothing
        }
      </p>
      ${line.note ? html`<p class="line-note">${line.note}</p>` : nothing}
    </div>
    <p class="line-count">
      ${formatNumber(line.quantity, locale)} × ${line.unitLabel}
      <small>${formatMoney(line.unitPrice, locale)}</small>
    </p>
    <p class="line-sum">${formatMoney(line.lineTotal, locale)}</p>
  </div>`;
}

/** What is known of an order beside its lines. */
export function orderFacts(order: Order, { locale, timeZone }: OrderWords): TemplateResult {
  const { fields } = order;
  return keyValues([
    [msg("Placed"), formatInstant(order.placedAt, locale, timeZone)],
    [msg("Purchase order number"), fields.purchaseOrderNumber],
    [msg("Delivery date"), fields.deliveryDate && formatCalendarDay(fields.deliveryDate, locale)],
    [msg("Notes"), fields.notes],
    [msg("Discount code"), order.discountCode],
    paymentFact(order),
    [msg("Shipping terms"), order.shippingTerms],
    [msg("Deliver to"), order.shippingAddress && addressText(order.shippingAddress, locale)],
    [msg("Bill to"), order.billingAddress && addressText(order.billingAddress, locale)],
  ]);
}

const addressText = (address: Address, locale: string | undefined) =>
  html`<bdi class="address">${addressLines(address, locale).join("\n")}</bdi>`;

/** What became of an order, step by step, the latest first. */
export function orderHistory(order: Order, { locale, timeZone }: OrderWords): TemplateResult {
  return html`<ol class="history">
    ${[...order.events].reverse().map(
      (event) =>
        html`<li>
          ${isChange(event) ? badge(msg("Changed"), "warning") : orderStatus(event.status)}
          <p>
            ${formatInstant(event.at, locale, timeZone)}
            <small>${msg(str`by ${event.who}`)}</small>
          </p>
          ${event.reason ? html`<p class="reason">${event.reason}</p>` : nothing}
        </li>`,
    )}
  </ol>`;
}
