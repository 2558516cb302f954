/** Throws a cart away that was put aside. */
import { readCart } from "../carts/cart-queries.ts";
import { parseId } from "../carts/kept-names.ts";
import type { CustomerContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { deleteKept } from "./kept-cart-queries.ts";
import { refuseKeptCart } from "./open-kept-cart.ts";

/** Deletes it, unless somebody has just opened it. */
export async function deleteKeptCart(
  { store, actor }: CustomerContext,
  id: string,
): Promise<Refusal | undefined> {
  const number = parseId(id);
  if (number === undefined) return refuseKeptCart();
  const done = await transactionUnlessRefused(store, async (source) => {
    // The cart in use is what all who touch the carts aside lock first.
    await readCart(source, actor.customer.id, true);
    return (await deleteKept(source, actor.customer.id, number)) || refuseKeptCart();
  });
  return isRefusal(done) ? done : undefined;
}
