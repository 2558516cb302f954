import { msg, str } from "@lit/localize";
import {
  addressLines,
  type Address,
  type Order,
  type OrderLine,
  type Workspace,
} from "@order-portal/sdk";
import {
  formatMoney,
  formatNumber,
  orderStatusText,
  paymentFact,
  serviceWords,
} from "@order-portal/ui";
import { html, nothing, render, type TemplateResult } from "lit";
import { formatCalendarDay, formatInstant } from "../../components/dates.ts";
import { printStyles } from "./print-styles.ts";

/** What a pro-forma is printed of. */
export interface PrintOptions {
  readonly order: Order;
  readonly customer: { readonly number: string; readonly name: string } | null;
  readonly workspace: Workspace;
  readonly locale: string | undefined;
}

/**
 * Opens a page with the order laid out for paper, and has it printed; false where the browser lets
 * no page be opened. The page is of this very origin and policy: styles come as a sheet of its own.
 */
export function printOrder(options: PrintOptions): boolean {
  // A window of one's own making has all that a window has; its type tells less.
  const paper = window.open("", "_blank") as (Window & typeof globalThis) | null;
  if (!paper) return false;
  const { document } = paper;
  document.title = titleOf(options.order);
  document.documentElement.lang = options.locale ?? "en";
  const sheet = new paper.CSSStyleSheet();
  sheet.replaceSync(printStyles);
  document.adoptedStyleSheets = [sheet];
  render(paperOf(options), document.body);
  const logo = document.querySelector("img");
  const ready = logo ? logo.decode().catch(() => undefined) : Promise.resolve();
  void ready.then(() => {
    paper.print();
  });
  return true;
}

const titleOf = ({ number }: Order) => msg(str`Pro-forma ${number}`);

/** The order as it stands on paper. */
function paperOf({ order, customer, workspace, locale }: PrintOptions): TemplateResult {
  const { brand, name } = workspace;
  const contact = [brand.contactEmail, brand.contactPhone].filter(Boolean).join(" · ");
  const isOver = order.status === "rejected" || order.status === "cancelled";
  return html`<header>
      <div>
        ${brand.logoUrl ? html`<img alt="" src=${brand.logoUrl} />` : nothing}
        <strong>${name}</strong>
        ${contact ? html`<p><small>${contact}</small></p>` : nothing}
      </div>
      <div class="title">
        <h1>${titleOf(order)}</h1>
        <p><small>${msg("This is not an invoice.")}</small></p>
        ${isOver ? html`<p class="stamp">${orderStatusText(order.status)}</p>` : nothing}
      </div>
    </header>
    ${facts(order, customer, workspace, locale)}
    <table>
      <thead>
        <tr>
          <th scope="col">${msg("SKU")}</th>
          <th scope="col">${msg("Product")}</th>
          <th scope="col" class="number">${msg("Quantity")}</th>
          <th scope="col">${msg("Unit")}</th>
          <th scope="col" class="number">${msg("Unit price")}</th>
          <th scope="col" class="number">${msg("Line total")}</th>
        </tr>
      </thead>
      <tbody>
        ${order.lines.map((line) => row(line, locale))}
      </tbody>
    </table>
    ${ladder(order, locale)}`;
}

function facts(
  order: Order,
  customer: PrintOptions["customer"],
  { timeZone }: Workspace,
  locale: string | undefined,
) {
  const { fields, billingAddress, shippingAddress } = order;
  const told: (readonly [string, unknown])[] = [
    [msg("Customer"), customer && `${customer.name}\n${customer.number}`],
    [msg("Bill to"), billingAddress && addressText(billingAddress, locale)],
    [msg("Deliver to"), shippingAddress && addressText(shippingAddress, locale)],
    [msg("Placed"), formatInstant(order.placedAt, locale, timeZone)],
    [msg("Status"), orderStatusText(order.status)],
    [msg("Purchase order number"), fields.purchaseOrderNumber],
    [msg("Delivery date"), fields.deliveryDate && formatCalendarDay(fields.deliveryDate, locale)],
    paymentFact(order),
    [msg("Shipping terms"), order.shippingTerms],
    [msg("Carried by"), order.carrierService && serviceWords(order.carrierService)],
    [msg("Discount code"), order.discountCode],
    [msg("Notes"), fields.notes],
  ];
  return html`<dl class="facts">
    ${told
      .filter(([, value]) => value)
      .map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
  </dl>`;
}

/** A longer code may go over two lines, so that the product has room. */
const longSku = 24;

function row(line: OrderLine, locale: string | undefined) {
  const day = line.deliveryDate && formatCalendarDay(line.deliveryDate, locale);
  const note = [day, line.note].filter(Boolean).join(" · ");
  return html`<tr>
    <td class=${line.sku.length > longSku ? "" : "code"}>${line.sku}</td>
    <td>${line.name}${note ? html`<small>${note}</small>` : nothing}</td>
    <td class="number">${formatNumber(line.quantity, locale)}</td>
    <td>${line.unitLabel}</td>
    <td class="number">${formatMoney(line.unitPrice, locale)}</td>
    <td class="number">${formatMoney(line.lineTotal, locale)}</td>
  </tr>`;
}

function ladder(order: Order, locale: string | undefined) {
  const { subtotal, discount, freight, tax, total } = order;
  const step = (label: string, money: Order["total"], className = "") =>
    html`<div class=${className}>
      <dt>${label}</dt>
      <dd>${formatMoney(money, locale)}</dd>
    </div>`;
  return html`<dl class="ladder">
    ${step(msg("Subtotal"), subtotal)}
    ${discount.amount ? step(msg("Discount"), { ...discount, amount: -discount.amount }) : nothing}
    ${step(msg("Freight"), freight)} ${step(msg("Tax"), tax)} ${step(msg("Total"), total, "total")}
  </dl>`;
}

const addressText = (address: Address, locale: string | undefined) =>
  addressLines(address, locale).join("\n");
