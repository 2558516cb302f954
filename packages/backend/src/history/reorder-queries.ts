/** The queries of ordering again: the old lines, bound to the customer, and what replaces what. */
import type { Row } from "../database/schema.ts";
import { type Source, listOf, statement } from "../database/statement.ts";

/** An order whose lines are to be ordered again. */
export type OldOrder = Pick<
  Row<"orders">,
  "id" | "number" | "currency" | "price_scale" | "line_count"
>;

/** A line of before. */
export type OldLineRow = Pick<
  Row<"order_lines">,
  | "order_id"
  | "sku"
  | "name"
  | "unit"
  | "unit_label"
  | "factor"
  | "quantity"
  | "unit_price"
  | "note"
>;

const orderColumns = "id, number, currency, price_scale, line_count";
const lineColumns = "order_id, sku, name, unit, unit_label, factor, quantity, unit_price, note";

const ordersByNumber = statement<OldOrder>(
  (d) => `
    select ${orderColumns} from orders
    where workspace_id = ? and customer_id = ? and ${d.isOneOf("number")} and status <> 'draft'`,
);

/** The customer's orders of these numbers, by number; drafts are not there. */
export async function findOrdersByNumber(
  source: Source,
  { workspaceId, customerId }: { workspaceId: number; customerId: number },
  numbers: readonly string[],
): Promise<Map<string, OldOrder>> {
  const rows = await ordersByNumber(source, workspaceId, customerId, listOf(numbers));
  return new Map(rows.map((row) => [row.number, row]));
}

const ordersById = statement<OldOrder>(
  (d) => `select ${orderColumns} from orders where customer_id = ? and ${d.isOneOf("id")}`,
);

/** The customer's orders of these ids, by id. */
export async function findOrdersById(
  source: Source,
  customerId: number,
  ids: readonly number[],
): Promise<Map<number, OldOrder>> {
  const rows = await ordersById(source, customerId, listOf(ids));
  return new Map(rows.map((row) => [row.id, row]));
}

const linesOfOrders = statement<OldLineRow>(
  (d) => `
    select ${lineColumns} from order_lines
    where ${d.isOneOf("order_id")} order by order_id, position`,
);

/** The lines of orders that are known to be the customer's own. */
export const readLines = (source: Source, orderIds: readonly number[]): Promise<OldLineRow[]> =>
  linesOfOrders(source, listOf(orderIds));

const linesOfProducts = statement<OldLineRow>(
  (d) => `
    select ${lineColumns} from order_lines
    where ${d.isOneOf("order_id")} and ${d.isOneOf("sku")} order by order_id, position`,
);

/** The same, of some products only. */
export const readLinesOf = (
  source: Source,
  orderIds: readonly number[],
  skus: readonly string[],
): Promise<OldLineRow[]> => linesOfProducts(source, listOf(orderIds), listOf(skus));

const replacements = statement<{ sku: string; replaced_by: string }>(
  (d) => `
    select sku, replaced_by from products
    where workspace_id = ? and ${d.isOneOf("sku")} and replaced_by is not null`,
);

/** What the supplier offers in the place of these products, by sku. */
export async function readReplacements(
  source: Source,
  workspaceId: number,
  skus: readonly string[],
): Promise<Map<string, string>> {
  const rows = await replacements(source, workspaceId, listOf(skus));
  return new Map(rows.map(({ sku, replaced_by }) => [sku, replaced_by]));
}
