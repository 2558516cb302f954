/** One customer with all that its page at the desk shows. */
import type { DeskCustomer } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { toOrderSummary } from "../orders/order-values.ts";
import { readCustomer } from "./customer-record.ts";
import { countPriceRules, readLatestOrders, readLink, readPriceRules } from "./customer-queries.ts";
import { inheritedSettings } from "./inherited-settings.ts";
import { nameSkus } from "./catalogue-products.ts";
import { showPriceRule } from "./show-price-rule.ts";

/** Orders and price rules that the page shows at most. */
const shownOrders = 5;
const shownRules = 50;

/** Reads a customer by its number. */
export async function getCustomer(
  context: StaffContext,
  number: string,
): Promise<DeskCustomer | Refusal> {
  const { store, workspace } = context;
  const found = await readCustomer(store, workspace.id, number);
  if (found === undefined) return unknownCustomer();
  const { id, record, revision, orderCount } = found;
  const { products } = await nameSkus(context, record.catalogue.skus);
  const orders = await readLatestOrders(store.db, id, shownOrders);
  const rules = await readPriceRules(store.db, workspace.id, id, shownRules);
  return {
    ...record,
    revision,
    inherited: inheritedSettings(workspace),
    products,
    link: await readLink(store.db, id),
    orderCount,
    orders: orders.map(toOrderSummary),
    priceRules: rules.map((rule) => showPriceRule(rule, workspace.currency)),
    priceRuleCount: await countPriceRules(store.db, workspace.id, id),
  };
}

/** The same for a customer that is not there and for another workspace's. */
export const unknownCustomer = () => refuse("not_found", "There is no customer with this number.");
