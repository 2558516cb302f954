/** The calls that price and change the cart, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { clearCart } from "./clear-cart.ts";
import { getCart } from "./get-cart.ts";
import { priceLines } from "./price-lines.ts";
import { updateCart } from "./update-cart.ts";

/** Handlers of the cart's routes. */
export const cartHandlers: Handlers<"getCart" | "updateCart" | "clearCart" | "priceLines"> = {
  getCart: (context) => getCart(context),
  updateCart: (context, { body }) => updateCart(context, body),
  clearCart: (context) => clearCart(context),
  priceLines: (context, { body }) => priceLines(context, body),
};
