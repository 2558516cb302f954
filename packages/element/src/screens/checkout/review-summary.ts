import { msg, str } from "@lit/localize";
import { addressLines, type Address, type Checkout, type OrderFields } from "@order-portal/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { formatCalendarDay } from "../../components/dates.ts";
import type { CheckoutStep } from "../../state/checkout-steps.ts";

/**
 * What was chosen, once more, with the way back to each: short, since what is ordered and what it
 * costs is what one has come to see.
 */
export function reviewSummary(
  checkout: Checkout,
  fields: OrderFields,
  locale: string | undefined,
  onStep: (step: CheckoutStep) => void,
): TemplateResult {
  const { billingAddress, shippingAddress, shipsToBilling } = checkout;
  const text = (address: Address | null) =>
    address ? addressLines(address, locale).join(", ") : "";
  const { purchaseOrderNumber, deliveryDate, notes } = fields;
  const told = [
    purchaseOrderNumber && msg(str`Purchase order number: ${purchaseOrderNumber}`),
    deliveryDate && msg(str`Delivery date: ${formatCalendarDay(deliveryDate, locale)}`),
    notes,
  ].filter(Boolean);
  const part = (step: CheckoutStep, heading: string, content: string) =>
    html`<div>
      <h2>${heading}</h2>
      <p><bdi>${content}</bdi></p>
      <button
        type="button"
        @click=${() => {
          onStep(step);
        }}
      >
        ${msg("Change")}<span class="visually-hidden"> ${heading}</span>
      </button>
    </div>`;
  return html`<div class="summary" slot="chosen">
    ${part("billing", msg("Bill to"), text(billingAddress))}
    ${part(
      "delivery",
      msg("Deliver to"),
      shipsToBilling ? msg("Where the bill goes") : text(shippingAddress),
    )}
    ${
      checkout.services.length > 0
        ? part("details", msg("Carried by"), checkout.carrierService ?? "")
        : nothing
    }
    ${told.length > 0 ? part("details", msg("Details"), told.join("\n")) : nothing}
  </div>`;
}
