import { msg, str } from "@lit/localize";
import type { Place } from "../state/portal-state.ts";

/** What a place is called: in its heading, in the menu, and on the way back to it. */
export function placeTitle(place: Place): string {
  switch (place.at) {
    case "past-orders":
      return msg("Past Orders");
    case "orders":
      return msg("Orders");
    case "order":
      return msg(str`Order ${place.of}`);
    case "reorder":
      return msg("Order again");
    case "dashboard":
      return msg("Overview");
    case "account":
      return msg("Your account");
    case "lists":
      return msg("Shopping lists");
    case "list":
      return msg("Shopping list");
    case "kept-carts":
      return msg("Kept carts");
    case "checkout":
      return msg("Your order");
    case "inventory":
      return msg("Inventory");
    case "quick-order":
      return msg("Quick order");
    case "upload":
      return msg("Upload or paste");
    case "review":
      return msg("Review");
    default:
      return msg("Catalogue");
  }
}
