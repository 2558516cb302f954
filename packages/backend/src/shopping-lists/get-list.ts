/** One shopping list at the prices now. */
import type { ShoppingList } from "@order-portal/contract";
import { bareLine } from "../carts/cart-line.ts";
import { type GatheredLine, gatherLines } from "../carts/gather-lines.ts";
import { parseId } from "../carts/kept-names.ts";
import { priceContents } from "../carts/price-contents.ts";
import { openBook, openCustomerPrices } from "../catalogue/customer-prices.ts";
import type { CustomerContext } from "../context.ts";
import { carrierServiceOf } from "../customers/carrier-service.ts";
import { readOrderedProducts } from "../history/history-queries.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { toSummary } from "./list-lists.ts";
import { findList, readListLines } from "./list-queries.ts";

/**
 * Reads a list and prices it as the cart would be. What is not in the customer's catalogue shows no
 * more than the name under which the customer ordered it last, else the sku that stands in the list:
 * nobody finds out by a list what others are sold.
 */
export async function getShoppingList(
  context: CustomerContext,
  id: string,
): Promise<ShoppingList | Refusal> {
  const { store, actor } = context;
  const number = parseId(id);
  const head = number === undefined ? undefined : await findList(store, actor.customer.id, number);
  if (head === undefined) return refuseList();
  const stored = await readListLines(store, head.id);
  const prices = await openCustomerPrices(context);
  const found = await gatherLines(store, context, stored.map(bareLine), { own: false });
  const gathered = await nameAsOrdered(context, found);
  const book = openBook(context, prices, context.now());
  const priced = priceContents(book, gathered, null, await carrierServiceOf(store, context));
  const summary = { ...toSummary(head), lineCount: stored.length };
  return { ...summary, lines: priced.showLines(), ...priced.amounts };
}

/** The lines, those without a product under the names that the customer's last orders have of them. */
async function nameAsOrdered(
  { store, actor }: CustomerContext,
  lines: readonly GatheredLine[],
): Promise<readonly GatheredLine[]> {
  const gone = lines.filter(({ product }) => product === undefined).map(({ line }) => line.sku);
  if (gone.length === 0) return lines;
  const ordered = await readOrderedProducts(store, actor.customer.id, new Set(gone));
  return lines.map((one) =>
    one.product === undefined ? { ...one, name: ordered.get(one.line.sku)?.name ?? one.name } : one,
  );
}

/** Refuses a list that is not there, or not the asker's. */
export const refuseList = (): Refusal =>
  refuse("not_found", "There is no such shopping list: it may have been deleted.");
