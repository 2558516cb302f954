import { msg } from "@lit/localize";
import type { Address, KnownAddress } from "@order-portal/sdk";
import { banner, button, formatMoney, keyValues, skeletonRows } from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { cartLineRow } from "../../components/cart-line-row.ts";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { cartLines, hasProblems, wantedOf, type CartLine } from "../../state/cart-lines.ts";
import { orderFields } from "../../state/cart-state.ts";
import { missingSteps, stepAfter, type CheckoutStep } from "../../state/checkout-steps.ts";
import { dayIn, orderFieldProblems } from "../../state/order-field-rules.ts";
import { PlaceScreen } from "../place-screen.ts";
import type { WantedListLine } from "../lists/list-state.ts";
import { orderFieldsForm } from "../review/order-fields-form.ts";
import { CheckoutController } from "./checkout-controller.ts";
import { checkoutStyles } from "./checkout-styles.ts";
import { choiceOf, isSame, optionOf } from "./address-options.ts";
import { optionList, type Option } from "./option-list.ts";
import { reviewSummary } from "./review-summary.ts";
import { stepList } from "./step-list.ts";

/** @summary The order step by step: details, whom to bill, where to deliver, products, review. */
export class CheckoutScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, checkoutStyles];

  @state() private step: CheckoutStep = "details";
  /** Whether an address is being typed, and of which kind. */
  @state() private typing: "billing" | "delivery" | null = null;
  /** Whether the buyer has tried to leave the details: only then are gaps errors. */
  @state() private tried = false;
  private readonly choice = new CheckoutController(this, () => this.actions);

  override returned(): void {
    void this.choice.read();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.hasUpdated) void this.choice.read();
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
        ${this.renderStep()}
        ${
          this.step === "review"
            ? nothing
            : html`<div class="onward">
                ${button({
                  label: msg("Continue"),
                  variant: "primary",
                  busy: this.choice.isSaving,
                  part: "continue",
                  onClick: () => {
                    this.goOn();
                  },
                })}
              </div>`
        }
      </div>`;
  }

  private renderStep() {
    switch (this.step) {
      case "details":
        return this.renderDetails();
      case "billing":
        return this.renderAddresses("billing");
      case "delivery":
        return this.renderAddresses("delivery");
      case "products":
        return this.renderProducts();
      case "review":
        return this.renderReview();
    }
  }

  private renderDetails() {
    const { checkout } = this.choice;
    const { workspace, visitor, locale } = this.portal;
    if (!checkout || !workspace) return nothing;
    return html`${
      checkout.withdrawnService
        ? banner({
            tone: "warning",
            text: html`<strong>${checkout.withdrawnService}</strong>
              ${msg("is no longer offered. Please choose another service.")}`,
          })
        : nothing
    }
    ${keyValues([
      [msg("Customer"), visitor?.customer?.name],
      [msg("Payment terms"), checkout.paymentTerms],
      [msg("Shipping terms"), checkout.shippingTerms],
    ])}
    ${orderFieldsForm({
      fields: orderFields(this.cart),
      settings: workspace.orderFields,
      problems: this.tried ? this.fieldProblems() : {},
      today: dayIn(workspace.timeZone, new Date()),
      delivery: workspace.delivery,
      locale,
      onChange: (change) => {
        this.actions.cart.setFields(change);
      },
    })}
    ${
      checkout.services.length === 0
        ? nothing
        : optionList({
            name: "service",
            legend: msg("Carrier and service"),
            chosen: checkout.withdrawnService ? null : checkout.carrierService,
            options: checkout.services.map(({ service, carrier, price }) => ({
              id: service,
              text: service,
              note: carrier ?? undefined,
              end: price.amount === 0 ? msg("Free") : formatMoney(price, locale),
            })),
            onChoose: (carrierService) => void this.choice.choose({ carrierService }),
          })
    }`;
  }

  private renderAddresses(step: "billing" | "delivery") {
    const { checkout, errors, isSaving } = this.choice;
    if (!checkout) return nothing;
    const isBilling = step === "billing";
    const kind = isBilling ? "billing" : "shipping";
    const { locale } = this.portal;
    const current = isBilling ? checkout.billingAddress : checkout.shippingAddress;
    // Where the bill goes may be delivered to as well, and the other way round.
    const known = checkout.addresses.filter((one) => one.kind === kind);
    const options = known.map((one, index): Option => optionOf(one, index, locale));
    const chosen = known.findIndex((one) => isSame(one.address, current));
    const isSameAsBilling = !isBilling && checkout.shipsToBilling;
    const isTyping = this.typing === step || (current === null && options.length === 0);
    return html`${optionList({
      name: step,
      legend: isBilling ? msg("Whom is the bill for?") : msg("Where is it delivered?"),
      chosen: isTyping ? "new" : isSameAsBilling ? "same" : String(chosen),
      options: [
        ...(isBilling ? [] : [{ id: "same", text: msg("Where the bill goes") }]),
        ...options,
        { id: "new", text: msg("Another address") },
      ],
      onChoose: (id) => {
        this.pick(step, id, known);
      },
    })}
    ${
      isTyping
        ? html`<order-portal-address-form
            .country=${current?.country ?? checkout.billingAddress?.country ?? ""}
            .errors=${errors}
            .known=${checkout.addresses.map(({ address }) => address)}
            ?suggests=${checkout.suggests}
            ?busy=${isSaving}
            .locale=${locale}
            .label=${msg("Another address")}
            @address-given=${(event: CustomEvent<Address>) =>
              void this.give(isBilling ? "billingAddress" : "shippingAddress", event.detail)}
          ></order-portal-address-form>`
        : nothing
    }`;
  }

  private pick(step: "billing" | "delivery", id: string, known: readonly KnownAddress[]) {
    this.typing = id === "new" ? step : null;
    if (id === "new") return;
    const one = known[Number(id)];
    if (id === "same") void this.choice.choose({ shipsToBilling: true });
    else if (one) void this.choice.choose(choiceOf(step, one));
  }

  private async give(name: "billingAddress" | "shippingAddress", address: Address) {
    if (await this.choice.choose({ [name]: address })) this.typing = null;
  }

  private renderProducts() {
    const { locale } = this.portal;
    const lines = cartLines(this.cart);
    return html`<order-portal-usuals></order-portal-usuals>
      <order-portal-list-search
        is-for-cart
        .locale=${locale}
        @line-add=${({ detail }: CustomEvent<WantedListLine>) => {
          this.actions.cart.addLines([detail]);
        }}
      ></order-portal-list-search>
      <div class="onward">
        ${button({
          label: msg("Upload or paste"),
          onClick: () => {
            this.actions.go({ at: "upload" });
          },
        })}
        ${button({
          label: msg("Quick order"),
          onClick: () => {
            this.actions.go({ at: "quick-order" });
          },
        })}
        ${button({
          label: msg("Browse the catalogue"),
          onClick: () => {
            this.actions.openCatalogue();
          },
        })}
      </div>
      <section aria-labelledby="lines">
        <h2 id="lines">${msg("In your cart")}</h2>
        ${
          lines.length === 0
            ? html`<p>${msg("Nothing yet: search for a product above.")}</p>`
            : html`<order-portal-rows
                .options=${{
                  rows: lines,
                  key: (line: CartLine) => line.key,
                  render: (line: CartLine) => this.renderLine(line),
                  label: msg("In your cart"),
                }}
              ></order-portal-rows>`
        }
      </section>`;
  }

  private renderLine(line: CartLine) {
    return cartLineRow({
      line,
      locale: this.portal.locale,
      problem: this.cart.refused.get(line.key)?.problem ?? line.problem,
      onQuantity: (quantity) => {
        this.actions.cart.setQuantity(wantedOf(line, quantity));
      },
      onNote: (note) => {
        this.actions.cart.setQuantity({ ...wantedOf(line, line.quantity), note });
      },
    });
  }

  private renderReview() {
    const { checkout } = this.choice;
    if (!checkout) return nothing;
    return html`${reviewSummary(checkout, this.portal.locale, (step) => {
        this.goTo(step);
      })}
      <order-portal-review
        is-step
        .place=${this.place}
        @review-refused=${() =>
          void this.choice.read().then(() => {
            const [first] = this.missing();
            if (first) this.goTo(first);
          })}
      ></order-portal-review>`;
  }

  private fieldProblems() {
    const { workspace } = this.portal;
    if (!workspace) return {};
    const today = dayIn(workspace.timeZone, new Date());
    const { orderFields: asked, delivery } = workspace;
    return orderFieldProblems(orderFields(this.cart), asked, today, delivery);
  }

  private missing(): CheckoutStep[] {
    const { checkout } = this.choice;
    if (!checkout) return [];
    return missingSteps({
      checkout,
      hasFields: Object.keys(this.fieldProblems()).length === 0,
      hasSoundCart: cartLines(this.cart).length > 0 && !hasProblems(this.cart),
    });
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
    this.goTo(stepAfter(this.step, this.missing()));
  }

  private goTo(step: CheckoutStep) {
    if (this.step === "details") this.tried = true;
    this.step = step;
    this.typing = null;
    void this.choice.read();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("[aria-current=step]")?.focus(),
    );
  }
}
