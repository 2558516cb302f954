/**
 * The queries of the desk's list of products: by name, a page at a time. What is on sale and what
 * is not stand apart in every index, so that both are asked for and put together.
 */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Source, statement } from "../database/statement.ts";
import { parseIds } from "../catalogue/ids-text.ts";

/** Which products the list has, beside those that a search finds. */
export interface ListFilter {
  readonly workspaceId: number;
  readonly state?: "active" | "inactive" | undefined;
  readonly category?: string | undefined;
  readonly productLine?: string | undefined;
  readonly only?: "no_price" | "out_of_stock" | "new" | undefined;
  /** Milliseconds since 1970: what is new then. */
  readonly now: number;
}

/** Where a product stands in the order of names. */
export interface NamePlace {
  readonly sortName: string;
  readonly id: number;
}

/** The first `limit` products of a filter behind a place, in the order of names. */
export async function productsByName(
  source: Source,
  filter: ListFilter,
  after: NamePlace | null,
  limit: number,
): Promise<NamePlace[]> {
  const parts = await Promise.all(
    statesOf(filter).map((active) => {
      let query = filtered(source, filter, active, "names")
        .orderBy("sort_name")
        .orderBy("id")
        .limit(limit);
      if (after !== null) {
        query = query.where(sql<SqlBool>`(sort_name, id) > (${after.sortName}, ${after.id})`);
      }
      return query.execute();
    }),
  );
  return parts.flat().map(toPlace).sort(byName).slice(0, limit);
}

/** Those of these ids that a filter lets through, in the order of names. */
export async function productsOfIds(
  source: Source,
  filter: ListFilter,
  ids: readonly number[],
): Promise<NamePlace[]> {
  const isOneOf: RawBuilder<SqlBool> =
    source.engine === "sqlite"
      ? sql`id in (select value from json_each(${JSON.stringify(ids)}))`
      : sql`id = any(${ids})`;
  const found: NamePlace[] = [];
  for (const active of statesOf(filter)) {
    const rows = await filtered(source, filter, active, "ids").where(isOneOf).execute();
    found.push(...rows.map(toPlace));
  }
  return found.sort(byName);
}

const statesOf = ({ state }: ListFilter): readonly (0 | 1)[] =>
  state === undefined ? [1, 0] : [state === "active" ? 1 : 0];

const toPlace = ({ id, sort_name }: { id: number; sort_name: string }): NamePlace => ({
  id,
  sortName: sort_name,
});

/** As both databases compare texts: by code points. */
function byName(one: NamePlace, other: NamePlace): number {
  if (one.sortName === other.sortName) return one.id - other.id;
  return Buffer.compare(Buffer.from(one.sortName), Buffer.from(other.sortName));
}

/** By names an index is gone through in their order; by ids each is looked up. */
function filtered({ db }: Source, filter: ListFilter, active: 0 | 1, by: "names" | "ids") {
  const { workspaceId } = filter;
  // The signs keep SQLite from reading an index of the whole workspace to find a few ids.
  const root =
    by === "names"
      ? sql<SqlBool>`workspace_id = ${workspaceId} and active = ${active}`
      : sql<SqlBool>`+workspace_id = ${workspaceId} and +active = ${active}`;
  let query = db.selectFrom("products").select(["id", "sort_name"]).where(root);
  if (filter.category !== undefined) query = query.where("category", "=", filter.category);
  if (filter.productLine !== undefined) {
    query = query.where("product_line", "=", filter.productLine);
  }
  switch (filter.only) {
    case "out_of_stock":
      return query.where("stock", "=", 0);
    case "new":
      return query.where("new_until", ">", filter.now);
    // Those without a price are found beforehand, as a search is.
    case "no_price":
    case undefined:
      return query;
  }
}

/** Above every character that a word may hold. */
const last = "\u{10ffff}";

const idsByWord = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("product_id")} as ids from product_words
    where workspace_id = ? and word >= ? and word <= ?`,
);

/** The products that have this word, or one that begins so. */
export async function idsOfWord(
  source: Source,
  workspaceId: number,
  word: string,
  match: "whole" | "beginning",
): Promise<Set<number>> {
  const end = match === "whole" ? word : `${word}${last}`;
  const [found] = await idsByWord(source, workspaceId, word, end);
  return new Set(parseIds(found?.ids ?? null));
}

const withoutPrice = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("id")} as ids from products
    where workspace_id = ? and active in (0, 1) and not exists (
      select 1 from product_units
      where product_units.product_id = products.id
        and product_units.active = 1 and product_units.price is not null
    )`,
);

/** The workspace's products of which no unit on sale has a base price. */
export async function idsWithoutPrice(source: Source, workspaceId: number): Promise<Set<number>> {
  const [found] = await withoutPrice(source, workspaceId);
  return new Set(parseIds(found?.ids ?? null));
}
