/** The calls that read what a customer has ordered before, and prepare to order it again. */
import { refuse } from "../http/refusal.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";
import { orderedProducts } from "./history/ordered-products.ts";
import { reorderOf } from "./history/reorder.ts";
import { usualsOf } from "./history/usuals.ts";

export const historyBehaviours: Behaviours<
  "listOrderedProducts" | "listUsuals" | "previewReorder"
> = {
  listOrderedProducts(call) {
    if (!call.state.workspace.orderHistory) return refuse("history_off");
    return { products: orderedProducts(call.state, customerOfCall(call)) };
  },

  listUsuals(call) {
    if (!call.state.workspace.orderHistory) return refuse("history_off");
    return usualsOf(call.state, customerOfCall(call));
  },

  previewReorder(call) {
    if (!call.state.workspace.orderHistory) return refuse("history_off");
    const lines = reorderOf(call.state, customerOfCall(call), call.body);
    return lines ? { lines } : refuse("not_found");
  },
};
