/** Empties the cart. */
import type { PricedCart } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { deleteCartLines, writeCartHead } from "./cart-queries.ts";
import { getCart } from "./get-cart.ts";

/** Takes every line and the discount code out of the cart; order fields stay. */
export async function clearCart(context: CustomerContext): Promise<PricedCart> {
  const { store, actor } = context;
  await store.transaction(async (db) => {
    const source = { db, engine: store.engine };
    const { id } = await writeCartHead(source, actor.customer.id, { discountCode: null });
    await deleteCartLines(source, id);
  });
  return getCart(context);
}
