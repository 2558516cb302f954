import { defineOnce } from "@order-portal/ui";
import { ProductCards } from "./product-cards.ts";

/** Registers the cards, unless they are. */
export function define(): void {
  defineOnce("order-portal-cards", ProductCards);
}
