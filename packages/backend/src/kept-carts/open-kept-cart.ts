/** Goes on with a cart that was put aside. */
import { type CartExchange, maximumLines } from "@order-portal/contract";
import {
  type StoredCart,
  deleteCartLines,
  readCart,
  writeCartHead,
  writeCartLines,
} from "../carts/cart-queries.ts";
import { parseId } from "../carts/kept-names.ts";
import { tooManyLines } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { type Conflict, addContents } from "./add-contents.ts";
import { type KeptContents, deleteKept, findKeptCart } from "./kept-cart-queries.ts";
import { getExchange } from "./list-kept-carts.ts";
import { putAside } from "./put-aside.ts";

/**
 * Opens a kept cart: the one in use is put aside under a name, or else added to. An empty one needs
 * neither. All of it happens in one transaction, or nothing, and the cart's revision grows.
 */
export async function openKeptCart(
  context: CustomerContext,
  id: string,
  keepCurrentAs?: string,
): Promise<CartExchange | Refusal> {
  const number = parseId(id);
  if (number === undefined) return refuseKeptCart();
  const refused = await transactionUnlessRefused(context.store, (source) =>
    exchange(source, context, number, keepCurrentAs),
  );
  return isRefusal(refused) ? refused : getExchange(context);
}

async function exchange(
  source: Source,
  context: CustomerContext,
  id: number,
  keepCurrentAs: string | undefined,
): Promise<Refusal | null> {
  const { id: customerId } = context.actor.customer;
  const cart = await readCart(source, customerId, true);
  const kept = await findKeptCart(source, customerId, id);
  if (kept === undefined) return refuseKeptCart();
  // First of all, so that its name is free for the cart in use.
  await deleteKept(source, customerId, id);
  if (cart.lines.length === 0) return replaceCart(source, customerId, kept);
  if (keepCurrentAs !== undefined) {
    const name = { name: keepCurrentAs, pointer: "/keepCurrentAs" };
    const refused = await putAside(source, context, cart, name);
    return refused ?? replaceCart(source, customerId, kept);
  }
  return addToCart(source, customerId, cart, kept);
}

async function addToCart(
  source: Source,
  customerId: number,
  cart: StoredCart,
  kept: KeptContents,
): Promise<Refusal | null> {
  const sum = addContents(cart, kept);
  if ("code" in sum) return refuseConflict(sum);
  if (sum.lines.length > maximumLines) return tooManyLines();
  return replaceCart(source, customerId, sum);
}

async function replaceCart(
  source: Source,
  customerId: number,
  { lines, discountCode, fields }: KeptContents,
): Promise<null> {
  const { id } = await writeCartHead(source, customerId, { discountCode, fields });
  await deleteCartLines(source, id);
  await writeCartLines(source, id, lines);
  return null;
}

function refuseConflict({ code, detail }: Conflict): Refusal {
  return refuse("line_refused", `Nothing was changed. ${detail}`, {
    errors: [{ pointer: "", code, detail }],
  });
}

/** Refuses a kept cart that is not there, or not the asker's. */
export const refuseKeptCart = (): Refusal =>
  refuse("not_found", "There is no such cart put aside: it may have been opened or deleted.");
