/** The carts that a customer has put aside. */
import type { CartExchange, KeptCarts } from "@order-portal/contract";
import { getCart } from "../carts/get-cart.ts";
import type { CustomerContext } from "../context.ts";
import { readKeptCarts } from "./kept-cart-queries.ts";

/** Reads the list, the latest first. */
export async function listKeptCarts({ store, actor }: CustomerContext): Promise<KeptCarts> {
  return { carts: await readKeptCarts(store, actor.customer.id) };
}

/** The carts aside and the cart in use, as they are now. */
export async function getExchange(context: CustomerContext): Promise<CartExchange> {
  const { carts } = await listKeptCarts(context);
  return { carts, cart: await getCart(context) };
}
