import { msg } from "@lit/localize";
import { icon, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { checkoutSteps, type CheckoutStep } from "../../state/checkout-steps.ts";

/** What the list of steps is made of. */
export interface StepListOptions {
  readonly current: CheckoutStep;
  /** Those that something is missing in; the review is closed until there is none. */
  readonly missing: readonly CheckoutStep[];
  readonly onStep: (step: CheckoutStep) => void;
}

/** The steps of the order, which of them are done, and the way to each. */
export function stepList({ current, missing, onStep }: StepListOptions): TemplateResult {
  const labels: Record<CheckoutStep, string> = {
    details: msg("Details"),
    billing: msg("Billing"),
    delivery: msg("Delivery"),
    products: msg("Products"),
    review: msg("Review"),
  };
  return html`<nav aria-label=${msg("Steps of your order")}>
    <ol class="steps">
      ${checkoutSteps.map((step, index) => {
        const isDone = step !== "review" && !missing.includes(step);
        return html`<li>
          <button
            type="button"
            class=${isDone ? "done" : ""}
            aria-current=${step === current ? "step" : nothing}
            ?disabled=${step === "review" && missing.length > 0}
            @click=${() => {
              onStep(step);
            }}
          >
            <i aria-hidden="true">${isDone ? icon(icons.check) : index + 1}</i>${labels[step]}
            ${isDone ? html`<span class="visually-hidden">${msg("done")}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}
