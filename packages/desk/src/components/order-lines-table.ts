/** The lines of an order as staff see them, with what is left in stock. */
import { msg, str } from "@lit/localize";
import type { DeskOrder, DeskOrderLine } from "@order-portal/sdk/desk";
import { badge, formatMoney, formatNumber, picture, table } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { formatDay, type Clock } from "../state/times.ts";

/** @param api where pictures with a relative address are */
export function orderLinesTable(order: DeskOrder, clock: Clock, api: string): TemplateResult {
  const { locale } = clock;
  return table({
    caption: msg(str`Lines of order ${order.number}`),
    rows: order.lines.map((line, position) => ({ ...line, position })),
    key: ({ position }) => String(position),
    columns: [
      { label: msg("Product"), render: (line) => product(line, clock, api) },
      { label: msg("Quantity"), align: "end", render: (line) => quantity(line, locale) },
      { label: msg("Unit price"), align: "end", render: (line) => price(line, locale) },
      {
        label: msg("Line total"),
        align: "end",
        render: ({ lineTotal }) => html`<b>${formatMoney(lineTotal, locale)}</b>`,
      },
      { label: msg("Stock"), align: "end", render: (line) => stockLeft(order, line, locale) },
    ],
  });
}

function product(
  { name, sku, imageUrl, note, deliveryDate }: DeskOrderLine,
  clock: Clock,
  api: string,
) {
  const source = imageUrl === null ? null : new URL(imageUrl, api || location.href).href;
  return html`<span class="product">
    ${picture(source)}<span
      >${name}<small>${sku}</small>${
        deliveryDate
          ? html`<small>${msg(str`Deliver ${formatDay(deliveryDate, clock)}`)}</small>`
          : nothing
      }${note ? html`<small class="note">${note}</small>` : nothing}</span
    >
  </span>`;
}

function quantity({ quantity, unit, unitLabel, factor }: DeskOrderLine, locale: string) {
  const count = (value: number) => formatNumber(value, locale);
  const inAll = factor > 1 ? ` · ${msg(str`${count(quantity * factor)} in all`)}` : "";
  return html`<span><b>${count(quantity)}</b> ${unit}<small>${unitLabel}${inAll}</small></span>`;
}

function price({ unitPrice, wasPrice }: DeskOrderLine, locale: string) {
  return html`<span
    >${formatMoney(unitPrice, locale)}${
      wasPrice ? html`<small><s>${formatMoney(wasPrice, locale)}</s></small>` : nothing
    }</span
  >`;
}

/** What is left after this order, and what there is while it has not gone out. */
function stockLeft({ lines, status }: DeskOrder, { sku, stock }: DeskOrderLine, locale: string) {
  if (stock === null) return html`<span class="quiet">${msg("Not tracked")}</span>`;
  const count = (number: number) => formatNumber(number, locale);
  const left = stock === 0 ? badge(msg("None left"), "warning") : msg(str`${count(stock)} left`);
  const isHere = status === "pending" || status === "confirmed";
  const own = lines
    .filter((line) => line.sku === sku)
    .reduce((sum, { quantity, factor }) => sum + quantity * factor, 0);
  return html`<span
    >${left}${isHere ? html`<small>${msg(str`of ${count(stock + own)} at hand`)}</small>` : nothing}</span
  >`;
}
