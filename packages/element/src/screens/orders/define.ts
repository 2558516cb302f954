import { defineOnce } from "@order-portal/ui";
import { OrdersScreen } from "./orders-screen.ts";

/** Registers the orders, unless they are. */
export function define(): void {
  defineOnce("order-portal-orders", OrdersScreen);
}
