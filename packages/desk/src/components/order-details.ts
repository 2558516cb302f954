import { msg, str } from "@lit/localize";
import type {
  Address,
  DeskOrder,
  DeskOrderLine,
  OrderChange,
  OrderMove,
} from "@order-portal/sdk/desk";
import {
  amounts,
  amountsStyles,
  badge,
  badgeStyles,
  base,
  button,
  buttonStyles,
  formatMoney,
  formatNumber,
  keyValues,
  keyValuesStyles,
  orderStatus,
  picture,
  pictureStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { moveLabel, needsReason } from "../state/move-words.ts";
import { formatDay, formatTime, type Clock } from "../state/times.ts";
import { orderDetailsStyles } from "./order-details-styles.ts";

/**
 * @summary An order with all that staff decide by, and the buttons to decide.
 * @fires order-move - with `{move}`: a button was pressed
 * @fires order-change - its lines are to be changed
 */
export class OrderDetails extends LitElement {
  static override styles = [
    base,
    amountsStyles,
    badgeStyles,
    buttonStyles,
    keyValuesStyles,
    pictureStyles,
    tableStyles,
    orderDetailsStyles,
  ];

  @property({ attribute: false }) order: DeskOrder | null = null;
  /** The move that is under way. */
  @property({ attribute: false }) moving: OrderMove | "change" | null = null;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  /** Where pictures with a relative address are. */
  @property() api = "";

  /** Puts the focus on the heading. */
  override focus(): void {
    this.renderRoot.querySelector("h2")?.focus();
  }

  protected override render(): unknown {
    const { order } = this;
    if (order === null) return nothing;
    return html`<article aria-labelledby="heading">
      ${this.head(order)}
      <section aria-label=${msg("Lines")}>
        ${table({
          caption: msg(str`Lines of order ${order.number}`),
          rows: order.lines.map((line, position) => ({ ...line, position })),
          key: ({ position }) => String(position),
          columns: [
            { label: msg("Product"), render: (line) => this.product(line) },
            { label: msg("Quantity"), align: "end", render: (line) => this.quantity(line) },
            { label: msg("Unit price"), align: "end", render: (line) => this.price(line) },
            {
              label: msg("Line total"),
              align: "end",
              render: (line) => html`<b>${this.money(line.lineTotal)}</b>`,
            },
            { label: msg("Stock left"), align: "end", render: (line) => this.stock(line) },
          ],
        })}
      </section>
      <div class="ladder">
        ${
          order.discountCode
            ? html`<p class="code">${msg(str`Discount code ${order.discountCode}`)}</p>`
            : nothing
        }
        ${amounts(order, this.clock.locale)}
      </div>
      <div class="columns">
        ${this.customer(order)} ${this.delivery(order)} ${this.history(order)}
      </div>
    </article>`;
  }

  private head(order: DeskOrder) {
    const [first, ...others] = order.moves.filter((move) => !needsReason(move));
    return html`<header>
      <div class="title">
        <h2 id="heading" tabindex="-1">${msg(str`Order ${order.number}`)}</h2>
        ${orderStatus(order.status)}
        ${order.customer.blocked ? badge(msg("Customer is blocked"), "danger") : nothing}
      </div>
      <p class="who">
        ${order.customer.name} <span>${order.customer.number}</span>
        <span>${formatTime(order.placedAt, this.clock)}</span>
      </p>
      ${
        order.moves.length === 0
          ? nothing
          : html`<div class="moves">
              ${first ? this.moveButton(first, "primary") : nothing}
              ${others.map((move) => this.moveButton(move, "secondary"))}
              ${order.status === "pending" ? this.changeButton() : nothing}
              ${order.moves.filter(needsReason).map((move) => this.moveButton(move, "quiet"))}
            </div>`
      }
    </header>`;
  }

  private moveButton(move: OrderMove, variant: "primary" | "secondary" | "quiet") {
    return button({
      label: moveLabel(move),
      variant,
      busy: this.moving === move,
      disabled: this.moving !== null && this.moving !== move,
      onClick: () => {
        this.dispatchEvent(new CustomEvent("order-move", { detail: { move } }));
      },
    });
  }

  private changeButton() {
    return button({
      label: msg("Change…"),
      disabled: this.moving !== null,
      onClick: () => this.dispatchEvent(new CustomEvent("order-change")),
    });
  }

  private product({ name, sku, imageUrl, note, deliveryDate }: DeskOrderLine) {
    const source = imageUrl === null ? null : new URL(imageUrl, this.api || location.href).href;
    return html`<span class="product">
      ${picture(source)}<span
        >${name}<small>${sku}</small>${
          deliveryDate
            ? html`<small>${msg(str`Deliver ${formatDay(deliveryDate, this.clock)}`)}</small>`
            : nothing
        }${note ? html`<small class="note">${note}</small>` : nothing}</span
      >
    </span>`;
  }

  private quantity({ quantity, unit, unitLabel, factor }: DeskOrderLine) {
    const count = (value: number) => formatNumber(value, this.clock.locale);
    const inAll = factor > 1 ? ` · ${msg(str`${count(quantity * factor)} in all`)}` : "";
    return html`<span><b>${count(quantity)}</b> ${unit}<small>${unitLabel}${inAll}</small></span>`;
  }

  private price({ unitPrice, wasPrice }: DeskOrderLine) {
    return html`<span
      >${this.money(unitPrice)}${
        wasPrice ? html`<small><s>${this.money(wasPrice)}</s></small>` : nothing
      }</span
    >`;
  }

  private stock({ stock }: DeskOrderLine) {
    if (stock === null) return html`<span class="quiet">${msg("Not tracked")}</span>`;
    const count = formatNumber(stock, this.clock.locale);
    return stock === 0 ? badge(msg("None left"), "warning") : count;
  }

  private customer({ customer, billingAddress, placedBy }: DeskOrder) {
    return html`<section>
      <h3>${msg("Customer")}</h3>
      ${keyValues([
        [
          msg("E-mail"),
          customer.email && html`<a href="mailto:${customer.email}">${customer.email}</a>`,
        ],
        [
          msg("Phone"),
          customer.phone && html`<a href="tel:${customer.phone}">${customer.phone}</a>`,
        ],
        [msg("Price group"), customer.priceGroup],
        [msg("Payment terms"), customer.paymentTerms],
        [msg("Billing address"), billingAddress && this.address(billingAddress)],
        [msg("Placed through"), placedBy],
      ])}
    </section>`;
  }

  private delivery({ fields, customer, shippingAddress }: DeskOrder) {
    return html`<section>
      <h3>${msg("Delivery and notes")}</h3>
      ${keyValues([
        [msg("Purchase order number"), fields.purchaseOrderNumber],
        [
          msg("Delivery date"),
          fields.deliveryDate
            ? formatDay(fields.deliveryDate, this.clock)
            : msg("As soon as possible"),
        ],
        [msg("Shipping address"), shippingAddress && this.address(shippingAddress)],
        [msg("Shipping terms"), customer.shippingTerms],
        [msg("Notes"), fields.notes && html`<span class="notes">${fields.notes}</span>`],
      ])}
    </section>`;
  }

  private history({ events }: DeskOrder) {
    return html`<section>
      <h3>${msg("History")}</h3>
      <ol class="history">
        ${events.map(
          ({ status, at, who, reason, changes }) =>
            html`<li>
              ${changes.length > 0 ? badge(msg("Changed"), "warning") : orderStatus(status)}
              <span>${who}<small>${formatTime(at, this.clock)}</small></span>
              ${reason ? html`<p>${reason}</p>` : nothing} ${this.changes(changes)}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  private changes(changes: readonly OrderChange[]) {
    if (changes.length === 0) return nothing;
    const count = (quantity: number) => formatNumber(quantity, this.clock.locale);
    return html`<ul class="changes">
      ${changes.map(
        ({ name, unit, before, after }) =>
          html`<li>
            ${
              after === 0
                ? msg(str`${name}: ${count(before)} ${unit} taken out`)
                : msg(str`${name}: ${count(before)} → ${count(after)} ${unit}`)
            }
          </li>`,
      )}
    </ul>`;
  }

  private money(money: Parameters<typeof formatMoney>[0]): string {
    return formatMoney(money, this.clock.locale);
  }

  /** An address as lines; how each country orders them is not known here. */
  private address({ label, line1, line2, city, region, postalCode, country }: Address) {
    const place = [[postalCode, city].filter(Boolean).join(" "), region].filter(Boolean).join(", ");
    const lines = [label, line1, line2, place, countryName(country, this.clock.locale)];
    return html`<address>
      ${[...new Set(lines)].filter(Boolean).map((line) => html`<span>${line}</span>`)}
    </address>`;
  }
}

/** `United States` for `US`; what is no country code stays as it is. */
function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
