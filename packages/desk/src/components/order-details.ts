import { msg, str } from "@lit/localize";
import type { DeskOrder, DeskOrderLine, OrderEvent, OrderMove } from "@order-portal/sdk/desk";
import {
  amounts,
  amountsStyles,
  badge,
  badgeStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  formatMoney,
  formatNumber,
  keyValuesStyles,
  orderStatus,
  picture,
  pictureStyles,
  table,
  tableStyles,
  textArea,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Moving } from "../controllers/open-order.ts";
import { changeText, dateChangeText, isChange } from "../state/change-words.ts";
import { moveLabel, needsReason } from "../state/move-words.ts";
import type { PrintPlace } from "../state/queue-place.ts";
import { formatDay, formatTime, type Clock } from "../state/times.ts";
import { unusualBadge, unusualText, unusualTone } from "../state/unusual-words.ts";
import { orderDetailsStyles } from "./order-details-styles.ts";
import { customerFacts, deliveryFacts } from "./order-facts.ts";

/**
 * @summary An order with all that staff decide by, and the buttons to decide.
 * @fires order-move - with `{move}`: a button was pressed
 * @fires order-change - its lines are to be changed
 * @fires order-print - with the `PrintPlace` of its sheet
 * @fires order-proforma - its pro-forma is wanted as a file
 * @fires note-given - with `{note}`: staff noted something for themselves
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
    fieldStyles,
    textFieldStyles,
    orderDetailsStyles,
  ];

  @property({ attribute: false }) order: DeskOrder | null = null;
  /** The move that is under way. */
  @property({ attribute: false }) moving: Moving | null = null;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  /** Where pictures with a relative address are. */
  @property() api = "";

  /** The pro-forma is on its way. */
  @property({ type: Boolean }) isMakingProforma = false;

  /** What is typed into the staff's note; null where nothing was. */
  @state() private typedNote: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("order");
    if (!before) return;
    const isSame = before.number === this.order?.number;
    // Of another order nothing is typed yet; of this one, what was typed has been saved.
    if (!isSame || before.staffNote !== this.order?.staffNote) this.typedNote = null;
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    this.renderRoot.querySelector("h2")?.focus();
  }

  protected override render(): unknown {
    const { order } = this;
    if (order === null) return nothing;
    return html`<article aria-labelledby="heading">
      ${this.head(order)} ${this.unusual(order)}
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
            { label: msg("Stock"), align: "end", render: (line) => this.stock(order, line) },
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
        ${customerFacts(order, this.clock)} ${deliveryFacts(order, this.clock)}
        ${this.history(order)} ${this.note(order)}
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
          ? html`<div class="moves">${this.printButtons(order)}</div>`
          : html`<div class="moves">
              ${first ? this.moveButton(first, "primary") : nothing}
              ${others.map((move) => this.moveButton(move, "secondary"))}
              ${order.status === "pending" ? this.changeButton() : nothing}
              ${order.moves.filter(needsReason).map((move) => this.moveButton(move, "quiet"))}
              ${this.printButtons(order)}
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

  /** What is left after this order, and what there is while it has not gone out. */
  private stock({ lines, status }: DeskOrder, { sku, stock }: DeskOrderLine) {
    if (stock === null) return html`<span class="quiet">${msg("Not tracked")}</span>`;
    const count = (number: number) => formatNumber(number, this.clock.locale);
    const left = stock === 0 ? badge(msg("None left"), "warning") : msg(str`${count(stock)} left`);
    const isHere = status === "pending" || status === "confirmed";
    const own = lines
      .filter((line) => line.sku === sku)
      .reduce((sum, { quantity, factor }) => sum + quantity * factor, 0);
    return html`<span
      >${left}${isHere ? html`<small>${msg(str`of ${count(stock + own)} at hand`)}</small>` : nothing}</span
    >`;
  }

  private printButtons({ number }: DeskOrder) {
    const print = (sheet: PrintPlace["sheet"]) => () => {
      const detail: PrintPlace = { sheet, numbers: [number] };
      this.dispatchEvent(new CustomEvent("order-print", { detail }));
    };
    return html`${button({
      label: msg("Picking list"),
      variant: "quiet",
      onClick: print("picking"),
    })}
    ${button({ label: msg("Confirmation"), variant: "quiet", onClick: print("confirmation") })}
    ${button({
      label: msg("Pro-forma (PDF)"),
      variant: "quiet",
      busy: this.isMakingProforma,
      onClick: () => this.dispatchEvent(new CustomEvent("order-proforma")),
    })}`;
  }

  private unusual(order: DeskOrder) {
    if (order.unusual.length === 0) return nothing;
    return html`<section class="unusual" aria-labelledby="unusual">
      <h3 id="unusual">${msg("Look at this first")}</h3>
      <ul>
        ${order.unusual.map(
          (one) =>
            html`<li>
              ${badge(unusualBadge(one.code), unusualTone(one.code))}
              <span>${unusualText(one, order, this.clock.locale)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** What staff note for themselves. */
  private note({ staffNote }: DeskOrder) {
    const typed = this.typedNote ?? staffNote;
    return html`<section>
      <h3>${msg("For the staff")}</h3>
      <form
        class="staff-note"
        @submit=${(event: Event) => {
          event.preventDefault();
          const detail = { note: typed.trim() };
          this.dispatchEvent(new CustomEvent("note-given", { detail }));
        }}
      >
        ${textArea({
          id: "staff-note",
          label: msg("Note"),
          hint: msg("No customer sees it."),
          maxLength: 2000,
          value: typed,
          onInput: (note) => (this.typedNote = note),
        })}
        ${
          typed.trim() === staffNote
            ? nothing
            : button({ label: msg("Save note"), type: "submit", busy: this.moving === "note" })
        }
      </form>
    </section>`;
  }

  private history({ events }: DeskOrder) {
    return html`<section>
      <h3>${msg("History")}</h3>
      <ol class="history">
        ${events.map(
          (event) =>
            html`<li>
              ${isChange(event) ? badge(msg("Changed"), "warning") : orderStatus(event.status)}
              <span>${event.who}<small>${formatTime(event.at, this.clock)}</small></span>
              ${event.reason ? html`<p>${event.reason}</p>` : nothing} ${this.changes(event)}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  private changes(event: OrderEvent) {
    if (!isChange(event)) return nothing;
    const { changes, deliveryDate } = event;
    return html`<ul class="changes">
      ${changes.map((change) => html`<li>${changeText(change, this.clock.locale)}</li>`)}
      ${deliveryDate ? html`<li>${dateChangeText(deliveryDate, this.clock)}</li>` : nothing}
    </ul>`;
  }

  private money(money: Parameters<typeof formatMoney>[0]): string {
    return formatMoney(money, this.clock.locale);
  }
}
