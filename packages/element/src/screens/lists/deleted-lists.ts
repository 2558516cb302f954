/** What was deleted last in a portal, so that the screen the buyer comes to can offer it back. */
import type { ShoppingLine } from "@order-portal/sdk";
import type { Actions } from "../../contexts/actions-context.ts";

/** A list that was deleted, with all it takes to make it again. */
export interface DeletedList {
  readonly name: string;
  readonly lines: readonly ShoppingLine[];
}

const deleted = new WeakMap<Actions, DeletedList>();

/** Remembers a list that was deleted. */
export function rememberDeleted(actions: Actions, list: DeletedList): void {
  deleted.set(actions, list);
}

/** What was deleted last; once. */
export function takeDeleted(actions: Actions): DeletedList | undefined {
  const list = deleted.get(actions);
  deleted.delete(actions);
  return list;
}
