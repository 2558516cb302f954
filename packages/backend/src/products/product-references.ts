/** What refers to a product, so that it is not deleted. */
import { type Source, statement } from "../database/statement.ts";

/** What may refer to a product. */
export type Reference = "orders" | "prices" | "customers";

/** By customer, of whom there are fewer than of orders. */
const ordered = statement<{ found: number }>(
  () => `
    select 1 as found from customers
    join ordered_products on ordered_products.customer_id = customers.id
    where customers.workspace_id = ? and ordered_products.sku = ? limit 1`,
);

/** Orders that no history has yet: those not submitted, and those whose history is to follow. */
const inUnseenOrders = statement<{ found: number }>(
  () => `
    select 1 as found from orders
    join customers on customers.id = orders.customer_id
    join order_lines on order_lines.order_id = orders.id
    where orders.workspace_id = ? and (orders.status = 'draft' or customers.history_stale = 1)
      and order_lines.sku = ? limit 1`,
);

const inPrices = (table: "price_rules" | "promotions" | "volume_discounts") =>
  statement<{ found: number }>(
    () => `select 1 as found from ${table} where workspace_id = ? and scope_sku = ? limit 1`,
  );
const inRules = inPrices("price_rules");
const inPromotions = inPrices("promotions");
const inDiscounts = inPrices("volume_discounts");

const inCatalogues = statement<{ found: number }>(
  () => `
    select 1 as found from customers
    join catalogue_entries on catalogue_entries.customer_id = customers.id
    where customers.workspace_id = ? and catalogue_entries.kind = 'sku'
      and catalogue_entries.value = ? limit 1`,
);

const inPartNumbers = statement<{ found: number }>(
  () => `select 1 as found from customer_part_numbers where product_id = ? limit 1`,
);

const inInventory = statement<{ found: number }>(
  () => `select 1 as found from held_inventory where product_id = ? limit 1`,
);

/** Everything that refers to a product; it is looked for until found, table by table. */
export async function referencesTo(
  source: Source,
  workspaceId: number,
  { id, sku }: { readonly id: number; readonly sku: string },
): Promise<Reference[]> {
  const isAny = async (queries: readonly (() => Promise<unknown[]>)[]) => {
    for (const query of queries) if ((await query()).length > 0) return true;
    return false;
  };
  const bySku = [
    ordered,
    inUnseenOrders,
    inRules,
    inPromotions,
    inDiscounts,
    inCatalogues,
  ] as const;
  const [inHistory, inOthers, rules, promotions, discounts, catalogues] = bySku.map(
    (query) => () => query(source, workspaceId, sku),
  );
  const found: Reference[] = [];
  if (await isAny([inHistory, inOthers].filter((query) => query !== undefined)))
    found.push("orders");
  if (await isAny([rules, promotions, discounts].filter((query) => query !== undefined)))
    found.push("prices");
  const inNumbers = () => inPartNumbers(source, id);
  const inLots = () => inInventory(source, id);
  if (await isAny([catalogues, inNumbers, inLots].filter((query) => query !== undefined)))
    found.push("customers");
  return found;
}
