import { defineOnce } from "@order-portal/ui";
import { OrderedProducts } from "./ordered-products.ts";
import { PastOrdersScreen } from "./past-orders-screen.ts";
import { RecentOrders } from "./recent-orders.ts";

/** Registers the tab with what was ordered before, unless it is. */
export function define(): void {
  defineOnce("order-portal-recent-orders", RecentOrders);
  defineOnce("order-portal-ordered-products", OrderedProducts);
  defineOnce("order-portal-past-orders", PastOrdersScreen);
}
