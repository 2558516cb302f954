/** The call that reads what is held for a customer, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { listInventory } from "./list-inventory.ts";

/** Handlers of the routes on inventory. */
export const inventoryHandlers: Handlers<"listInventory"> = {
  listInventory: (context, { query }) => listInventory(context, query),
};
