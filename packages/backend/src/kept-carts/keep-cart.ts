/** Puts the cart aside under a name, and begins an empty one. */
import type { CartExchange } from "@order-portal/contract";
import { readCart } from "../carts/cart-queries.ts";
import type { CustomerContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { getExchange } from "./list-kept-carts.ts";
import { putAside } from "./put-aside.ts";

/** Keeps lines, notes, dates, order fields and discount code. Of two at once, one finds it empty. */
export async function keepCart(
  context: CustomerContext,
  name: string,
): Promise<CartExchange | Refusal> {
  const { store, actor } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const cart = await readCart(source, actor.customer.id, true);
    return putAside(source, context, cart, { name, pointer: "/name" });
  });
  return isRefusal(refused) ? refused : getExchange(context);
}
