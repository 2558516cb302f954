import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { button, icon, icons } from "@order-portal/ui";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { cartStatus } from "../../components/cart-status.ts";
import { cartLineRow } from "../../components/cart-line-row.ts";
import { paymentNote } from "../../components/payment-note.ts";
import { cartAmounts, cartHindrance, emptyCart } from "../../components/cart-panel.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { SubmissionController } from "../../controllers/submission-controller.ts";
import {
  cartLines,
  hasProblems,
  linesNotTaken,
  wantedOf,
  type CartLine,
} from "../../state/cart-lines.ts";
import { hasUnpricedChanges, orderFields, type CartState } from "../../state/cart-state.ts";
import { dayIn, orderFieldProblems, type OrderFieldName } from "../../state/order-field-rules.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import { Screen } from "../screen.ts";
import { discountCodeForm } from "./discount-code-form.ts";
import { orderFieldsForm } from "./order-fields-form.ts";
import { isEmptied, reviewNews } from "./review-news.ts";
import { reviewStyles } from "./review-styles.ts";

/**
 * @summary The cart once more, with what the supplier asks for beside it, before it is placed.
 * @fires review-refused - the carrier service is not offered any more
 * @slot chosen - what was chosen in the steps before, above the amounts
 */
export class ReviewScreen extends Screen {
  static override styles = reviewStyles;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** It is the last step of a guided order: head and fields have places of their own there. */
  @property({ type: Boolean, attribute: "is-step" }) isStep = false;

  /** Whether the buyer has tried to place the order: only then are gaps in the fields errors. */
  @state() private tried = false;
  /** The discount code last entered. */
  private enteredCode = "";
  private wasRefused = false;
  private wasSending = false;
  private readonly submitting = new SubmissionController(this, () => this.actions);

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.submitting.takeUp();
    const submission = this.submitting.value;
    const isRefused =
      submission.step === "failed" && submission.trouble.code === "carrier_unavailable";
    // Another step has what is to be mended.
    if (isRefused && !this.wasRefused) this.dispatchEvent(new CustomEvent("review-refused"));
    this.wasRefused = isRefused;
  }

  protected override updated(): void {
    const { step } = this.submitting.value;
    // The button is below the lines, the news above them: out of sight, it would not be seen.
    if (this.wasSending && (step === "changed" || step === "failed") && !this.wasRefused) {
      const news = this.renderRoot.querySelector<HTMLElement>(".news");
      news?.focus({ preventScroll: true });
      news?.scrollIntoView({ block: "nearest" });
    }
    this.wasSending = step === "sending";
  }

  protected override render(): unknown {
    const lines = cartLines(this.cart);
    const shown = [...linesNotTaken(this.cart), ...lines];
    const submission = this.submitting.value;
    const isIdle = submission.step === "idle" || isEmptied(submission);
    return html`${this.isStep ? nothing : this.renderHead()}
    ${
      shown.length === 0 && isIdle
        ? html`${this.renderNews()} ${emptyCart()}`
        : html`<div class="columns">
            <div class="main">
              ${this.renderNews()}
              <h2 class="visually-hidden">${msg("Order lines")}</h2>
              <order-portal-rows
                .options=${{
                  rows: shown,
                  key: (line: CartLine) => line.key,
                  depends: (line: CartLine) => [
                    this.cart.refused.get(line.key),
                    this.portal.locale,
                  ],
                  render: (line: CartLine) => this.renderLine(line),
                  label: msg("Order lines"),
                }}
              ></order-portal-rows>
            </div>
            ${
              lines.length === 0 && isIdle
                ? nothing
                : html`<form class="side" novalidate @submit=${this.onSubmit}>
                    ${this.renderSide()}
                  </form>`
            }
          </div>`
    }`;
  }

  /** The way back and the heading. */
  private renderHead() {
    return html`<order-portal-undo></order-portal-undo>
      ${cartStatus(this.cart, this.portal.locale)}
      <header>
        ${button({
          label:
            (this.portal.trail.at(-1)?.at ?? "catalogue") === "catalogue"
              ? msg("Back to the catalogue")
              : msg("Back"),
          icon: icons.arrowLeft,
          iconOnly: true,
          variant: "quiet",
          part: "back",
          onClick: () => {
            this.actions.back();
          },
        })}
        <h1 data-heading tabindex="-1">${msg("Review your order")}</h1>
      </header>`;
  }

  /** What must be known before the order is placed. */
  private renderNews() {
    return reviewNews({
      submission: this.submitting.value,
      portal: this.portal,
      onAcknowledge: () => {
        this.submitting.acknowledge();
        this.focus();
      },
      onOrders: () => {
        this.actions.go({ at: "orders" });
      },
    });
  }

  private renderLine(line: CartLine) {
    const { locale } = this.portal;
    const problem = this.cart.refused.get(line.key)?.problem ?? line.problem;
    return cartLineRow({
      line,
      locale,
      problem,
      onQuantity: (quantity) => {
        this.actions.cart.setQuantity(wantedOf(line, quantity));
      },
      onNote: (note) => {
        this.actions.cart.setQuantity({ ...wantedOf(line, line.quantity), note });
      },
    });
  }

  private renderSide() {
    const { cart, portal } = this;
    const fields = orderFields(cart);
    return html`${
      portal.workspace && !this.isStep
        ? orderFieldsForm({
            fields,
            settings: portal.workspace.orderFields,
            problems: this.shownProblems(),
            today: dayIn(portal.workspace.timeZone, new Date()),
            delivery: portal.workspace.delivery,
            locale: portal.locale,
            onChange: (change) => {
              this.actions.cart.setFields(change);
            },
          })
        : html`<slot name="chosen"></slot>`
    }
    ${discountCodeForm({
      cart,
      entered: this.enteredCode,
      onCode: (code) => {
        this.enteredCode = code ?? "";
        this.actions.cart.setDiscountCode(code);
      },
    })}
    ${cartAmounts(cart, portal.locale)} ${this.renderPlace()}`;
  }

  private renderPlace() {
    const { cart, portal } = this;
    const submission = this.submitting.value;
    const isSending = submission.step === "sending";
    const hindrance = this.hindrance();
    const payment = paymentNote(portal.visitor?.checkoutMode, portal.workspace?.name);
    return html`<order-portal-line-dates></order-portal-line-dates>
      ${payment && html`<p class="payment" part="payment">${payment}</p>`} ${cartHindrance(cart)}
      ${button({
        label: msg("Place order"),
        variant: "primary",
        type: "submit",
        wide: true,
        part: "place-order",
        busy: isSending,
        disabled: hindrance !== null,
      })}
      <p class="hint" role="status">
        ${
          isSending && portal.isOffline
            ? html`${icon(icons.offline)}${msg(
                "The connection is lost. Your order goes out as soon as it is back, and only once.",
              )}`
            : isSending
              ? msg("Placing your order…")
              : (hindrance ?? msg("You will see the order number right after."))
        }
      </p>`;
  }

  /** Why the order cannot be placed now, in words; null where it can. */
  private hindrance(): string | null {
    const { cart, portal } = this;
    const submission = this.submitting.value;
    if (portal.workspace?.status === "expired") {
      return msg("The supplier takes no orders right now. Your cart is kept.");
    }
    if (!may(portal, "orders:submit")) {
      return msg("A person with the private link has to place this order.");
    }
    if (submission.step === "changed") return msg("Please look at the changes first.");
    if (hasProblems(cart)) return msg("See to the lines marked first.");
    if (hasUnpricedChanges(cart) && submission.step !== "sending") return msg("Updating prices…");
    return null;
  }

  /** What is left out is told once it was tried; a day that cannot be had at once. */
  private shownProblems() {
    const problems = this.fieldProblems();
    if (this.tried) return problems;
    const { deliveryDate } = problems;
    return deliveryDate === "not_delivered" ? { deliveryDate } : {};
  }

  private fieldProblems() {
    const { workspace } = this.portal;
    if (!workspace) return {};
    const today = dayIn(workspace.timeZone, new Date());
    const { orderFields: asked, delivery } = workspace;
    return orderFieldProblems(orderFields(this.cart), asked, today, delivery);
  }

  private onSubmit(event: Event) {
    event.preventDefault();
    this.tried = true;
    const [first] = Object.keys(this.fieldProblems()) as OrderFieldName[];
    if (first) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus(),
      );
      return;
    }
    if (this.hindrance() === null && this.actions.order.mayPlace()) this.submitting.place();
  }
}
