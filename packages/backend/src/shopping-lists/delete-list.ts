/** Deletes a shopping list. */
import { parseId } from "../carts/kept-names.ts";
import type { CustomerContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { refuseList } from "./get-list.ts";
import { beginChange, deleteList } from "./list-queries.ts";

/** Deletes a list with its lines; whoever has it open is told with their next change. */
export async function deleteShoppingList(
  { store, actor, now }: CustomerContext,
  id: string,
): Promise<Refusal | undefined> {
  const { id: customerId } = actor.customer;
  const number = parseId(id);
  if (number === undefined) return refuseList();
  const done = await transactionUnlessRefused(store, async (source) => {
    // Locked first, so that nobody puts a line in meanwhile.
    if ((await beginChange(source, customerId, number, now())) === undefined) return refuseList();
    return deleteList(source, customerId, number);
  });
  return isRefusal(done) ? done : undefined;
}
