/** The queries of what customers have ordered before. Each is bound to the customer at its root. */
import { type Source, listOf, statement } from "../database/statement.ts";
import type { OrderedProductRow } from "./ordered-product.ts";

/** What is remembered of a product, with the number of the order it was in last. */
export type OrderedProductWithOrder = OrderedProductRow & { readonly last_order: string };

const columns = `customer_id, sku, name, unit_label, last_order_id, last_ordered_at, times_ordered,
  recent`;

const latestProducts = statement<OrderedProductWithOrder>(
  () => `
    select latest.*, orders.number as last_order
    from (
      select ${columns} from ordered_products
      where customer_id = ? and times_ordered > 0
      order by last_ordered_at desc, sku desc limit ?
    ) as latest
    join orders on orders.id = latest.last_order_id
    order by latest.last_ordered_at desc, latest.sku desc`,
);

/** The products that a customer has ordered, the most recent first. */
export const readLatestProducts = (
  source: Source,
  customerId: number,
  limit: number,
): Promise<OrderedProductWithOrder[]> => latestProducts(source, customerId, limit);

/** What a product is and was called. */
export interface OrderedName {
  readonly sku: string;
  /** As in its last order. */
  readonly name: string;
  /** As it is called today; null where it has gone. */
  readonly name_now: string | null;
}

const latestNames = statement<OrderedName>(
  () => `
    select latest.sku, latest.name, products.name as name_now
    from (
      select sku, name, last_ordered_at from ordered_products
      where customer_id = ? order by last_ordered_at desc, sku desc limit ?
    ) as latest
    left join products on products.workspace_id = ? and products.sku = latest.sku
      and products.active = 1
    order by latest.last_ordered_at desc, latest.sku desc`,
);

/** The skus and names of a customer's products, the most recent first, to search in. */
export const readLatestNames = (
  source: Source,
  { workspaceId, customerId }: { workspaceId: number; customerId: number },
  limit: number,
): Promise<OrderedName[]> => latestNames(source, customerId, limit, workspaceId);

const productsBySku = statement<OrderedProductWithOrder>(
  (d) => `
    select ${columns.replaceAll(/(\w+)/g, "ordered_products.$1")}, orders.number as last_order
    from ordered_products join orders on orders.id = ordered_products.last_order_id
    where ordered_products.customer_id = ? and ${d.isOneOf("sku")}`,
);

/** What is remembered of these products, by sku. */
export async function readOrderedProducts(
  source: Source,
  customerId: number,
  skus: Iterable<string>,
): Promise<Map<string, OrderedProductWithOrder>> {
  const rows = await productsBySku(source, customerId, listOf([...new Set(skus)]));
  return new Map(rows.map((row) => [row.sku, row]));
}

const upsert = statement(
  (d) => `
    insert into ordered_products (${columns})
    select ${d.cell(0, "bigint")}, ${d.cell(1, "text")}, ${d.cell(2, "text")}, ${d.cell(3, "text")},
      ${d.cell(4, "bigint")}, ${d.cell(5, "bigint")}, ${d.cell(6, "bigint")}, ${d.cell(7, "text")}
    from ${d.rows} where true
    on conflict (customer_id, sku) do update set
      name = excluded.name,
      unit_label = excluded.unit_label,
      last_order_id = excluded.last_order_id,
      last_ordered_at = excluded.last_ordered_at,
      times_ordered = excluded.times_ordered,
      recent = excluded.recent`,
);

/** Writes what is remembered of products. */
export async function writeOrderedProducts(
  source: Source,
  products: readonly OrderedProductRow[],
): Promise<void> {
  if (products.length === 0) return;
  const rows = products.map((row) => [
    row.customer_id,
    row.sku,
    row.name,
    row.unit_label,
    row.last_order_id,
    row.last_ordered_at,
    row.times_ordered,
    row.recent,
  ]);
  await upsert(source, JSON.stringify(rows));
}

const countOrder = statement<{ order_count: number }>(
  () => `update customers set order_count = order_count + 1 where id = ? returning order_count`,
);

/**
 * Counts one more order of a customer, and tells how many there are with it; nobody else adds to its
 * history until the transaction ends.
 */
export async function countCustomerOrder(source: Source, customerId: number): Promise<number> {
  const [row] = await countOrder(source, customerId);
  return row?.order_count ?? 1;
}

const portal = statement<{ order_count: number; order_template: string | null }>(
  () => `select order_count, order_template from customers where id = ?`,
);

/** How many orders a customer has, drafts not counted, and its own order template. */
export async function readCustomerPortal(
  source: Source,
  customerId: number,
): Promise<{ orderCount: number; orderTemplate: string | null }> {
  const [row] = await portal(source, customerId);
  return { orderCount: row?.order_count ?? 0, orderTemplate: row?.order_template ?? null };
}
