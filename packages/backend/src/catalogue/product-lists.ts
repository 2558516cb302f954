/** The sets of products that the catalogue's lists show. */
import { statement, listOf } from "../database/statement.ts";
import type { BuyerContext } from "../context.ts";
import type { Catalogue } from "./catalogue.ts";
import { parseIds } from "./ids-text.ts";
import { type ProductSet, productSet, unite } from "./product-set.ts";

/** The products of these ids that are in the catalogue. */
export function setOfIds({ ids, rankOf }: Catalogue, members: Iterable<number>): ProductSet {
  const ranks: number[] = [];
  for (const id of members) {
    const rank = rankOf(id);
    if (rank !== undefined) ranks.push(rank);
  }
  return productSet(ids.length, ranks);
}

/** A set weighs its bytes and what the cache itself needs for it. */
export const weighed = (value: ProductSet) => ({ value, weight: value.byteLength + 200 });

/** The products of a category. */
export function categorySet(
  { now }: BuyerContext,
  catalogue: Catalogue,
  category: string,
): Promise<ProductSet> {
  const { sets, ids, categories, categoryOf } = catalogue;
  return sets.get({ key: `category:${category}`, now: now() }, async () => {
    const place = categories.indexOf(category);
    const ranks: number[] = [];
    if (place !== -1) {
      for (let rank = 0; rank < ids.length; rank++)
        if (categoryOf[rank] === place) ranks.push(rank);
    }
    return weighed(productSet(ids.length, ranks));
  });
}

const categoriesOfCustomer = statement<{ value: string }>(
  () => `select value from catalogue_entries where customer_id = ? and kind = 'category'`,
);

const productsOfCustomer = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("products.id")} as ids from catalogue_entries
    join products on products.workspace_id = ? and products.sku = catalogue_entries.value
    where customer_id = ? and kind = 'sku'`,
);

/** The products that the context's customer may see; all of them on a public visit. */
export async function visibleSet(context: BuyerContext, catalogue: Catalogue): Promise<ProductSet> {
  const { customer } = context.actor;
  if (customer === null || customer.catalogueAll) return catalogue.everything;
  const question = { key: `customer:${customer.id}`, now: context.now() };
  return catalogue.sets.get(question, async () => {
    const source = context.store;
    const [found] = await productsOfCustomer(source, catalogue.workspaceId, customer.id);
    let set = setOfIds(catalogue, parseIds(found?.ids ?? null));
    for (const { value } of await categoriesOfCustomer(source, customer.id)) {
      set = unite(set, await categorySet(context, catalogue, value));
    }
    return weighed(set);
  });
}

const newProducts = statement<{ ids: string | null; until: number | null }>(
  (d) => `
    select ${d.joined("id")} as ids, min(new_until) as until from products
    where workspace_id = ? and active = 1 and new_until > ?`,
);

/** The products that are new now. */
export function newSet(context: BuyerContext, catalogue: Catalogue): Promise<ProductSet> {
  const now = context.now();
  return catalogue.sets.get({ key: "new", now }, async () => {
    const [found] = await newProducts(context.store, catalogue.workspaceId, now);
    const set = setOfIds(catalogue, parseIds(found?.ids ?? null));
    return { ...weighed(set), validUntil: found?.until ?? null };
  });
}

const emptyProducts = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("id")} as ids from products
    where workspace_id = ? and active = 1 and stock = 0`,
);

/** For how many milliseconds products without stock are counted by an earlier look. */
const stockLookLasts = 5000;

/** The products whose stock was gone a moment ago; whether it is gone now says the page itself. */
export function soldOutSet(context: BuyerContext, catalogue: Catalogue): Promise<ProductSet> {
  const now = context.now();
  return catalogue.sets.get({ key: "sold out", now }, async () => {
    const [found] = await emptyProducts(context.store, catalogue.workspaceId);
    const set = setOfIds(catalogue, parseIds(found?.ids ?? null));
    return { ...weighed(set), validUntil: now + stockLookLasts };
  });
}

const productsOfLines = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("id")} as ids from products
    where workspace_id = ? and active = 1 and ${d.isOneOf("product_line")}`,
);

// The sign keeps SQLite from reading the whole index of active products to find a few skus.
const productsOfSkus = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("id")} as ids from products
    where workspace_id = ? and +active = 1 and ${d.isOneOf("sku")}`,
);

/** What rules or promotions apply to, as far as a set can tell. */
export interface Scopes {
  readonly skus: { keys(): Iterable<string> };
  readonly lines: { keys(): Iterable<string> };
  readonly all: readonly unknown[];
}

/** The ids of the active products that the scopes cover; not asked where they cover everything. */
export async function idsInScopes(
  context: BuyerContext,
  { skus, lines }: Scopes,
): Promise<number[]> {
  const ids = new Set<number>();
  const read = [
    [productsOfSkus, [...skus.keys()]],
    [productsOfLines, [...lines.keys()]],
  ] as const;
  for (const [query, values] of read) {
    if (values.length === 0) continue;
    const [found] = await query(context.store, context.workspace.id, listOf(values));
    for (const id of parseIds(found?.ids ?? null)) ids.add(id);
  }
  return [...ids];
}
