/** Whom an order is for, and where it goes: the facts beside its lines. */
import { msg } from "@lit/localize";
import { addressLines, type Address, type DeskOrder } from "@order-portal/sdk/desk";
import { keyValues, paymentFact, serviceWords } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { formatDay, type Clock } from "../state/times.ts";

/** The customer as on file, and how the order came in. */
export function customerFacts(
  { customer, billingAddress, placedBy, checkoutMode }: DeskOrder,
  { locale }: Clock,
): TemplateResult {
  return html`<section>
    <h3>${msg("Customer")}</h3>
    ${keyValues([
      [
        msg("E-mail"),
        customer.email && html`<a href="mailto:${customer.email}">${customer.email}</a>`,
      ],
      [msg("Phone"), customer.phone && html`<a href="tel:${customer.phone}">${customer.phone}</a>`],
      [msg("Price group"), customer.priceGroup],
      paymentFact({ checkoutMode, paymentTerms: customer.paymentTerms }),
      [msg("Billing address"), billingAddress && addressText(billingAddress, locale)],
      [msg("Placed through"), placedBy],
    ])}
  </section>`;
}

/** What the customer asked for beside the lines. */
export function deliveryFacts(
  { fields, customer, shippingAddress, carrierService }: DeskOrder,
  clock: Clock,
): TemplateResult {
  return html`<section>
    <h3>${msg("Delivery and notes")}</h3>
    ${keyValues([
      [msg("Purchase order number"), fields.purchaseOrderNumber],
      [
        msg("Delivery date"),
        fields.deliveryDate ? formatDay(fields.deliveryDate, clock) : msg("As soon as possible"),
      ],
      [msg("Shipping address"), shippingAddress && addressText(shippingAddress, clock.locale)],
      [msg("Carrier service"), carrierService && serviceWords(carrierService)],
      [msg("Shipping terms"), customer.shippingTerms],
      [msg("Notes"), fields.notes && html`<span class="notes">${fields.notes}</span>`],
    ])}
  </section>`;
}

/** An address as its country writes it. */
const addressText = (address: Address, locale: string): TemplateResult =>
  html`<address>
    ${addressLines(address, locale).map((line) => html`<span>${line}</span>`)}
  </address>`;
