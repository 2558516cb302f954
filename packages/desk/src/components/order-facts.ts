/** Whom an order is for, and where it goes: the facts beside its lines. */
import { msg } from "@lit/localize";
import type { Address, DeskOrder } from "@order-portal/sdk/desk";
import { keyValues, serviceWords } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { formatDay, type Clock } from "../state/times.ts";

/** The customer as on file, and how the order came in. */
export function customerFacts(
  { customer, billingAddress, placedBy }: DeskOrder,
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
      [msg("Payment terms"), customer.paymentTerms],
      [msg("Billing address"), billingAddress && addressLines(billingAddress, locale)],
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
      [msg("Shipping address"), shippingAddress && addressLines(shippingAddress, clock.locale)],
      [msg("Carrier service"), carrierService && serviceWords(carrierService)],
      [msg("Shipping terms"), customer.shippingTerms],
      [msg("Notes"), fields.notes && html`<span class="notes">${fields.notes}</span>`],
    ])}
  </section>`;
}

/** An address as lines; how each country orders them is not known here. */
function addressLines(
  { label, line1, line2, city, region, postalCode, country }: Address,
  locale: string,
): TemplateResult {
  const place = [[postalCode, city].filter(Boolean).join(" "), region].filter(Boolean).join(", ");
  const lines = [label, line1, line2, place, countryName(country, locale)];
  return html`<address>
    ${[...new Set(lines)].filter(Boolean).map((line) => html`<span>${line}</span>`)}
  </address>`;
}

/** `United States` for `US`; what is no country code stays as it is. */
function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
