/** A customer's shopping lists, by name. */
import type { ShoppingListSummary, ShoppingLists } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { type ListHead, readLists } from "./list-queries.ts";

/** Reads the lists; their names stand in the order of the workspace's language. */
export async function listShoppingLists({
  store,
  actor,
  workspace,
}: CustomerContext): Promise<ShoppingLists> {
  const lists = await readLists(store, actor.customer.id);
  const { compare } = new Intl.Collator(workspace.locale, { numeric: true });
  return { lists: lists.sort((a, b) => compare(a.name, b.name) || a.id - b.id).map(toSummary) };
}

/** A list as a list of them shows it. */
export const toSummary = (head: ListHead): ShoppingListSummary => ({
  id: String(head.id),
  name: head.name,
  lineCount: head.line_count,
  updatedAt: new Date(head.updated_at).toISOString(),
  revision: head.revision,
});
