import { defineOnce } from "@order-portal/ui";
import { OrderScreen } from "./order-screen.ts";

/** Registers the order, unless it is. */
export function define(): void {
  defineOnce("order-portal-order", OrderScreen);
}
