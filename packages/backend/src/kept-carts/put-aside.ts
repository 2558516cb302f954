/** Puts the cart in use aside, within a transaction. */
import { type StoredCart, deleteCartLines, writeCartHead } from "../carts/cart-queries.ts";
import { foldName, refuseName } from "../carts/kept-names.ts";
import type { CustomerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { readKeptCarts, writeKeptCart } from "./kept-cart-queries.ts";

/** The most carts that a customer may have put aside. */
export const maximumKeptCarts = 50;

/** Under which name a cart is put aside, and where in the request that stands. */
export interface NewName {
  readonly name: string;
  readonly pointer: string;
}

/**
 * Puts a cart that is locked aside with all that is in it, and leaves an empty one; or says why
 * not. Nobody else puts one aside meanwhile: all who do lock the customer's one cart first.
 */
export async function putAside(
  source: Source,
  { actor, now }: CustomerContext,
  cart: StoredCart,
  { name, pointer }: NewName,
): Promise<Refusal | null> {
  const { id: customerId } = actor.customer;
  const { id } = cart;
  if (id === null || cart.lines.length === 0) {
    return refuse("cart_empty", "There is nothing in the cart to put aside.");
  }
  if ((await readKeptCarts(source, customerId)).length >= maximumKeptCarts) return tooManyCarts();
  const named = { name, folded: foldName(name), at: now() };
  if (!(await writeKeptCart(source, customerId, { ...cart, id }, named))) {
    return refuseName(name, pointer);
  }
  await deleteCartLines(source, id);
  await writeCartHead(source, customerId, {
    discountCode: null,
    fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
  });
  return null;
}

const tooManyCarts = (): Refusal => {
  const detail = `There are ${maximumKeptCarts} carts put aside already: open or delete one first.`;
  return refuse("invalid_request", detail, { errors: [{ pointer: "", code: "too_many", detail }] });
};
