/** Changes a shopping list: sets lines, or renames it; all of it or none. */
import { type ShoppingList, maximumLines } from "@order-portal/contract";
import { repeatedLines } from "../carts/cart-line.ts";
import { foldName, parseId, refuseName } from "../carts/kept-names.ts";
import type { CustomerContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { tooManyListLines } from "./create-list.ts";
import { getShoppingList, refuseList } from "./get-list.ts";
import {
  type ListLine,
  beginChange,
  lockNames,
  renameList,
  writeListLines,
} from "./list-queries.ts";

/** A change; lines that are not named stay, those of quantity 0 go. */
export interface ListUpdate {
  readonly name?: string | undefined;
  /** With a name: the revision that was looked at. */
  readonly revision?: number | undefined;
  readonly lines?: readonly ListLine[] | undefined;
}

/**
 * Carries out a change and gives back the list. Two who set lines at once both have their way; a
 * new name that was thought of before another's change is refused.
 */
export async function updateShoppingList(
  context: CustomerContext,
  id: string,
  { name, revision, lines = [] }: ListUpdate,
): Promise<ShoppingList | Refusal> {
  const repeated = repeatedLines(lines);
  if (repeated.length > 0) {
    return refuse("invalid_request", "Name each sku and unit once.", { errors: repeated });
  }
  const number = parseId(id);
  if (number === undefined) return refuseList();
  if (name === undefined && lines.length === 0) return getShoppingList(context, id);
  const { store, actor, now } = context;
  const { id: customerId } = actor.customer;
  const refused = await transactionUnlessRefused(store, async (source) => {
    if (name !== undefined) await lockNames(source, customerId);
    const before = await beginChange(source, customerId, number, now());
    if (before === undefined) return refuseList();
    if (name !== undefined) {
      if (revision !== undefined && revision !== before) return refuseChanged();
      const names = { name, folded: foldName(name) };
      if (!(await renameList(source, customerId, number, names))) return refuseName(name, "/name");
    }
    if (lines.length === 0) return null;
    const count = await writeListLines(source, number, lines);
    return count > maximumLines ? tooManyListLines() : null;
  });
  return isRefusal(refused) ? refused : getShoppingList(context, id);
}

const refuseChanged = () =>
  refuse("list_changed", "Somebody else has changed this list: look at it again, then rename it.");
