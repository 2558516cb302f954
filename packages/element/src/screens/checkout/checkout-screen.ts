import { msg } from "@lit/localize";
import type { Address, Checkout, CheckoutInput } from "@order-portal/sdk";
import { button, skeletonRows } from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { cartLines, hasProblems } from "../../state/cart-lines.ts";
import { orderFields } from "../../state/cart-state.ts";
import { missingSteps, stepAfter, type CheckoutStep } from "../../state/checkout-steps.ts";
import { dayIn, orderFieldProblems } from "../../state/order-field-rules.ts";
import { PlaceScreen } from "../place-screen.ts";
import { draftsOf, forgetClosed, openSteps, type AddressStep } from "./address-drafts.ts";
import { addressStep } from "./address-step.ts";
import { CheckoutController } from "./checkout-controller.ts";
import { checkoutStyles } from "./checkout-styles.ts";
import { detailsStep } from "./details-step.ts";
import { productsStep } from "./products-step.ts";
import { reviewSummary } from "./review-summary.ts";
import { stepList } from "./step-list.ts";

/** @summary The order step by step: details, whom to bill, where to deliver, products, review. */
export class CheckoutScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, checkoutStyles];

  @state() private step: CheckoutStep = "details";
  /** Whether the buyer has tried to leave the details: only then are gaps errors. */
  @state() private tried = false;
  /** What was chosen a moment ago, by step, while it is saved. */
  private readonly picked = new Map<CheckoutStep, string>();
  /** Whether the buyer goes on as soon as the address that was typed is taken. */
  private goesOn = false;
  private readonly choice = new CheckoutController(this, () => this.actions);

  override returned(): void {
    void this.choice.read();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { place } = this.portal;
    if (!this.hasUpdated) {
      void this.choice.read().then(() => {
        // An address may lead to the review before it is open; so does an order on its way.
        if (this.actions.order.readUnanswered() !== null) return;
        const [first] = this.missing();
        if (this.step === "review" && first) this.goTo(first);
      });
    }
    if (place.at !== "checkout") return;
    const { step = "details" } = place;
    if (step === this.step) return;
    if (this.hasUpdated) this.leaveStep();
    this.step = step;
  }

  protected override hasPanel(): boolean {
    return false;
  }

  protected override hasBar(): boolean {
    return false;
  }

  protected override renderBody(): unknown {
    const { checkout, trouble } = this.choice;
    if (!checkout) {
      return trouble
        ? troubleState(trouble, () => void this.choice.read())
        : skeletonRows(5, msg("Loading your order"));
    }
    return html`${stepList({
        current: this.step,
        missing: this.missing(),
        onStep: (step) => {
          this.goTo(step);
        },
      })}
      ${trouble ? troubleBanner(trouble) : nothing}
      <div class="step ${this.step === "review" || this.step === "products" ? "wide" : ""}">
        ${this.renderStep(checkout)}
        ${
          this.step === "review"
            ? nothing
            : html`<div class="onward">
                ${button({
                  label: msg("Continue"),
                  variant: "primary",
                  busy: this.isBusy(),
                  part: "continue",
                  onClick: () => {
                    this.goOn();
                  },
                })}
              </div>`
        }
      </div>`;
  }

  private renderStep(checkout: Checkout) {
    const { locale } = this.portal;
    switch (this.step) {
      case "details":
        return this.renderDetails(checkout);
      case "billing":
      case "delivery":
        return this.renderAddress(checkout, this.step);
      case "products":
        return productsStep(this.cart, this.actions, locale);
      case "review":
        return this.renderReview(checkout);
    }
  }

  private renderDetails(checkout: Checkout) {
    const { workspace, visitor, locale } = this.portal;
    if (!workspace) return nothing;
    return detailsStep({
      ...{ checkout, workspace, locale },
      customer: visitor?.customer?.name,
      today: dayIn(workspace.timeZone, new Date()),
      fields: orderFields(this.cart),
      problems: this.tried ? this.fieldProblems() : {},
      onField: (change) => {
        this.actions.cart.setFields(change);
      },
      picked: this.picked.get("details") ?? null,
      onService: (carrierService) => void this.pick("details", carrierService, { carrierService }),
    });
  }

  private renderAddress(checkout: Checkout, step: AddressStep) {
    const { errors } = this.choice;
    return addressStep({
      ...{ step, checkout, errors, isSaving: this.isBusy() },
      locale: this.portal.locale,
      draft: this.drafts().get(step),
      picked: this.picked.get(step) ?? null,
      onChoose: (id, input) => void this.pick(step, id, input),
      onDraft: (draft) => {
        this.drafts().set(step, draft);
        this.requestUpdate();
      },
      onGive: (address) => void this.give(step, address),
    });
  }

  private async pick(step: CheckoutStep, id: string, input: CheckoutInput) {
    this.picked.set(step, id);
    await this.choice.choose(input);
    if (this.picked.get(step) === id) this.picked.delete(step);
    this.requestUpdate();
  }

  /** Without a connection one goes on, and it is sent later. */
  private isBusy() {
    return this.choice.isSaving && !this.choice.isWaiting;
  }

  private renderReview(checkout: Checkout) {
    return html`<order-portal-review
      is-step
      .place=${this.place}
      @review-refused=${() =>
        void this.choice.read().then(() => {
          const [first] = this.missing();
          if (first) this.goTo(first);
        })}
    >
      ${reviewSummary(checkout, orderFields(this.cart), this.portal.locale, (step) => {
        this.goTo(step);
      })}
    </order-portal-review>`;
  }

  private drafts() {
    return draftsOf(this.actions, this.portal.visitor?.customer?.number ?? "");
  }

  private fieldProblems() {
    const { workspace } = this.portal;
    if (!workspace) return {};
    const today = dayIn(workspace.timeZone, new Date());
    const { orderFields: asked, delivery } = workspace;
    return orderFieldProblems(orderFields(this.cart), asked, today, delivery);
  }

  private missing(): CheckoutStep[] {
    const { checkout, isWaiting } = this.choice;
    if (!checkout) return [];
    return missingSteps({
      checkout,
      hasFields: Object.keys(this.fieldProblems()).length === 0,
      hasSoundCart: cartLines(this.cart).length > 0 && !hasProblems(this.cart),
      // Nor is anything ordered before what was chosen for it has arrived.
      typing: [...openSteps(this.drafts()), ...(isWaiting ? this.picked.keys() : [])],
    });
  }

  /** Uses an address that was typed; whether it was taken. */
  private async give(step: AddressStep, address: Address) {
    const { goesOn } = this;
    this.goesOn = false;
    const name = step === "billing" ? "billingAddress" : "shippingAddress";
    if (!(await this.choice.choose({ [name]: address }))) return;
    this.drafts().delete(step);
    this.requestUpdate();
    if (goesOn && this.step === step) this.goTo(stepAfter(step, this.missing()));
  }

  private goOn() {
    if (this.step === "details" && this.missing().includes("details")) {
      this.tried = true;
      const [first] = Object.keys(this.fieldProblems());
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(first ? `#${first}` : "[name=service]")?.focus(),
      );
      return;
    }
    const form = this.renderRoot.querySelector("order-portal-address-form");
    // Whoever has typed an address and goes on wants it used, and no other in its place.
    if (form) {
      this.goesOn = true;
      if (!form.give()) this.goesOn = false;
      return;
    }
    this.goTo(stepAfter(this.step, this.missing()));
  }

  /** A place of its own, so that the browser's back button leads from step to step. */
  private goTo(step: CheckoutStep) {
    this.actions.go({ at: "checkout", step });
  }

  private leaveStep() {
    if (this.step === "details") this.tried = true;
    forgetClosed(this.drafts());
    void this.choice.read();
    void this.updateComplete.then(() => {
      const current = this.renderRoot.querySelector<HTMLElement>("[aria-current=step]");
      current?.focus();
      // On a phone the row of steps may go beyond the edge.
      current?.scrollIntoView({ block: "nearest", inline: "center" });
    });
  }
}
