/** The queries of customers, as the desk reads them. */
import type { LinkState } from "@order-portal/contract";
import { type ExpressionBuilder, sql } from "kysely";
import type { Database, Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { searchWords } from "./search-text.ts";

/** Which customers. */
export interface CustomerFilters {
  readonly search?: string | undefined;
  readonly group?: string | undefined;
  readonly blocked?: "yes" | "no" | undefined;
  readonly ordered?: "never" | "ever" | undefined;
  readonly link?: "none" | "unused" | "used" | undefined;
}

/** The customers of a workspace that the filters leave, to select from. */
function matching(db: Connection, workspaceId: number, filters: CustomerFilters) {
  const { search = "", group, blocked, ordered, link } = filters;
  let query = db
    .selectFrom("customers")
    .leftJoin("portal_links", "portal_links.customer_id", "customers.id")
    .leftJoin("price_groups", "price_groups.id", "customers.price_group_id")
    .where("customers.workspace_id", "=", workspaceId);
  for (const word of searchWords(search)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where(sql<boolean>`customers.search_text like ${pattern} escape '\\'`);
  }
  if (group !== undefined) query = query.where("price_groups.code", "=", group);
  if (blocked !== undefined) query = query.where("blocked", "=", blocked === "yes" ? 1 : 0);
  if (ordered !== undefined) {
    query = query.where("order_count", ordered === "never" ? "=" : ">", 0);
  }
  if (link === "none") query = query.where("portal_links.id", "is", null);
  if (link === "used") query = query.where("portal_links.last_used_at", "is not", null);
  if (link === "unused") {
    query = query
      .where("portal_links.id", "is not", null)
      .where("portal_links.last_used_at", "is", null);
  }
  return query;
}

/** A page by name; `behind` is the customer that the page before ended with. */
export function listCustomerRows(
  db: Connection,
  workspaceId: number,
  filters: CustomerFilters,
  page: { behind: Pick<Row<"customers">, "id" | "sort_name"> | null; limit: number },
) {
  let query = matching(db, workspaceId, filters)
    .select([
      "customers.id",
      "customers.number",
      "customers.name",
      "customers.email",
      "customers.blocked",
      "customers.order_count",
      "price_groups.code as group_code",
      "price_groups.name as group_name",
      "portal_links.created_at as link_made_at",
      "portal_links.last_used_at as link_used_at",
    ])
    .select(lastOrderAt)
    .select(city)
    .orderBy("customers.sort_name")
    .orderBy("customers.id")
    .limit(page.limit);
  const { behind } = page;
  if (behind !== null) {
    query = query.where(
      sql<boolean>`(customers.sort_name, customers.id) > (${behind.sort_name}, ${behind.id})`,
    );
  }
  return query.execute();
}

// Each reads one entry of an index for each customer shown, however many there are.
const lastOrderAt = (e: ExpressionBuilder<Database, "customers">) =>
  e
    .selectFrom("orders")
    .select("placed_at")
    .whereRef("orders.customer_id", "=", "customers.id")
    .where("orders.status", "<>", "draft")
    .orderBy("placed_at", "desc")
    .limit(1)
    .as("last_order_at");

const city = (e: ExpressionBuilder<Database, "customers">) =>
  e
    .selectFrom("addresses")
    .select("city")
    .whereRef("addresses.customer_id", "=", "customers.id")
    .where("city", "<>", "")
    .orderBy("kind", "desc")
    .orderBy("is_default", "desc")
    .orderBy("addresses.id")
    .limit(1)
    .as("city");

/** How many customers match. */
export async function countCustomers(
  db: Connection,
  workspaceId: number,
  filters: CustomerFilters,
): Promise<number> {
  const row = await matching(db, workspaceId, filters)
    .select((e) => e.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Where a customer stands in the list; undefined where it is not there. */
export function findPlace(db: Connection, workspaceId: number, id: number) {
  return db
    .selectFrom("customers")
    .select(["id", "sort_name"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** A customer's link, as far as it is known. */
export async function readLink(db: Connection, customerId: number): Promise<LinkState | null> {
  const row = await db
    .selectFrom("portal_links")
    .select(["created_at", "last_used_at"])
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  return row === undefined ? null : toLinkState(row.created_at, row.last_used_at);
}

/** The state of a link of its instants. */
export const toLinkState = (madeAt: number, lastUsedAt: number | null): LinkState => ({
  madeAt: new Date(madeAt).toISOString(),
  lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
});

/** A customer's latest orders, drafts left out. */
export const readLatestOrders = (db: Connection, customerId: number, limit: number) =>
  db
    .selectFrom("orders")
    .selectAll()
    .where("customer_id", "=", customerId)
    .where("status", "<>", "draft")
    .orderBy("placed_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

/** A customer's own price rules. */
export const readPriceRules = (
  db: Connection,
  workspaceId: number,
  customerId: number,
  limit: number,
) => rulesOf(db, workspaceId, customerId).selectAll().orderBy("id").limit(limit).execute();

/** How many there are. */
export async function countPriceRules(
  db: Connection,
  workspaceId: number,
  customerId: number,
): Promise<number> {
  const row = await rulesOf(db, workspaceId, customerId)
    .select((e) => e.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const rulesOf = (db: Connection, workspaceId: number, customerId: number) =>
  db
    .selectFrom("price_rules")
    .where("workspace_id", "=", workspaceId)
    .where("owner", "=", "customer")
    .where("owner_id", "=", customerId);

/** The id of a customer by its number. */
export async function findCustomerId(
  db: Connection,
  workspaceId: number,
  number: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom("customers")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.id;
}
