/** What a buyer does with shopping lists. */
import type {
  CartLineInput,
  ShoppingList,
  ShoppingListSummary,
  updateShoppingList,
} from "@order-portal/contract";
import type { Input } from "./call.ts";
import type { CallOptions } from "./options.ts";

/** A change of a shopping list: lines set to quantities (0 takes one out), or a new name. */
export type ShoppingListUpdate = Input<typeof updateShoppingList>["body"];

/** A line of a shopping list as a call names it. */
export type ShoppingLine = Pick<CartLineInput, "sku" | "unit" | "quantity">;

/** Named lists of products with quantities, shared by the customer's contacts; at most 100. */
export interface PortalShoppingLists {
  list(options?: CallOptions): Promise<ShoppingListSummary[]>;

  /** One list with its lines at their prices now. Problems: `not_found`. */
  get(id: string, options?: CallOptions): Promise<ShoppingList>;

  /** Makes a list, of the lines of a cart or an order perhaps. Problems: `name_taken`. */
  create(
    list: { name: string; lines?: readonly ShoppingLine[] | undefined },
    options?: CallOptions,
  ): Promise<ShoppingList>;

  /**
   * Sets lines, or the name; lines that are not named stay, whoever put them in meanwhile.
   *
   * Problems: `not_found`, `name_taken`, `list_changed` (a new name for another `revision`).
   */
  update(id: string, change: ShoppingListUpdate, options?: CallOptions): Promise<ShoppingList>;

  delete(id: string, options?: CallOptions): Promise<void>;
}
