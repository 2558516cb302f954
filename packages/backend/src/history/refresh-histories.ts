/**
 * Makes histories anew from the orders: after an import, and for a database that is older than
 * them. Whose history is to be made is kept in the database itself (`customers.history_stale`), by
 * the transaction that changes the orders: what interrupts this, the next run completes.
 */
import type { OrderStatus } from "@order-portal/contract";
import type { Engine } from "../database/engine.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Connection, Store } from "../database/store.ts";
import { writeOrderedProducts } from "./history-queries.ts";
import { type HistoryLine, type OrderedProductRow, addOrder } from "./ordered-product.ts";

/** Histories are written together until they have so many orders, so that an order need not wait. */
const ordersInTurn = 200;
/** So many orders of one customer are read at once. */
const ordersAtOnce = 30;

/** Makes every history anew that is not as the orders are, a few customers in each transaction. */
export async function refreshHistories(
  store: Pick<Store, "transaction">,
  engine: Engine,
): Promise<void> {
  for (let more = true; more;) {
    more = await store.transaction((db) => refreshSome({ db, engine }, ordersInTurn));
  }
}

/** The same within one transaction. */
export async function refreshAllHistories(db: Connection, engine: Engine): Promise<void> {
  await refreshSome({ db, engine }, Infinity);
}

const nextStale = statement<{ id: number }>(
  (d) => `
    select id from customers where history_stale = 1 and id > ? order by id limit 1
    ${d.engine === "postgres" ? "for no key update" : ""}`,
);

async function refreshSome(source: Source, enough: number): Promise<boolean> {
  let after = 0;
  for (let orders = 0; orders < enough;) {
    const [customer] = await nextStale(source, after);
    if (customer === undefined) return false;
    after = customer.id;
    orders += 1 + (await refreshHistory(source, customer.id));
  }
  return true;
}

const lockCustomer = statement(() => `select id from customers where id = ? for no key update`);

/** Makes one customer's history anew; gives back how many orders it has. */
export async function refreshHistory(source: Source, customerId: number): Promise<number> {
  // An order that is being placed waits for this, or this for it: see `countCustomerOrder`.
  if (source.engine === "postgres") await lockCustomer(source, customerId);
  const known = new Map<string, OrderedProductRow>();
  let count = 0;
  let place = { placed_at: Number.MIN_SAFE_INTEGER, id: 0 };
  for (;;) {
    const orders = await ordersAfter(source, customerId, place.placed_at, place.id, ordersAtOnce);
    const ids = orders.map(({ id }) => id);
    const lines = Map.groupBy(await linesOf(source, listOf(ids)), ({ order_id }) => order_id);
    for (const { id, placed_at, status } of orders) {
      addOrder(known, {
        id,
        customerId,
        placedAt: placed_at,
        cameToNothing: nothing.has(status),
        lines: lines.get(id) ?? [],
      });
    }
    count += orders.length;
    const last = orders.at(-1);
    if (last === undefined || orders.length < ordersAtOnce) break;
    place = last;
  }
  await forget(source, customerId);
  const rows = [...known.values()];
  for (let start = 0; start < rows.length; start += 250) {
    await writeOrderedProducts(source, rows.slice(start, start + 250));
  }
  await note(source, count, customerId);
  return count;
}

/** Statuses of orders that count as orders, but not for what is in them. */
const nothing: ReadonlySet<string> = new Set<OrderStatus>(["rejected", "cancelled"]);

const ordersAfter = statement<{ id: number; placed_at: number; status: string }>(
  () => `
    select id, placed_at, status from orders
    where customer_id = ? and (placed_at, id) > (?, ?) and status <> 'draft'
    order by placed_at, id limit ?`,
);

const linesOf = statement<HistoryLine & { order_id: number }>(
  (d) => `
    select order_id, sku, name, unit, unit_label, quantity from order_lines
    where ${d.isOneOf("order_id")} order by order_id, position`,
);

const forget = statement(() => `delete from ordered_products where customer_id = ?`);

const note = statement(
  () => `update customers set order_count = ?, history_stale = 0 where id = ?`,
);

const markByOrders = statement(
  (d) => `
    update customers set history_stale = 1
    where history_stale = 0 and id in (select customer_id from orders where ${d.isOneOf("id")})`,
);

/** Notes that these orders have changed. */
export async function markStaleByOrders(source: Source, orderIds: Iterable<number>): Promise<void> {
  await markByOrders(source, listOf([...new Set(orderIds)]));
}

const mark = statement(
  (d) => `update customers set history_stale = 1 where history_stale = 0 and ${d.isOneOf("id")}`,
);

/** Notes that orders of these customers have changed. */
export async function markStale(source: Source, customerIds: Iterable<number>): Promise<void> {
  await mark(source, listOf([...new Set(customerIds)]));
}
