/** The queries of drafts; each is bound to the workspace and to orders that are drafts. */
import type { OrderFields } from "@order-portal/contract";
import type { CartLine } from "../carts/cart-line.ts";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";
import { type OrderCustomerRow, cityOfCustomer } from "../orders/order-customers.ts";

/** A draft as it is kept. */
export interface StoredDraft {
  readonly order: Row<"orders">;
  readonly lines: readonly CartLine[];
  readonly customer: Row<"customers"> & Pick<OrderCustomerRow, "city">;
}

const draftOf = statement<Row<"orders">>(
  () => `select * from orders where workspace_id = ? and number = ? and status = 'draft'`,
);

const linesOf = statement<CartLine>(
  () => `
    select sku, unit, quantity, note, delivery_date as "deliveryDate"
    from order_lines where order_id = ? order by position`,
);

const customerOf = statement<StoredDraft["customer"]>(
  () => `
    select customers.*, ${cityOfCustomer} as city from customers where workspace_id = ? and id = ?`,
);

/** A draft by its number; undefined where there is none. */
export async function findDraft(
  source: Source,
  workspaceId: number,
  number: string,
): Promise<StoredDraft | undefined> {
  const [order] = await draftOf(source, workspaceId, number);
  return order && withCustomer(source, order);
}

/** The rest of a draft whose order is known. */
export async function withCustomer(source: Source, order: Row<"orders">): Promise<StoredDraft> {
  const [customer] = await customerOf(source, order.workspace_id, order.customer_id);
  if (customer === undefined) throw new Error(`The draft ${order.number} has no customer.`);
  return { order, customer, lines: await linesOf(source, order.id) };
}

const claim = statement<Row<"orders">>(
  () => `
    update orders set revision = revision + 1
    where workspace_id = ? and number = ? and status = 'draft' and revision = ?
    returning *`,
);

/** Raises the revision of a draft that is as it was looked at; undefined where it is not. */
export async function claimDraft(
  source: Source,
  workspaceId: number,
  number: string,
  revision: number,
): Promise<Row<"orders"> | undefined> {
  return (await claim(source, workspaceId, number, revision))[0];
}

const deleteLines = statement(() => `delete from order_lines where order_id = ?`);
const deleteEvents = statement(() => `delete from order_events where order_id = ?`);
const deleteOrder = statement(() => `delete from orders where id = ?`);

/** Takes a draft's lines away, so that others take their place. */
export async function clearDraft(source: Source, orderId: number): Promise<void> {
  await deleteLines(source, orderId);
}

/** Deletes a draft with all its parts. */
export async function removeDraft(source: Source, orderId: number): Promise<void> {
  await deleteLines(source, orderId);
  await deleteEvents(source, orderId);
  await deleteOrder(source, orderId);
}

const updateHead = statement(
  () => `
    update orders
    set purchase_order_number = ?, notes = ?, delivery_date = ?, currency = ?, price_scale = ?,
      subtotal = ?, discount = ?, freight = ?, tax = ?, total = ?, discount_code = ?, line_count = ?
    where id = ?`,
);

/** Writes what a draft says and comes to. */
export async function updateDraftHead(
  source: Source,
  orderId: number,
  fields: OrderFields,
  head: DraftHead,
): Promise<void> {
  await updateHead(
    source,
    fields.purchaseOrderNumber,
    fields.notes,
    fields.deliveryDate,
    head.currency,
    head.price_scale,
    head.subtotal,
    head.discount,
    head.freight,
    head.tax,
    head.total,
    head.discount_code,
    head.line_count,
    orderId,
  );
}

/** What a draft comes to, in the units of the table of orders. */
export type DraftHead = Pick<
  Row<"orders">,
  | "currency"
  | "price_scale"
  | "subtotal"
  | "discount"
  | "freight"
  | "tax"
  | "total"
  | "discount_code"
  | "line_count"
>;

const setSent = statement(
  () => `
    update orders
    set status = 'pending', placed_at = ?, terms = ?, rates = ?, unusual = ?, lines_hash = ?
    where id = ?`,
);

/** Makes a draft an order that waits. */
export async function markSent(
  source: Source,
  orderId: number,
  sent: Pick<Row<"orders">, "placed_at" | "terms" | "rates" | "unusual" | "lines_hash">,
): Promise<void> {
  const { placed_at, terms, rates, unusual, lines_hash } = sent;
  await setSent(source, placed_at, terms, rates, unusual, lines_hash, orderId);
}
