/** The tab of past orders: beside the catalogue's own, before the categories, of which there may be many. */
import type { Tab } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { readCustomerPortal } from "./history-queries.ts";

/**
 * The tab with the number of orders, drafts not counted; none for a visitor without a customer, and
 * none where the history is off, whatever the setting says.
 */
export async function pastOrdersTab({ store, workspace, actor }: BuyerContext): Promise<Tab[]> {
  const { orderHistory, navigation } = workspace.settings;
  if (actor.customer === null || !orderHistory || navigation.pastOrders === "hidden") return [];
  const { orderCount: count } = await readCustomerPortal(store, actor.customer.id);
  if (count === 0 && navigation.pastOrders === "auto") return [];
  return [{ kind: "past_orders", category: null, count }];
}
