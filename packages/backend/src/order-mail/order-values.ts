/** What mails about an order say of it, as the supplier's locale writes it. */
import type { Order } from "@order-portal/contract";
import type { Config } from "../config.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { mailButton } from "../mail/mail-page.ts";
import { formatMoney } from "../orders/format-money.ts";
import type { AnnouncementDetail } from "../outbox/announce.ts";
import type { EventSubject } from "../outbox/event-subject.ts";
import { ownAddress } from "../staff/desk-link.ts";
import type { MailBlock, MailValues } from "./fill-template.ts";

/** The values for one order; what it does not have is empty. */
export function orderMailValues(
  config: Pick<Config, "BASE_URL" | "PORT">,
  { workspace, customer }: Omit<EventSubject, "order">,
  order: Order,
  { reason = "" }: AnnouncementDetail,
): MailValues {
  const { locale, timeZone, brand } = workspace;
  const day = (text: string, zone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone }).format(new Date(text));
  const { purchaseOrderNumber, deliveryDate, notes } = order.fields;
  return {
    "supplier.name": workspace.name,
    "supplier.email": brand.contactEmail ?? "",
    "supplier.phone": brand.contactPhone ?? "",
    "customer.name": customer.name,
    "customer.number": customer.number,
    "order.number": order.number,
    "order.date": day(order.placedAt, timeZone),
    "order.total": formatMoney(order.total, locale),
    "order.purchase_order_number": purchaseOrderNumber,
    // A day is a day everywhere.
    "order.delivery_date": deliveryDate === "" ? "" : day(deliveryDate, "UTC"),
    "order.notes": notes,
    reason,
    "order.lines": linesBlock(order, locale),
    "order.amounts": amountsBlock(order, locale),
    "order.changes": changesBlock(order),
    "order.desk_link": deskBlock(config, workspace, order),
  };
}

const number = (value: number, locale: string) => new Intl.NumberFormat(locale).format(value);

function linesBlock({ lines }: Order, locale: string): MailBlock {
  const rows = lines.map((line) => ({
    name: `${line.name} (${line.sku})`,
    count: `${number(line.quantity, locale)} × ${line.unitLabel}, ${formatMoney(line.unitPrice, locale)} each`,
    total: formatMoney(line.lineTotal, locale),
  }));
  return {
    text: rows.map(({ name, count, total }) => `${name}\n  ${count}: ${total}`).join("\n"),
    // Two columns, so that a phone shows them whole.
    html: table(rows.map(({ name, count, total }) => [`${name}\n${count}`, total])),
  };
}

function amountsBlock(order: Order, locale: string): MailBlock {
  const { subtotal, discount, freight, carrierService: by, tax, total } = order;
  const service = [by?.carrier, by?.service].filter(Boolean).join(" · ");
  const rows = [
    ["Subtotal", formatMoney(subtotal, locale)],
    ...(discount.amount === 0 ? [] : [["Discount", `−${formatMoney(discount, locale)}`]]),
    [service === "" ? "Freight" : `Freight (${service})`, formatMoney(freight, locale)],
    ["Tax", formatMoney(tax, locale)],
    ["Total", formatMoney(total, locale)],
  ];
  return { text: rows.map((row) => row.join(": ")).join("\n"), html: table(rows, true) };
}

/** The way to the order at the desk that this server serves. */
function deskBlock(
  config: Pick<Config, "BASE_URL" | "PORT">,
  workspace: EventSubject["workspace"],
  { number: orderNumber }: Order,
): MailBlock {
  const url = new URL("/desk", ownAddress(config));
  url.hash = `/orders/all/${encodeURIComponent(orderNumber)}`;
  const label = "Open it at the desk";
  return {
    text: `${label}: ${url.href}`,
    html: `<p style="margin:0 0 16px">${mailButton(workspace, url.href, label)}</p>`,
  };
}

/** What the latest change of the order's lines was. */
function changesBlock({ events }: Order): MailBlock {
  const changes = events.findLast((event) => event.changes.length > 0)?.changes ?? [];
  const rows = changes.map(({ name, sku, unit, before, after }) => [
    `${name} (${sku})`,
    after === 0 ? `${before} ${unit}, taken out` : `${before} → ${after} ${unit}`,
  ]);
  return { text: rows.map((row) => row.join(": ")).join("\n"), html: table(rows) };
}

/** A table of two columns, the second of numbers; the last row may be what all comes to. */
function table(rows: readonly (readonly string[])[], hasTotal = false): string {
  const cell = (weight: string) => (text: string, index: number) => {
    // Not every mail reader knows "start" and "end".
    const align = index === 0 ? "" : ` align="right"`;
    const wrap = index === 0 ? "" : ";white-space:nowrap;vertical-align:top";
    return `<td${align} style="padding:6px 8px;border-bottom:1px solid #e4e4e7${wrap}${weight}">${escapeHtml(text).replaceAll("\n", "<br>")}</td>`;
  };
  const body = rows
    .map((row, index) => {
      const isTotal = hasTotal && index === rows.length - 1;
      return `<tr>${row.map(cell(isTotal ? ";font-weight:700" : "")).join("")}</tr>`;
    })
    .join("");
  return `<table role="presentation" style="width:100%;margin:0 0 16px;border-collapse:collapse">${body}</table>`;
}
