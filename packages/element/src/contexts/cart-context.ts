import { createContext } from "@lit/context";
import type { CartState } from "../state/cart-state.ts";

/** The cart as the buyer sees it. */
export const cartContext = createContext<CartState>(Symbol("cart"));
