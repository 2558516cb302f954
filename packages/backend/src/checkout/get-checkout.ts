/** The checkout of the cart in use. */
import type { Checkout } from "@order-portal/contract";
import { readCart } from "../carts/cart-queries.ts";
import { priceStoredCart } from "../carts/show-cart.ts";
import { openCustomerPrices } from "../catalogue/customer-prices.ts";
import type { CustomerContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { showCheckout } from "./show-checkout.ts";

/** Reads it; where orders are placed by the short review there is none. */
export async function getCheckout(context: CustomerContext): Promise<Checkout | Refusal> {
  if (context.workspace.settings.checkoutFlow !== "guided") return refuseShort();
  const { store, actor } = context;
  const prices = await openCustomerPrices(context);
  const stored = await readCart(store, actor.customer.id);
  return showCheckout(store, context, await priceStoredCart(store, context, prices, stored));
}

/** Refuses the guided order where the supplier does not want it. */
export const refuseShort = (): Refusal =>
  refuse("forbidden", "Orders are placed by the short review at this supplier.");
