import { msg, str } from "@lit/localize";
import { addressLines, type Address, type Checkout, type OrderFields } from "@order-portal/sdk";
import { button } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { formatCalendarDay } from "../../components/dates.ts";
import type { CheckoutStep } from "../../state/checkout-steps.ts";

/** What was chosen, once more, with the way back to each. */
export function reviewSummary(
  checkout: Checkout,
  fields: OrderFields,
  locale: string | undefined,
  onStep: (step: CheckoutStep) => void,
): TemplateResult {
  const text = (address: Address | null) =>
    address ? addressLines(address, locale).join("\n") : "";
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
      ${button({
        label: html`${msg("Change")}<span class="visually-hidden"> ${heading}</span>`,
        variant: "quiet",
        onClick: () => {
          onStep(step);
        },
      })}
    </div>`;
  return html`<div class="summary">
    ${part("billing", msg("Bill to"), text(checkout.billingAddress))}
    ${part("delivery", msg("Deliver to"), text(checkout.shippingAddress))}
    ${
      checkout.services.length > 0
        ? part("details", msg("Carried by"), checkout.carrierService ?? "")
        : nothing
    }
    ${told.length > 0 ? part("details", msg("Details"), told.join("\n")) : nothing}
  </div>`;
}
