/** The steps of the guided order, and which of them are done. Pure. */
import type { Checkout } from "@order-portal/sdk";

/** The steps, in the order in which they are shown; they may be gone through in any. */
export const checkoutSteps = ["details", "billing", "delivery", "products", "review"] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** What the steps are judged by. */
export interface CheckoutFacts {
  readonly checkout: Checkout;
  /** Whether all order fields hold what is asked for. */
  readonly hasFields: boolean;
  /** Whether there are lines, and all of them can be ordered. */
  readonly hasSoundCart: boolean;
  /** Steps whose address is begun, and not used yet; or where what was chosen is not sent yet. */
  readonly typing: readonly CheckoutStep[];
}

/** The steps that something is missing in; the review is open once there is none. */
export function missingSteps(facts: CheckoutFacts): CheckoutStep[] {
  const { checkout, hasFields, hasSoundCart, typing } = facts;
  const hasService = checkout.services.length === 0 || checkout.carrierService !== null;
  const missing: CheckoutStep[] = [];
  if (!hasFields || !hasService || checkout.withdrawnService !== null || typing.includes("details"))
    missing.push("details");
  if (checkout.billingAddress === null || typing.includes("billing")) missing.push("billing");
  if (checkout.shippingAddress === null || typing.includes("delivery")) missing.push("delivery");
  if (!hasSoundCart) missing.push("products");
  return missing;
}

/** Where "Continue" leads: to the next step, and to the review only once it is open. */
export function stepAfter(step: CheckoutStep, missing: readonly CheckoutStep[]): CheckoutStep {
  const next = checkoutSteps[checkoutSteps.indexOf(step) + 1] ?? "review";
  return next === "review" ? (missing[0] ?? next) : next;
}
