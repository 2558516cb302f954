import { msg, str } from "@lit/localize";
import {
  addressLines,
  type Address,
  type DeskSession,
  type ExportedOrder,
  type OrderDesk,
} from "@order-portal/sdk/desk";
import {
  amounts,
  amountsStyles,
  base,
  button,
  buttonStyles,
  errorState,
  formatMoney,
  formatNumber,
  icons,
  noticeStyles,
  paymentFact,
  serviceWords,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { PrintPlace } from "../state/queue-place.ts";
import { formatDay, formatTime } from "../state/times.ts";
import { troubleText } from "../state/trouble-text.ts";
import { pageMargins, printScreenStyles } from "./print-screen-styles.ts";

/** As many as can be asked for by number at once. */
const mostNamed = 100;

/**
 * @summary Picking lists or order confirmations, a sheet or more for each order, ready to print.
 * @fires print-left - back to the orders
 */
export class PrintScreen extends LitElement {
  static override styles = [
    base,
    amountsStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    printScreenStyles,
  ];

  @property({ attribute: false }) place: PrintPlace = { sheet: "picking", numbers: [] };
  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) workspace!: DeskSession["workspace"];
  /** Where pictures with a relative address are. */
  @property() api = "";
  @state() private orders: readonly ExportedOrder[] | null = null;
  @state() private error: unknown;
  private reading = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    // Margins of paper are the document's own: no shadow tree can say them.
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageMargins];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== pageMargins,
    );
    this.reading.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("place");
    const isOther = before?.numbers.join() !== this.place.numbers.join();
    if (changed.has("place") && isOther) void this.read();
  }

  protected override render(): unknown {
    const { orders, error } = this;
    const missing = orders === null ? 0 : this.place.numbers.length - orders.length;
    return html`<div class="bar">
        ${button({
          label: msg("All orders"),
          icon: icons.arrowLeft,
          variant: "quiet",
          onClick: () => this.dispatchEvent(new CustomEvent("print-left")),
        })}
        ${missing > 0 ? html`<span>${msg(str`${missing} could not be found.`)}</span>` : nothing}
        ${button({
          label: msg("Print"),
          variant: "primary",
          disabled: orders === null || orders.length === 0,
          onClick: () => {
            print();
          },
        })}
      </div>
      ${
        error !== undefined
          ? errorState({
              heading: msg("The sheets cannot be shown"),
              text: troubleText(error),
              action: button({ label: msg("Try again"), onClick: () => void this.read() }),
            })
          : orders === null
            ? skeletonRows(6, msg("Loading the sheets"))
            : orders.map((order) => this.sheet(order))
      }`;
  }

  private sheet(order: ExportedOrder) {
    const isPicking = this.place.sheet === "picking";
    return html`<article>
      <header>
        ${this.brand()}
        <div class="title">
          <h2>
            ${
              isPicking
                ? msg(str`Picking list ${order.number}`)
                : msg(str`Order confirmation ${order.number}`)
            }
          </h2>
          <p>${formatTime(order.placedAt, this.workspace)}</p>
        </div>
      </header>
      ${this.facts(order)} ${isPicking ? this.picking(order) : this.confirmation(order)}
    </article>`;
  }

  private brand() {
    const { brand, name } = this.workspace;
    const contacts = [brand.contactEmail, brand.contactPhone].filter(Boolean);
    return html`<div class="brand">
      ${
        brand.logoUrl
          ? html`<img alt="" src=${new URL(brand.logoUrl, this.api || location.href).href} />`
          : nothing
      }
      <div>
        <b>${name}</b>
        ${contacts.map((contact) => html`<p>${contact}</p>`)}
      </div>
    </div>`;
  }

  private facts(order: ExportedOrder) {
    const { fields, customer, shippingAddress, billingAddress } = order;
    const isPicking = this.place.sheet === "picking";
    const facts: [string, unknown][] = [
      [msg("Customer"), html`${customer.name}<br />${customer.number}`],
      [msg("Deliver to"), shippingAddress && addressText(shippingAddress, this.workspace.locale)],
      [
        msg("Bill to"),
        isPicking ? null : billingAddress && addressText(billingAddress, this.workspace.locale),
      ],
      [msg("Purchase order number"), fields.purchaseOrderNumber],
      [msg("Delivery date"), fields.deliveryDate && formatDay(fields.deliveryDate, this.workspace)],
      [msg("Carrier service"), order.carrierService && serviceWords(order.carrierService)],
      [msg("Shipping terms"), order.shippingTerms],
      isPicking ? [msg("Payment terms"), null] : paymentFact(order),
      [msg("Notes"), fields.notes],
      [msg("For the staff"), isPicking ? order.staffNote : null],
    ];
    return html`<dl class="facts">
      ${facts
        .filter(([, value]) => value)
        .map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>`;
  }

  private picking(order: ExportedOrder) {
    return html`<table>
      <thead>
        ${running(order, 5)}
        <tr>
          <th scope="col">${msg("Picked")}</th>
          <th scope="col" class="number">${msg("Quantity")}</th>
          <th scope="col">${msg("Unit")}</th>
          <th scope="col">${msg("Sku")}</th>
          <th scope="col">${msg("Product")}</th>
        </tr>
      </thead>
      <tbody>
        ${order.lines.map(
          (line) =>
            html`<tr>
              <td><span class="box"></span></td>
              <td class="number"><b>${formatNumber(line.quantity, this.workspace.locale)}</b></td>
              <td>${line.unitLabel}</td>
              <td>${line.sku}</td>
              <td>${line.name}${this.lineNote(line)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private confirmation(order: ExportedOrder) {
    const { locale } = this.workspace;
    return html`<table>
        <thead>
          ${running(order, 6)}
          <tr>
            <th scope="col">${msg("Sku")}</th>
            <th scope="col">${msg("Product")}</th>
            <th scope="col" class="number">${msg("Quantity")}</th>
            <th scope="col">${msg("Unit")}</th>
            <th scope="col" class="number">${msg("Unit price")}</th>
            <th scope="col" class="number">${msg("Line total")}</th>
          </tr>
        </thead>
        <tbody>
          ${order.lines.map(
            (line) =>
              html`<tr>
                <td>${line.sku}</td>
                <td>${line.name}${this.lineNote(line)}</td>
                <td class="number">${formatNumber(line.quantity, locale)}</td>
                <td>${line.unitLabel}</td>
                <td class="number">${formatMoney(line.unitPrice, locale)}</td>
                <td class="number">${formatMoney(line.lineTotal, locale)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <div class="ladder">
        ${amounts(order, locale)}
        ${
          order.discountCode === null
            ? nothing
            : html`<small>${msg(str`Discount code ${order.discountCode}`)}</small>`
        }
      </div>`;
  }

  private lineNote({ note, deliveryDate }: ExportedOrder["lines"][number]) {
    const day = deliveryDate && msg(str`for ${formatDay(deliveryDate, this.workspace)}`);
    const text = [day, note].filter(Boolean).join(" · ");
    return text === "" ? nothing : html`<small>${text}</small>`;
  }

  private async read() {
    this.reading.abort();
    this.reading = new AbortController();
    const { signal } = this.reading;
    this.orders = null;
    this.error = undefined;
    const { numbers } = this.place;
    const orders: ExportedOrder[] = [];
    try {
      for (let start = 0; start < numbers.length; start += mostNamed) {
        const some = numbers.slice(start, start + mostNamed);
        const page = await this.client.orders.export({ numbers: some }, { signal }).page();
        orders.push(...page.orders);
      }
      this.orders = orders;
    } catch (error) {
      if (!signal.aborted) this.error = error;
    }
  }
}

/** Above the heads on paper, so that a sheet that lies alone says whose it is. */
const running = ({ number, customer }: ExportedOrder, columns: number) =>
  html`<tr class="running" aria-hidden="true">
    <td colspan=${columns}>${number} · ${customer.name}</td>
  </tr>`;

/** An address as its country writes it. */
const addressText = (address: Address, locale: string) =>
  addressLines(address, locale).map((line) => html`<span class="line">${line}</span>`);
