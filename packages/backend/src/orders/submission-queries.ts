/** The queries of a submission: what it reads under lock, and what it writes. */
import type { OrderableLine } from "../carts/price-contents.ts";
import type { CurrentWorkspace } from "../context.ts";
import type { NewRow, Row } from "../database/schema.ts";
import { type Source, listOf, statement } from "../database/statement.ts";

/** An order that was placed under an Idempotency-Key. */
export interface EarlierAnswer {
  readonly request_hash: string;
  readonly order_id: number;
}

const earlierAnswer = statement<EarlierAnswer>(
  () => `select request_hash, order_id from idempotency_keys where customer_id = ? and key = ?`,
);

/** What was answered under a customer's key; undefined where it is new. */
export async function findEarlierAnswer(
  source: Source,
  customerId: number,
  key: string,
): Promise<EarlierAnswer | undefined> {
  return (await earlierAnswer(source, customerId, key))[0];
}

const orderById = statement<Row<"orders">>(() => `select * from orders where id = ?`);

/** An order that is known to be the customer's own. */
export async function findOrderById(
  source: Source,
  id: number,
): Promise<Row<"orders"> | undefined> {
  return (await orderById(source, id))[0];
}

/** What may have changed since the session was looked up. */
export interface PresentState {
  readonly status: CurrentWorkspace["status"];
  readonly catalogue_revision: number;
  readonly blocked: 0 | 1;
}

const presentState = statement<PresentState>(
  () => `
    select workspaces.status, workspaces.catalogue_revision, customers.blocked
    from customers join workspaces on workspaces.id = customers.workspace_id
    where customers.id = ? and customers.workspace_id = ?`,
);

/** The state of workspace and customer now. */
export async function readPresentState(
  source: Source,
  workspaceId: number,
  customerId: number,
): Promise<PresentState | undefined> {
  return (await presentState(source, customerId, workspaceId))[0];
}

const lockProducts = statement(
  (d) => `
    select id from products
    where workspace_id = ? and ${d.isOneOf("sku")} and stock is not null
    order by id for no key update`,
);

/**
 * Keeps the stock of these products as it is until the transaction ends. Always in the same order,
 * so that two orders never wait for each other. On SQLite nobody else writes anyway.
 */
export async function lockStock(
  source: Source,
  workspaceId: number,
  skus: readonly string[],
): Promise<void> {
  if (source.engine === "postgres") await lockProducts(source, workspaceId, listOf(skus));
}

const takeFromProducts = statement<{ id: number }>(
  (d) => `
    update products set stock = stock - taken.quantity
    from (
      select ${d.cell(0, "bigint")} as product_id, ${d.cell(1, "bigint")} as quantity from ${d.rows}
    ) as taken
    where products.id = taken.product_id and products.stock >= taken.quantity
    returning products.id`,
);

/** Takes what the lines order from stock, of the products whose stock is tracked. */
export async function takeStock(source: Source, lines: readonly OrderableLine[]): Promise<void> {
  const taken = new Map<number, number>();
  for (const { product, unit, quantity } of lines) {
    if (product.stock === null) continue;
    taken.set(product.id, (taken.get(product.id) ?? 0) + quantity * unit.factor);
  }
  if (taken.size === 0) return;
  const updated = await takeFromProducts(source, JSON.stringify([...taken]));
  // It was checked under the same lock: anything else is a bug, and the order is undone.
  if (updated.length !== taken.size) throw new Error("Stock was taken that was not there.");
}

const nextNumber = statement<{ number: number; order_revision: number }>(
  () => `
    update workspaces
    set next_order_number = next_order_number + 1, stock_revision = stock_revision + 1,
      order_revision = order_revision + 1
    where id = ? returning next_order_number - 1 as number, order_revision`,
);

const insertOrder = statement<{ id: number }>(
  () => `
    insert into orders (workspace_id, customer_id, number, status, placed_at, placed_by,
      purchase_order_number, notes, delivery_date, currency, price_scale, subtotal, discount,
      freight, tax, total, discount_code, line_count, revision, terms, unusual, lines_hash, touched,
      rates, contact)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (workspace_id, number) do nothing
    returning id`,
);

/** Numbers that imported orders have taken are passed over, up to so many at once. */
const mostNumbersTried = 1000;

/**
 * Writes an order under the workspace's next free number. The counter is locked from here to the
 * end of the transaction: call it last.
 */
export async function writeOrder(
  source: Source,
  order: Omit<NewRow<"orders">, "id" | "number" | "touched">,
): Promise<Row<"orders">> {
  for (let tries = 0; tries < mostNumbersTried; tries++) {
    const [next] = await nextNumber(source, order.workspace_id);
    const number = String(next?.number);
    const touched = next?.order_revision ?? 0;
    const [row] = await insertOrder(
      source,
      order.workspace_id,
      order.customer_id,
      number,
      order.status,
      order.placed_at,
      order.placed_by,
      order.purchase_order_number,
      order.notes,
      order.delivery_date,
      order.currency,
      order.price_scale,
      order.subtotal,
      order.discount,
      order.freight,
      order.tax,
      order.total,
      order.discount_code ?? null,
      order.line_count,
      order.revision,
      order.terms ?? null,
      order.unusual ?? "",
      order.lines_hash ?? null,
      touched,
      order.rates ?? null,
      order.contact ?? null,
    );
    if (row !== undefined) {
      return {
        ...order,
        ...{ id: row.id, number, touched, staff_note: "", changed_at: null },
        discount_code: order.discount_code ?? null,
        terms: order.terms ?? null,
        unusual: order.unusual ?? "",
        lines_hash: order.lines_hash ?? null,
        rates: order.rates ?? null,
        contact: order.contact ?? null,
      };
    }
  }
  throw new Error(`No order number was free among ${mostNumbersTried}.`);
}

const sameLines = statement<{ number: string }>(
  () => `
    select number from orders
    where customer_id = ? and lines_hash = ? and placed_at > ? and placed_at < ? and id <> ?
      and status not in ('draft', 'rejected', 'cancelled')
    order by placed_at desc limit 1`,
);

/** Another order of the customer with the same lines, placed between two instants. */
export async function findSameLines(
  source: Source,
  { customerId, linesHash, orderId = 0 }: SameLines,
  between: readonly [after: number, before: number],
): Promise<string | undefined> {
  const [row] = await sameLines(source, customerId, linesHash, ...between, orderId);
  return row?.number;
}

/** The lines that are looked for, and the order that does not count. */
interface SameLines {
  readonly customerId: number;
  readonly linesHash: string;
  readonly orderId?: number;
}

const insertLines = statement(
  (d) => `
    insert into order_lines (order_id, position, sku, name, unit, unit_label, factor, quantity,
      unit_price, was_price, line_total, note, delivery_date)
    select ${d.cell(0, "bigint")}, ${d.cell(1, "bigint")}, ${d.cell(2, "text")},
      ${d.cell(3, "text")}, ${d.cell(4, "text")}, ${d.cell(5, "text")}, ${d.cell(6, "bigint")},
      ${d.cell(7, "bigint")}, ${d.cell(8, "bigint")}, ${d.cell(9, "bigint")}, ${d.cell(10, "bigint")},
      ${d.cell(11, "text")}, ${d.cell(12, "text")}
    from ${d.rows}`,
);

/** Writes an order's lines in one statement. */
export async function writeOrderLines(
  source: Source,
  lines: readonly Row<"order_lines">[],
): Promise<void> {
  const rows = lines.map((line) => [
    line.order_id,
    line.position,
    line.sku,
    line.name,
    line.unit,
    line.unit_label,
    line.factor,
    line.quantity,
    line.unit_price,
    line.was_price,
    line.line_total,
    line.note,
    line.delivery_date,
  ]);
  await insertLines(source, JSON.stringify(rows));
}

const insertEvent = statement(
  () => `
    insert into order_events (order_id, position, status, at, who, reason)
    values (?, ?, ?, ?, ?, ?)`,
);

/** Writes a step of an order's history. */
export async function writeOrderEvent(
  source: Source,
  { order_id, position, status, at, who, reason }: Row<"order_events">,
): Promise<void> {
  await insertEvent(source, order_id, position, status, at, who, reason);
}

const insertAnswer = statement(
  () => `
    insert into idempotency_keys (customer_id, key, request_hash, order_id, created_at)
    values (?, ?, ?, ?, ?)`,
);

const deleteOldAnswers = statement(
  () => `delete from idempotency_keys where customer_id = ? and created_at < ?`,
);

/** For how long the same key is given the same answer, in milliseconds: 30 days. */
const answersKept = 30 * 24 * 3_600_000;

/** Keeps the answer under its key, and clears the customer's old ones away. */
export async function keepAnswer(source: Source, answer: Row<"idempotency_keys">): Promise<void> {
  const { customer_id, key, request_hash, order_id, created_at } = answer;
  await deleteOldAnswers(source, customer_id, created_at - answersKept);
  await insertAnswer(source, customer_id, key, request_hash, order_id, created_at);
}
