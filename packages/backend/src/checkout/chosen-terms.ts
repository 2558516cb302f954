/** What is chosen for an order, over what is on file. Pure. */
import type { FiledTerms } from "../orders/order-terms.ts";
import type { ChosenCheckout } from "./checkout-queries.ts";

/** The terms of an order that is placed now. */
export function chosenTerms(filed: FiledTerms, chosen: ChosenCheckout): FiledTerms {
  const billingAddress = chosen.billingAddress ?? filed.billingAddress;
  const shippingAddress = chosen.shippingAddress ?? filed.shippingAddress;
  return {
    ...filed,
    billingAddress,
    shippingAddress: chosen.shipsToBilling ? billingAddress : shippingAddress,
  };
}
