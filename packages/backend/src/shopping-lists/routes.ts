/** The calls on shopping lists, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { createShoppingList } from "./create-list.ts";
import { deleteShoppingList } from "./delete-list.ts";
import { getShoppingList } from "./get-list.ts";
import { listShoppingLists } from "./list-lists.ts";
import { updateShoppingList } from "./update-list.ts";

/** Handlers of the routes on shopping lists. */
export const shoppingListHandlers: Handlers<
  | "listShoppingLists"
  | "createShoppingList"
  | "getShoppingList"
  | "updateShoppingList"
  | "deleteShoppingList"
> = {
  listShoppingLists: (context) => listShoppingLists(context),
  createShoppingList: (context, { body }) => createShoppingList(context, body),
  getShoppingList: (context, { params }) => getShoppingList(context, params.id),
  updateShoppingList: (context, { params, body }) => updateShoppingList(context, params.id, body),
  deleteShoppingList: (context, { params }) => deleteShoppingList(context, params.id),
};
