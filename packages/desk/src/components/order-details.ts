import { msg, str } from "@lit/localize";
import type { DeskOrder, OrderMove } from "@order-portal/sdk/desk";
import {
  amounts,
  amountsStyles,
  badge,
  badgeStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  keyValuesStyles,
  orderStatus,
  pictureStyles,
  tableStyles,
  textArea,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Moving } from "../controllers/open-order.ts";
import { moveLabel, needsReason } from "../state/move-words.ts";
import type { PrintPlace } from "../state/queue-place.ts";
import { formatTime, type Clock } from "../state/times.ts";
import { unusualBadge, unusualText, unusualTone } from "../state/unusual-words.ts";
import { orderDetailsStyles } from "./order-details-styles.ts";
import { customerFacts, deliveryFacts } from "./order-facts.ts";
import { orderHistory } from "./order-history.ts";
import { orderLinesTable } from "./order-lines-table.ts";

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
      <section aria-label=${msg("Lines")}>${orderLinesTable(order, this.clock, this.api)}</section>
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
        ${orderHistory(order.events, this.clock)} ${this.note(order)}
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
}
