/** Makes a shopping list. */
import { type ShoppingList, maximumLines } from "@order-portal/contract";
import { lineKey } from "../carts/cart-line.ts";
import { foldName, refuseName } from "../carts/kept-names.ts";
import type { CustomerContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { getShoppingList } from "./get-list.ts";
import { type ListLine, lockNames, readLists, writeList, writeListLines } from "./list-queries.ts";

/** The most lists that a customer may have. */
export const maximumLists = 100;

/** What a list is made of. */
export interface NewList {
  readonly name: string;
  readonly lines?: readonly ListLine[] | undefined;
}

/**
 * Makes a list of these lines. Those of the same sku and unit are added up: a cart may have a
 * product on several dates, an order on several lines.
 */
export async function createShoppingList(
  context: CustomerContext,
  { name, lines = [] }: NewList,
): Promise<ShoppingList | Refusal> {
  const { store, actor, now } = context;
  const { id: customerId } = actor.customer;
  const summed = sumLines(lines);
  if (isRefusal(summed)) return summed;
  const made = await transactionUnlessRefused(store, async (source) => {
    await lockNames(source, customerId);
    if ((await readLists(source, customerId)).length >= maximumLists) return tooManyLists();
    const list = { customerId, name, folded: foldName(name), at: now() };
    const id = await writeList(source, list);
    if (id === null) return refuseName(name, "/name");
    if (summed.length > 0) await writeListLines(source, id, summed);
    return id;
  });
  return isRefusal(made) ? made : getShoppingList(context, String(made));
}

/** The largest quantity of a line. */
const largestQuantity = 1_000_000_000;

function sumLines(lines: readonly ListLine[]): ListLine[] | Refusal {
  const summed = new Map<string, ListLine>();
  for (const [index, { sku, unit, quantity }] of lines.entries()) {
    const key = lineKey({ sku, unit });
    const sum = (summed.get(key)?.quantity ?? 0) + quantity;
    if (sum > largestQuantity) {
      const detail = "The lines of this sku and unit are too many together.";
      return refuse("invalid_request", detail, {
        errors: [{ pointer: `/lines/${index}/quantity`, code: "quantity_invalid", detail }],
      });
    }
    summed.set(key, { sku, unit, quantity: sum });
  }
  return [...summed.values()];
}

const tooManyLists = (): Refusal => {
  const detail = `There are ${maximumLists} shopping lists already: delete one that is not needed.`;
  return refuse("invalid_request", detail, { errors: [{ pointer: "", code: "too_many", detail }] });
};

/** Refuses more lines than a list may have. */
export const tooManyListLines = (): Refusal => {
  const detail = `A shopping list holds at most ${maximumLines} lines.`;
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/lines", code: "too_many", detail }],
  });
};
