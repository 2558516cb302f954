/** Orders for tests of the history, and the check that what is kept of them is right. */
import assert from "node:assert/strict";
import type { CartLineInput, Order } from "@order-portal/contract";
import { updateCart } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import type { Store } from "../database/store.ts";
import { refreshHistory } from "../history/refresh-histories.ts";
import { isRefusal } from "../http/refusal.ts";
import { submitOrder } from "../orders/submit-order.ts";

let keys = 0;

/** Puts lines into the cart of a customer, and submits it. */
export async function placeOrder(
  customer: CustomerContext,
  lines: readonly CartLineInput[],
): Promise<Order> {
  const cart = await updateCart(customer, { lines: [...lines] });
  assert.ok(!isRefusal(cart) && cart.proof !== null, JSON.stringify(cart));
  const order = await submitOrder(customer, cart.proof, `order ${++keys}`);
  assert.ok(!isRefusal(order), JSON.stringify(order));
  return order;
}

/** All that is kept of what customers have ordered. */
export async function readHistories({ db }: Store) {
  const products = await db
    .selectFrom("ordered_products")
    .selectAll()
    .orderBy("customer_id")
    .orderBy("sku")
    .execute();
  const customers = await db
    .selectFrom("customers")
    .select(["id", "order_count", "history_stale"])
    .orderBy("id")
    .execute();
  return { products, customers };
}

/** Sees that what is kept is what the orders say: made anew from them, it is the same. */
export async function checkHistories(store: Store): Promise<void> {
  const kept = await readHistories(store);
  await store.transaction(async (db) => {
    for (const { id } of kept.customers) await refreshHistory({ db, engine: store.engine }, id);
  });
  assert.deepEqual(kept, await readHistories(store));
}
