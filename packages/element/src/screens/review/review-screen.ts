import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { banner, button, icon, icons } from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { cartLineRow } from "../../components/cart-line-row.ts";
import { cartAmounts, cartHindrance, emptyCart } from "../../components/cart-panel.ts";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { cartContext } from "../../contexts/cart-context.ts";
import { connectionContext, type Connection } from "../../contexts/connection-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { submissionContext } from "../../contexts/submission-context.ts";
import { cartLines, hasProblems, wantedOf, type CartLine } from "../../state/cart-lines.ts";
import { hasUnpricedChanges, orderFields, type CartState } from "../../state/cart-state.ts";
import { dayIn, orderFieldProblems, type OrderFieldName } from "../../state/order-field-rules.ts";
import { may, type PortalState } from "../../state/portal-state.ts";
import type { SubmissionState } from "../../state/submission-state.ts";
import { Screen } from "../screen.ts";
import { changesNotice } from "./changes-notice.ts";
import { discountCodeForm } from "./discount-code-form.ts";
import { orderFieldsForm } from "./order-fields-form.ts";
import { reviewStyles } from "./review-styles.ts";

/** @summary The cart once more, with what the supplier asks for beside it, before it is placed. */
export class ReviewScreen extends Screen {
  static override styles = reviewStyles;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: submissionContext, subscribe: true }) submission!: SubmissionState;
  @consume({ context: connectionContext, subscribe: true }) connection!: Connection;
  @consume({ context: actionsContext }) actions!: Actions;

  /** Whether the buyer has tried to place the order: only then are gaps in the fields errors. */
  @state() private tried = false;

  protected override render(): unknown {
    const lines = cartLines(this.cart);
    return html`<header>
        ${button({
          label: msg("Back to the catalogue"),
          icon: icons.arrowLeft,
          iconOnly: true,
          variant: "quiet",
          part: "back",
          onClick: () => {
            this.actions.openCatalogue();
          },
        })}
        <h1 data-heading tabindex="-1">${msg("Review your order")}</h1>
      </header>
      ${
        lines.length === 0 && this.submission.step === "idle"
          ? emptyCart()
          : html`<div class="columns">
              <div class="main">
                ${this.renderNews()}
                <order-portal-rows
                  .options=${{
                    rows: lines,
                    key: (line: CartLine) => line.key,
                    render: (line: CartLine) => this.renderLine(line),
                    label: msg("Order lines"),
                  }}
                ></order-portal-rows>
              </div>
              <form class="side" novalidate @submit=${this.onSubmit}>${this.renderSide()}</form>
            </div>`
      }`;
  }

  /** What must be known before the order is placed. */
  private renderNews() {
    const { submission, portal } = this;
    if (submission.step === "changed") {
      return changesNotice(submission.changes, portal.locale, () => {
        this.actions.acknowledgeChanges();
        this.focus();
      });
    }
    if (submission.step === "failed") return troubleBanner(submission.trouble);
    if (portal.workspace?.status === "expired") {
      return banner({
        tone: "warning",
        text: msg(
          "The supplier is temporarily unavailable and takes no orders right now. Your cart is kept as it is.",
        ),
      });
    }
    return nothing;
  }

  private renderLine(line: CartLine) {
    const { locale } = this.portal;
    const problem = this.cart.refused.get(line.key)?.problem ?? line.problem;
    const setQuantity = (quantity: number) => {
      this.actions.setQuantity(wantedOf(line, quantity));
    };
    return cartLineRow({
      line,
      locale,
      refusal: problem ? { problem, locale, onChoose: setQuantity } : null,
      onQuantity: setQuantity,
    });
  }

  private renderSide() {
    const { cart, portal } = this;
    const fields = orderFields(cart);
    return html`${
      portal.workspace
        ? orderFieldsForm({
            fields,
            settings: portal.workspace.orderFields,
            problems: this.tried ? this.fieldProblems() : {},
            today: dayIn(portal.workspace.timeZone, new Date()),
            onChange: (change) => {
              this.actions.setFields(change);
            },
          })
        : nothing
    }
    ${discountCodeForm({
      cart,
      onCode: (code) => {
        this.actions.setDiscountCode(code);
      },
    })}
    ${cartAmounts(cart, portal.locale)} ${this.renderPlace()}`;
  }

  private renderPlace() {
    const { submission, cart } = this;
    const isSending = submission.step === "sending";
    const hindrance = this.hindrance();
    return html`${cartHindrance(cart)}
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
          isSending && this.connection === "offline"
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
    const { cart, portal, submission } = this;
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

  private fieldProblems() {
    const { workspace } = this.portal;
    if (!workspace) return {};
    const today = dayIn(workspace.timeZone, new Date());
    return orderFieldProblems(orderFields(this.cart), workspace.orderFields, today);
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
    if (this.hindrance() === null) this.actions.placeOrder();
  }
}
