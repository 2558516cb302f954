/**
 * A workspace's catalogue as this process knows it: which products there are, in which order, and
 * the sets that its lists are made of. It belongs to one catalogue revision, and is left behind
 * with it; the products themselves stay in the database.
 */
import type { AppContext, CurrentWorkspace } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import { type BoundedCache, boundedCache } from "./bounded-cache.ts";
import { foldText } from "./fold-text.ts";
import { parseIds } from "./ids-text.ts";
import type { ReadyPage } from "./list-products.ts";
import { type ProductSet, everyProduct } from "./product-set.ts";
import { rankIndex } from "./rank-index.ts";

/** A workspace's active products at one catalogue revision. */
export interface Catalogue {
  readonly workspaceId: number;
  readonly revision: number;
  /** The products' ids by rank: in the order of their names, then of their ids. */
  readonly ids: Float64Array;
  /** The rank of a product; undefined where it is not active. */
  readonly rankOf: (id: number) => number | undefined;
  /** The names of the categories that have a product, in the order of their folded names. */
  readonly categories: readonly string[];
  /** The place in `categories` of each product's category, by rank; -1 where it has none. */
  readonly categoryOf: Int32Array;
  readonly everything: ProductSet;
  /** Sets of products by what they have in common, such as `word:heart`. */
  readonly sets: BoundedCache<ProductSet>;
  /** The ids of the products that a customer has a price of its own for, by the customer's id. */
  readonly ownPrices: BoundedCache<ReadonlySet<number>>;
  /** The catalogue as customers have seen it, by customer and revision. */
  readonly views: BoundedCache<CatalogueView>;
  /** Pages as they were answered, for as long as no stock changes. */
  readonly pages: BoundedCache<ReadyPage>;
}

/** A context that is bound to a workspace. */
export type WorkspaceContext = AppContext & { readonly workspace: CurrentWorkspace };

/** The products of all catalogues in memory, about. */
const productsBound = 1_000_000;
/** The bytes that the sets of one catalogue take. */
const setsBound = 12_000_000;
/** The ids in `ownPrices`. */
const ownPricesBound = 100_000;

/** The customers in `views`. */
const viewsBound = 10_000;
/** The pieces of text that `pages` refer to: of 5,000 pages of 100 products, at 2 kB each. */
const pagesBound = 1_250_000;

const catalogues = new WeakMap<Store, BoundedCache<Catalogue>>();

/** The workspace's catalogue at its present revision; read from the database once for each. */
export function openCatalogue({ store, workspace, now }: WorkspaceContext): Promise<Catalogue> {
  let kept = catalogues.get(store);
  if (kept === undefined) {
    kept = boundedCache(productsBound);
    catalogues.set(store, kept);
  }
  const question = {
    key: String(workspace.id),
    version: workspace.catalogueRevision,
    now: now(),
  };
  return kept.get(question, async () => {
    const catalogue = await readCatalogue(store, workspace);
    return { value: catalogue, weight: catalogue.ids.length + 1000 };
  });
}

const idsInOrder = statement<{ ids: string | null }>(
  (d) => `
    select ${d.joined("id")} as ids from (
      select id from products where workspace_id = ? and active = 1 order by sort_name, id
    ) as ordered`,
);

const idsByCategory = statement<{ category: string | null; ids: string }>(
  (d) => `
    select category, ${d.joined("id")} as ids from products
    where workspace_id = ? and active = 1 group by category`,
);

async function readCatalogue(source: Source, workspace: CurrentWorkspace): Promise<Catalogue> {
  const [ordered] = await idsInOrder(source, workspace.id);
  const ids = parseIds(ordered?.ids ?? null);
  const rankOf = rankIndex(ids);

  const byCategory = await idsByCategory(source, workspace.id);
  const named = byCategory.filter((row) => row.category !== null);
  const categories = named.map(({ category }) => category ?? "").sort(byFoldedText);
  const places = new Map(categories.map((category, place) => [category, place]));
  const categoryOf = new Int32Array(ids.length).fill(-1);
  for (const { category, ids: members } of named) {
    const place = places.get(category ?? "") ?? -1;
    for (const id of parseIds(members)) {
      const rank = rankOf(id);
      if (rank !== undefined) categoryOf[rank] = place;
    }
  }
  return {
    workspaceId: workspace.id,
    revision: workspace.catalogueRevision,
    ids,
    rankOf,
    categories,
    categoryOf,
    everything: everyProduct(ids.length),
    sets: boundedCache(setsBound),
    ownPrices: boundedCache(ownPricesBound),
    views: boundedCache(viewsBound),
    pages: boundedCache(pagesBound),
  };
}

function byFoldedText(a: string, b: string): number {
  const [first, second] = [foldText(a), foldText(b)];
  return first < second ? -1 : first > second ? 1 : a < b ? -1 : 1;
}
