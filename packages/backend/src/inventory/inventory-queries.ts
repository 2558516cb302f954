/**
 * The queries of what is held for customers. Each begins at the customer: it costs by that
 * customer's own lots, however many others have.
 */
import type { InventorySort } from "@order-portal/contract";
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import { foldText } from "../catalogue/fold-text.ts";
import type { Database } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";
import { containing } from "../prices/search-pattern.ts";

/** Which lots are asked for. */
export interface LotFilters {
  readonly search?: string | undefined;
  readonly owner?: string | undefined;
  readonly holder?: string | undefined;
}

/** The place of a lot in the order of a list. */
export interface LotPlace {
  readonly value: string | number;
  readonly id: number;
}

/** What part of the lots is read, and in which order. */
export interface LotPage {
  readonly sort: InventorySort;
  readonly isDescending: boolean;
  readonly behind: LotPlace | null;
  readonly limit: number;
}

const hasLots = statement<{ found: number }>(
  () => `select 1 as found from held_inventory where customer_id = ? and quantity > 0 limit 1`,
);

/** Whether anything is held for a customer. */
export const hasInventory = async (source: Source, customerId: number): Promise<boolean> =>
  (await hasLots(source, customerId)).length > 0;

/** What each order goes by. Names and skus are folded or plain as they stand; both are indexed so. */
const sortColumns = {
  sku: "p.sku",
  name: "p.sort_name",
  lot: "h.lot_number",
  owner: "h.owner",
  holder: "h.holder",
  quantity: "h.quantity",
} as const satisfies Record<InventorySort, string>;

/** A search looks for so many words at the most. */
const mostWords = 8;

interface Tables {
  h: Database["held_inventory"];
  p: Database["products"];
}

const found = (customerId: number, { search = "", owner, holder }: LotFilters) => {
  const words = foldText(search).split(" ").filter(Boolean).slice(0, mostWords);
  return (e: ExpressionBuilder<Tables, "h" | "p">) =>
    e.and([
      e("h.customer_id", "=", customerId),
      e("h.quantity", ">", 0),
      ...(owner ? [e("h.owner", "=", owner)] : []),
      ...(holder ? [e("h.holder", "=", holder)] : []),
      ...words.map((word) => {
        const pattern = containing(word);
        return sql<boolean>`(p.sort_name like ${pattern} escape '\\'
          or lower(p.sku) like ${pattern} escape '\\'
          or h.search_text like ${pattern} escape '\\')`;
      }),
    ]);
};

const lotsOf = (db: Kysely<Database>, customerId: number, filters: LotFilters) =>
  db
    .selectFrom("held_inventory as h")
    .innerJoin("products as p", "p.id", "h.product_id")
    .where(found(customerId, filters));

/** Reads a page of a customer's lots. */
export async function readLots(
  db: Kysely<Database>,
  customerId: number,
  filters: LotFilters,
  { sort, isDescending, behind, limit }: LotPage,
) {
  const column = sortColumns[sort];
  const direction = isDescending ? "desc" : "asc";
  const compare = sql.raw(isDescending ? "<" : ">");
  return lotsOf(db, customerId, filters)
    .leftJoin("product_units as u", (join) =>
      join.onRef("u.product_id", "=", "h.product_id").onRef("u.unit", "=", "h.unit"),
    )
    .select([
      ...(["h.id", "h.lot_number", "h.owner", "h.holder", "h.quantity", "h.unit"] as const),
      ...(["p.sku", "p.name", "u.label"] as const),
      sql<string | number>`${sql.ref(column)}`.as("place"),
    ])
    .$if(behind !== null, (query) =>
      query.where(
        sql<boolean>`(${sql.ref(column)}, h.id) ${compare} (${behind?.value}, ${behind?.id})`,
      ),
    )
    .orderBy(sql.ref(column), direction)
    .orderBy("h.id", direction)
    .limit(limit)
    .execute();
}

/** How many lots a question finds. */
export async function countLots(
  db: Kysely<Database>,
  customerId: number,
  filters: LotFilters,
): Promise<number> {
  const { count } = await lotsOf(db, customerId, filters)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The most accounts that are offered to choose from; there is the search for more. */
const mostAccounts = 100;

/** The accounts that a customer's lots name, in their order. */
export async function readAccounts(
  db: Kysely<Database>,
  customerId: number,
  column: "owner" | "holder",
): Promise<string[]> {
  const rows = await db
    .selectFrom("held_inventory")
    .select(column)
    .distinct()
    .where("customer_id", "=", customerId)
    .where("quantity", ">", 0)
    .where(column, "!=", "")
    .orderBy(column)
    .limit(mostAccounts)
    .execute();
  return rows.map((row) => row[column]);
}
