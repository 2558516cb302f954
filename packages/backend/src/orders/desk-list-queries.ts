/**
 * The queries that list a workspace's orders for its staff. None of them grows with the workspace:
 * each looks at a bounded stretch of an index, and a page that this does not fill says where it has
 * come to.
 */
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from "kysely";
import { foldText } from "../catalogue/fold-text.ts";
import type { Database, Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { OrderPlace } from "./order-cursor.ts";
import type { SummaryRow } from "./order-queries.ts";

/** What the desk's list reads. */
export type DeskSummaryRow = SummaryRow &
  Pick<Row<"orders">, "revision" | "delivery_date" | "unusual" | "touched"> & {
    customer_number: string;
    customer_name: string;
  };

/** Which orders are asked for. */
export interface DeskListQuestion {
  readonly workspaceId: number;
  readonly status: Row<"orders">["status"] | undefined;
  /** The beginning of an order number, a purchase order number or a customer's name. */
  readonly search: string;
  readonly customerId: number | undefined;
  /** Instants: placed at or after the first, and before the second. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly deliveryDate: string | undefined;
  readonly onlyUnusual: boolean;
  /** At the digits of the workspace's currency. */
  readonly totalAbove: number | undefined;
  readonly from: OrderPlace | undefined;
  readonly limit: number;
}

/** What was found, and the last order that was looked at where there may be more behind. */
export interface DeskListPage {
  readonly ids: readonly number[];
  readonly end: OrderPlace | null;
}

/** One page looks at so many orders at most. */
const mostLooked = 5000;
/** A search takes so many of each kind: of that number, of that purchase order, of that customer. */
const mostFound = 500;

/** The first text behind all that begin with `prefix`. */
const behind = (prefix: string): string => `${prefix}\u{10FFFF}`;

/** The plus keeps SQLite from going through all orders of the workspace where a few are named. */
const ofWorkspace = (workspaceId: number) => sql<boolean>`+orders.workspace_id = ${workspaceId}`;

type Orders = SelectQueryBuilder<Database, "orders", object>;

/** Narrows to what needs no more than the order's own row. */
function narrow(query: Orders, question: DeskListQuestion, isOfFew = false): Orders {
  const { workspaceId, status, customerId, since, until, deliveryDate, onlyUnusual } = question;
  let narrowed =
    customerId === undefined && !isOfFew
      ? query.where("orders.workspace_id", "=", workspaceId)
      : query.where(ofWorkspace(workspaceId));
  if (status !== undefined) narrowed = narrowed.where("orders.status", "=", status);
  if (customerId !== undefined) narrowed = narrowed.where("orders.customer_id", "=", customerId);
  if (since !== undefined) narrowed = narrowed.where("orders.placed_at", ">=", since);
  if (until !== undefined) narrowed = narrowed.where("orders.placed_at", "<", until);
  if (deliveryDate !== undefined) {
    // The literal lets the index of orders with a date be used.
    narrowed = narrowed
      .where("orders.delivery_date", "=", deliveryDate)
      .where(sql<boolean>`orders.delivery_date <> ''`);
  }
  if (onlyUnusual) narrowed = narrowed.where(sql<boolean>`orders.unusual <> ''`);
  return narrowed;
}

/** Pending orders come oldest first: who has waited longest is next. Others newest first. */
const directionOf = ({ status }: DeskListQuestion) => (status === "pending" ? "asc" : "desc");

/** Goes on behind a place, in the order of the list. */
function inOrder(query: Orders, question: DeskListQuestion): Orders {
  const direction = directionOf(question);
  const { from } = question;
  const ordered = query.orderBy("orders.placed_at", direction).orderBy("orders.id", direction);
  if (from === undefined) return ordered;
  return ordered.where(
    sql<boolean>`(orders.placed_at, orders.id) ${sql.raw(direction === "asc" ? ">" : "<")}
      (${from.placedAt}, ${from.id})`,
  );
}

/** The orders of a page by id, in their order. */
export async function findDeskOrders(
  db: Connection,
  question: DeskListQuestion,
): Promise<DeskListPage> {
  const { search, status, totalAbove, limit } = question;
  // Few orders wait at a time, so that those can be searched through one by one.
  if (search !== "" && status !== "pending") return searchAll(db, question);
  const isLooked = search !== "" || totalAbove !== undefined;
  const looked = inOrder(narrow(db.selectFrom("orders"), question), question);
  if (!isLooked) {
    const rows = await looked.select("orders.id").limit(limit).execute();
    return { ids: rows.map(({ id }) => id), end: null };
  }
  const rows = await looked
    .innerJoin("customers", "customers.id", "orders.customer_id")
    .select(["orders.id", "orders.placed_at"])
    .select((eb) => [matches(eb, question).as("matches")])
    .limit(mostLooked)
    .execute();
  const ids = rows.flatMap(({ id, matches }) => (matches === 1 ? [id] : [])).slice(0, limit);
  const last = rows.at(-1);
  const isWhole = rows.length < mostLooked || ids.length === limit;
  return { ids, end: isWhole || !last ? null : { placedAt: last.placed_at, id: last.id } };
}

/** 1 where an order that is looked at is one of those that are asked for. */
function matches(
  eb: ExpressionBuilder<Database, "orders" | "customers">,
  { search, totalAbove }: DeskListQuestion,
) {
  const begins = (column: "orders.number" | "orders.purchase_order_number", text: string) =>
    eb.and([eb(column, ">=", text), eb(column, "<", behind(text))]);
  const name = foldText(search);
  const isFound =
    search === ""
      ? []
      : [
          eb.or([
            begins("orders.number", search),
            begins("orders.purchase_order_number", search),
            eb.and([
              eb("customers.sort_name", ">=", name),
              eb("customers.sort_name", "<", behind(name)),
            ]),
          ]),
        ];
  const isAbove = totalAbove === undefined ? [] : [eb("orders.total", ">", totalAbove)];
  return eb
    .case()
    .when(eb.and([...isFound, ...isAbove]))
    .then(1)
    .else(0)
    .end();
}

/** Searches all orders by their indexes, up to so many of each kind. */
async function searchAll(db: Connection, question: DeskListQuestion): Promise<DeskListPage> {
  const { workspaceId, search, totalAbove, limit } = question;
  const some = (kind: (query: Orders) => Orders, isOfFew = false) => {
    let query = kind(narrow(db.selectFrom("orders"), question, isOfFew));
    if (totalAbove !== undefined) query = query.where("orders.total", ">", totalAbove);
    return query.limit(mostFound);
  };
  const begins = (column: "orders.number" | "orders.purchase_order_number") =>
    some((query) =>
      query.where(column, ">=", search).where(column, "<", behind(search)).orderBy(column, "desc"),
    );
  const name = foldText(search);
  const customers = await db
    .selectFrom("customers")
    .select("customers.id")
    .where("customers.workspace_id", "=", workspaceId)
    .where("customers.sort_name", ">=", name)
    .where("customers.sort_name", "<", behind(name))
    .orderBy("customers.sort_name")
    .limit(50)
    .execute();
  // Of nobody, where nobody is called so.
  const customerIds = [-1, ...customers.map(({ id }) => id)];
  const ofCustomers = some(
    (query) => inOrder(query.where("orders.customer_id", "in", customerIds), question),
    true,
  );
  const found = await Promise.all(
    [begins("orders.number"), begins("orders.purchase_order_number"), ofCustomers].map((query) =>
      query.select("orders.id").execute(),
    ),
  );
  const ids = [...new Set(found.flat().map(({ id }) => id))];
  if (ids.length === 0) return { ids, end: null };
  const rows = await inOrder(db.selectFrom("orders").where("orders.id", "in", ids), question)
    .select("orders.id")
    .limit(limit)
    .execute();
  return { ids: rows.map(({ id }) => id), end: null };
}

/** The orders of these ids as the list shows them, in the order of the ids. */
export async function readDeskSummaries(
  db: Connection,
  workspaceId: number,
  ids: readonly number[],
): Promise<DeskSummaryRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("orders")
    .innerJoin("customers", "customers.id", "orders.customer_id")
    .select([
      "orders.id",
      "orders.number",
      "orders.status",
      "orders.placed_at",
      "orders.changed_at",
      "orders.purchase_order_number",
      "orders.line_count",
      "orders.total",
      "orders.currency",
      "orders.revision",
      "orders.delivery_date",
      "orders.unusual",
      "orders.touched",
      "customers.number as customer_number",
      "customers.name as customer_name",
    ])
    .where(ofWorkspace(workspaceId))
    .where("orders.id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
