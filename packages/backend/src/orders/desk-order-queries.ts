/** The queries that read a workspace's orders for its staff. */
import type { Row } from "../database/schema.ts";
import { listOf, statement, type Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";

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
