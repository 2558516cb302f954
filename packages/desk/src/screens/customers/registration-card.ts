import { msg, str } from "@lit/localize";
import { addressLines, isProblem, type OrderDesk, type Registration } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  keyValues,
  keyValuesStyles,
  textArea,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { formatAge, type Clock } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";

/**
 * @summary Somebody who wants an account, with what they said, to be let in or refused.
 * @fires registration-decided - with `{message}`
 * @fires customer-open - with `{number}`
 */
export class RegistrationCard extends LitElement {
  static override styles = [
    base,
    areaStyles,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    keyValuesStyles,
    textFieldStyles,
    css`
      .section {
        gap: 12px;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 2px 12px;
      }
      .who strong {
        font-size: var(--op-text-large);
        font-weight: 620;
        overflow-wrap: anywhere;
      }
      .number {
        max-width: 260px;
      }
      form {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @property({ attribute: false }) registration!: Registration;
  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  @state() private number = "";
  @state() private reason = "";
  @state() private isRefusing = false;
  @state() private isMissing = false;
  private readonly deciding = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const former = changed.get("registration");
    if (changed.has("registration") && former?.id !== this.registration.id) {
      this.number = this.registration.customerNumber ?? "";
      this.reason = "";
      this.isRefusing = false;
    }
  }

  protected override render(): unknown {
    const { name, email, at, state } = this.registration;
    return html`<article class="section">
      <div class="who">
        <strong>${name}</strong>
        <span class="hint">${formatAge(at, this.clock, Date.now())}</span>
      </div>
      <p><bdi>${email}</bdi></p>
      ${keyValues(this.facts())}
      ${
        this.deciding.trouble
          ? html`<div role="alert">${banner({ tone: "danger", text: this.deciding.trouble })}</div>`
          : nothing
      }
      ${state === "pending" ? (this.isRefusing ? this.renderRefusal() : this.renderDecision()) : this.renderDecided()}
    </article>`;
  }

  private facts() {
    const { customerNumber, customer, company, discountCode } = this.registration;
    const address = company && addressLines(company.address, this.clock.locale).join(", ");
    const facts: (readonly [string, unknown] | false | null)[] = [
      customerNumber !== null && [msg("Customer number given"), customerNumber],
      customerNumber !== null && [
        msg("Customer"),
        customer ? customer.name : msg("There is none of this number"),
      ],
      company && [msg("New customer"), company.name],
      company && !!company.group && [msg("Kind of business"), company.group],
      company && !!company.shippingTerms && [msg("Shipping terms"), company.shippingTerms],
      company && !!company.paymentTerms && [msg("Payment terms"), company.paymentTerms],
      company && !!company.phone && [msg("Phone"), company.phone],
      !!address && [msg("Billing address"), address],
      discountCode !== null && [msg("Discount code"), discountCode],
    ];
    return facts.filter((fact): fact is readonly [string, unknown] => !!fact);
  }

  private renderDecision() {
    const { company } = this.registration;
    const { busy } = this.deciding;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.approve();
      }}
    >
      <p class="hint">
        ${
          company
            ? msg("Letting them in makes the customer, with this address and these terms.")
            : msg("The address is not on file for this customer: ask there before you let them in.")
        }
      </p>
      <div class="number">
        ${textField({
          id: "number",
          label: company ? msg("Number of the new customer") : msg("Acts for customer number"),
          hint: company ? msg("Empty: a free one is made up.") : undefined,
          required: !company,
          maxLength: 64,
          value: this.number,
          onInput: (number) => {
            this.number = number;
          },
        })}
      </div>
      <div class="buttons">
        ${button({ label: msg("Let in"), variant: "primary", type: "submit", busy })}
        ${button({
          label: msg("Refuse …"),
          variant: "quiet",
          onClick: () => {
            this.isRefusing = true;
          },
        })}
      </div>
    </form>`;
  }

  private renderRefusal() {
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.refuse();
      }}
    >
      ${textArea({
        id: "reason",
        label: msg("Reason"),
        hint: msg("They read this in a mail."),
        required: true,
        maxLength: 500,
        value: this.reason,
        error: this.isMissing ? msg("Say why, so that they know what to do.") : undefined,
        onInput: (reason) => {
          this.reason = reason;
          this.isMissing = false;
        },
      })}
      <div class="buttons">
        ${button({ label: msg("Refuse"), variant: "danger", type: "submit", busy: this.deciding.busy })}
        ${button({
          label: msg("Back"),
          variant: "quiet",
          onClick: () => {
            this.isRefusing = false;
          },
        })}
      </div>
    </form>`;
  }

  private renderDecided() {
    const { customer, reason } = this.registration;
    if (reason !== null) return html`<p class="hint">${msg(str`Refused: ${reason}`)}</p>`;
    if (!customer) return nothing;
    return html`<div class="buttons">
      ${button({
        label: msg(str`To ${customer.name}`),
        onClick: () =>
          this.dispatchEvent(
            new CustomEvent("customer-open", { detail: { number: customer.number } }),
          ),
      })}
    </div>`;
  }

  private async approve() {
    const { id, name } = this.registration;
    const number = this.number.trim();
    await this.decide(msg(str`${name} can order now, and gets a mail.`), () =>
      this.client.registrations.approve(id, number === "" ? {} : { customer: number }),
    );
  }

  private async refuse() {
    const { id, name } = this.registration;
    const reason = this.reason.trim();
    if (reason === "") {
      this.isMissing = true;
      this.renderRoot.querySelector("textarea")?.focus();
      return;
    }
    await this.decide(msg(str`${name} was refused, and gets a mail.`), () =>
      this.client.registrations.refuse(id, reason),
    );
  }

  private async decide(message: string, call: () => Promise<Registration>) {
    const told = (message: string) =>
      this.dispatchEvent(new CustomEvent("registration-decided", { detail: { message } }));
    await this.deciding.send(async () => {
      try {
        await call();
        told(message);
      } catch (error) {
        if (!isProblem(error, "record_changed", "not_found")) throw error;
        told(msg("Somebody else has decided it meanwhile."));
      }
    });
  }
}
