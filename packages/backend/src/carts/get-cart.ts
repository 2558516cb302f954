/** This customer's cart at its prices now. */
import type { PricedCart } from "@order-portal/contract";
import { openCustomerPrices } from "../catalogue/customer-prices.ts";
import type { CustomerContext } from "../context.ts";
import { readCart } from "./cart-queries.ts";
import { priceStoredCart, showCart } from "./show-cart.ts";

/** Reads and prices the cart. */
export async function getCart(context: CustomerContext): Promise<PricedCart> {
  const source = context.store;
  const prices = await openCustomerPrices(context);
  const stored = await readCart(source, context.actor.customer.id);
  return showCart(context, await priceStoredCart(source, context, prices, stored));
}
