/** The queries that read a workspace's orders for its staff. */
import { sql } from "kysely";
import { foldText } from "../catalogue/fold-text.ts";
import type { Row } from "../database/schema.ts";
import { listOf, statement, type Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";
import type { OrderPlace } from "./order-cursor.ts";
import type { SummaryRow } from "./order-queries.ts";

/** What the desk's list reads. */
export type DeskSummaryRow = SummaryRow & { customer_number: string; customer_name: string };

/** Which orders the desk's list has. */
export interface DeskListQuestion {
  readonly workspaceId: number;
  readonly status: Row<"orders">["status"] | undefined;
  /** The beginning of an order number, a purchase order number or a customer's name. */
  readonly search: string;
  readonly from: OrderPlace | undefined;
  readonly limit: number;
}

/** The first text behind all that begin with `prefix`. */
const behind = (prefix: string): string => `${prefix}\u{10FFFF}`;

/** A page of the workspace's orders: pending ones oldest first, others newest first. */
export async function listWorkspaceOrders(
  db: Connection,
  { workspaceId, status, search, from, limit }: DeskListQuestion,
): Promise<DeskSummaryRow[]> {
  const oldestFirst = status === "pending";
  const direction = oldestFirst ? "asc" : "desc";
  let query = db
    .selectFrom("orders")
    .innerJoin("customers", "customers.id", "orders.customer_id")
    .select([
      "orders.id",
      "orders.number",
      "orders.status",
      "orders.placed_at",
      "orders.purchase_order_number",
      "orders.line_count",
      "orders.total",
      "orders.currency",
      "customers.number as customer_number",
      "customers.name as customer_name",
    ])
    .where("orders.workspace_id", "=", workspaceId)
    .orderBy("orders.placed_at", direction)
    .orderBy("orders.id", direction)
    .limit(limit);
  if (status !== undefined) query = query.where("orders.status", "=", status);
  if (from !== undefined) {
    const place = sql<boolean>`(orders.placed_at, orders.id) ${sql.raw(oldestFirst ? ">" : "<")}
      (${from.placedAt}, ${from.id})`;
    query = query.where(place);
  }
  if (search !== "") {
    const name = foldText(search);
    query = query.where((eb) =>
      eb.or([
        eb.and([eb("orders.number", ">=", search), eb("orders.number", "<", behind(search))]),
        eb.and([
          eb("orders.purchase_order_number", ">=", search),
          eb("orders.purchase_order_number", "<", behind(search)),
        ]),
        eb(
          "orders.customer_id",
          "in",
          db
            .selectFrom("customers")
            .select("customers.id")
            .where("customers.workspace_id", "=", workspaceId)
            .where("customers.sort_name", ">=", name)
            .where("customers.sort_name", "<", behind(name)),
        ),
      ]),
    );
  }
  return query.execute();
}

const ofNumber = statement<Row<"orders">>(
  () => "select * from orders where workspace_id = ? and number = ?",
);

/** A workspace's order by its number. */
export async function findWorkspaceOrder(
  source: Source,
  workspaceId: number,
  number: string,
): Promise<Row<"orders"> | undefined> {
  const [order] = await ofNumber(source, workspaceId, number);
  return order;
}

/** The customer of an order, with the name of its price group. */
export function findOrderCustomer(db: Connection, workspaceId: number, customerId: number) {
  return db
    .selectFrom("customers")
    .leftJoin("price_groups", "price_groups.id", "customers.price_group_id")
    .selectAll("customers")
    .select("price_groups.name as price_group")
    .where("customers.workspace_id", "=", workspaceId)
    .where("customers.id", "=", customerId)
    .executeTakeFirstOrThrow();
}

/** What the catalogue says today of a product that was ordered. */
export interface ProductToday {
  sku: string;
  image_url: string | null;
  stock: number | null;
}

const productsToday = statement<ProductToday>(
  (d) =>
    `select sku, image_url, stock from products where workspace_id = ? and ${d.isOneOf("sku")}`,
);

/** Pictures and stock at hand of the products of an order, by sku. */
export async function findProductsToday(
  source: Source,
  workspaceId: number,
  skus: readonly string[],
): Promise<Map<string, ProductToday>> {
  const rows = await productsToday(source, workspaceId, listOf(skus));
  return new Map(rows.map((row) => [row.sku, row]));
}
