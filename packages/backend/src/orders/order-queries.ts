/** The queries that read a customer's orders; each is bound to the workspace and the customer. */
import { type Dialect, type Source, listOf as skuList, statement } from "../database/statement.ts";
import type { Row } from "../database/schema.ts";
import type { OrderPlace } from "./order-cursor.ts";
import { termsOf } from "./order-terms.ts";
import type { OrderRows } from "./order-values.ts";

const summaryColumns =
  "id, number, status, placed_at, changed_at, purchase_order_number, line_count, total, currency";

/** What a list of orders reads. */
export type SummaryRow = Pick<
  Row<"orders">,
  | "id"
  | "number"
  | "status"
  | "placed_at"
  | "changed_at"
  | "purchase_order_number"
  | "line_count"
  | "total"
  | "currency"
>;

// The plus keeps SQLite from going through all orders of the workspace by its index of times.
const ordersBefore = (columns: string, status: string) => `
  select ${columns} from orders
  where +workspace_id = ? and customer_id = ? ${status}
    and (placed_at, id) < (?, ?)
  order by placed_at desc, id desc limit ?`;

const withStatus = "and status = ?";
const anyStatus = statement<SummaryRow>(() => ordersBefore(summaryColumns, ""));
const oneStatus = statement<SummaryRow>(() => ordersBefore(summaryColumns, withStatus));

// The lines are asked order by order, so that the search ends with the page that it fills.
const hasOneOf = (d: Dialect) => `
  or (
    select 1 from order_lines where order_id = looked.id and ${d.isOneOf("sku")} limit 1
  ) is not null`;

const search = (status: string, orLines: (dialect: Dialect) => string) =>
  statement<SummaryRow>(
    (d) => `
      select * from (${ordersBefore(summaryColumns, status)}) as looked
      where lower(substr(number, 1, ?)) = lower(cast(? as text))
        or lower(substr(purchase_order_number, 1, ?)) = lower(cast(? as text))
        ${orLines(d)}
      order by placed_at desc, id desc limit ?`,
  );
const searches = {
  anyStatus: search("", hasOneOf),
  oneStatus: search(withStatus, hasOneOf),
  numbersOfAnyStatus: search("", () => ""),
  numbersOfOneStatus: search(withStatus, () => ""),
};

/** Which of a customer's orders are asked for. */
export interface OrderQuestion {
  readonly owner: { readonly workspaceId: number; readonly customerId: number };
  readonly status: Row<"orders">["status"] | undefined;
  /** Only orders that were placed before this one. */
  readonly before: OrderPlace | undefined;
  /** The beginning of an order number or purchase order number, and skus of which it has one. */
  readonly search: { readonly text: string; readonly skus: readonly string[] } | null;
  /** Among so many orders is searched. */
  readonly searched: number;
  readonly limit: number;
}

/** Behind every order there is. */
const latest: OrderPlace = { placedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

const rangeOf = ({ owner, status, before = latest }: OrderQuestion) => [
  owner.workspaceId,
  owner.customerId,
  ...(status === undefined ? [] : [status]),
  before.placedAt,
  before.id,
];

/** A customer's orders before a place, newest first. */
export function listCustomerOrders(source: Source, question: OrderQuestion): Promise<SummaryRow[]> {
  const { status, search, searched, limit } = question;
  const range = rangeOf(question);
  if (search === null) {
    return (status === undefined ? anyStatus : oneStatus)(source, ...range, limit);
  }
  const { text, skus } = search;
  const length = Array.from(text).length;
  const typed = [searched, length, text, length, text];
  // Most of what finds no product is the beginning of a number: no line need be looked at.
  if (skus.length === 0) {
    const find = status === undefined ? searches.numbersOfAnyStatus : searches.numbersOfOneStatus;
    return find(source, ...range, ...typed, limit);
  }
  const find = status === undefined ? searches.anyStatus : searches.oneStatus;
  return find(source, ...range, ...typed, skuList(skus), limit);
}

const lastLooked = (status: string) =>
  statement<{ placed_at: number; id: number }>(
    () => `${ordersBefore("placed_at, id", status)} offset ?`,
  );
const lastLookedAny = lastLooked("");
const lastLookedOne = lastLooked(withStatus);

/** The last of the orders that a search looks at; undefined where it looks at all there are. */
export async function endOfSearch(
  source: Source,
  question: OrderQuestion,
): Promise<Pick<SummaryRow, "placed_at" | "id"> | undefined> {
  const find = question.status === undefined ? lastLookedAny : lastLookedOne;
  const [last] = await find(source, ...rangeOf(question), 1, question.searched - 1);
  return last;
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
  // One after the other: a transaction has one connection, which carries one query at a time.
  const lines = await linesOf(source, order.id);
  const events = await eventsOf(source, order.id);
  const terms = await termsOf(source, order);
  return { order, terms, lines, events };
}
