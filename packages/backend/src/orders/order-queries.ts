/** The queries that read a customer's orders; each is bound to the workspace and the customer. */
import { statement, type Source } from "../database/statement.ts";
import type { Row } from "../database/schema.ts";
import type { OrderPlace } from "./order-cursor.ts";
import { termsOf } from "./order-terms.ts";
import type { OrderRows } from "./order-values.ts";

const summaryColumns =
  "id, number, status, placed_at, purchase_order_number, line_count, total, currency";

/** What a list of orders reads. */
export type SummaryRow = Pick<
  Row<"orders">,
  | "id"
  | "number"
  | "status"
  | "placed_at"
  | "purchase_order_number"
  | "line_count"
  | "total"
  | "currency"
>;

// The plus keeps SQLite from going through all orders of the workspace by its index of times.
const listOf = (status: string) =>
  statement<SummaryRow>(
    () => `
      select ${summaryColumns} from orders
      where +workspace_id = ? and customer_id = ? ${status}
        and (placed_at, id) < (?, ?)
      order by placed_at desc, id desc limit ?`,
  );
const anyStatus = listOf("");
const oneStatus = listOf("and status = ?");

/** Behind every order there is. */
const latest: OrderPlace = { placedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

/** A customer's orders before a place, newest first. */
export function listCustomerOrders(
  source: Source,
  owner: { workspaceId: number; customerId: number },
  status: Row<"orders">["status"] | undefined,
  before: OrderPlace | undefined,
  limit: number,
): Promise<SummaryRow[]> {
  const { workspaceId, customerId } = owner;
  const { placedAt, id } = before ?? latest;
  return status === undefined
    ? anyStatus(source, workspaceId, customerId, placedAt, id, limit)
    : oneStatus(source, workspaceId, customerId, status, placedAt, id, limit);
}

const customersOrder = statement<Row<"orders">>(
  () => "select * from orders where workspace_id = ? and customer_id = ? and number = ?",
);

/**
 * A customer's order by its number, with lines and events; undefined where there is none. A draft is
 * the supplier's unfinished order: what is in it is not yet the customer's to see.
 */
export async function findCustomerOrder(
  source: Source,
  owner: { workspaceId: number; customerId: number },
  number: string,
): Promise<OrderRows | undefined> {
  const [order] = await customersOrder(source, owner.workspaceId, owner.customerId, number);
  return order && order.status !== "draft" ? withParts(source, order) : undefined;
}

const linesOf = statement<Row<"order_lines">>(
  () => "select * from order_lines where order_id = ? order by position",
);
const eventsOf = statement<Row<"order_events">>(
  () => "select * from order_events where order_id = ? order by position",
);

/** An order that was found under its owner, with its lines and events. */
export async function withParts(source: Source, order: Row<"orders">): Promise<OrderRows> {
  const [lines, events, terms] = await Promise.all([
    linesOf(source, order.id),
    eventsOf(source, order.id),
    termsOf(source, order),
  ]);
  return { order, terms, lines, events };
}
