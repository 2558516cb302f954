/** Reads a page of a list: what each product is offered at, with its stock as it is now. */
import { setImmediate } from "node:timers/promises";
import type { BuyerContext } from "../context.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import type { ListPlace } from "./list-cursor.ts";
import { availabilityOf } from "./offer-product.ts";
import type { ProductList } from "./product-list.ts";
import { readStock } from "./live-stock.ts";
import { ranksFrom } from "./product-set.ts";
import { writeProduct } from "./product-text.ts";
import { type ShownProduct, showProducts } from "./shown-products.ts";

/** A page of products. */
export interface PageOfProducts {
  /** As JSON text, with commas between. */
  readonly products: string;
  /** Where the next page begins, and after which product; null on the last page. */
  readonly next: { readonly place: ListPlace; readonly after: number } | null;
}

/** How many products are looked at before other requests have their turn. */
const turn = 200;

/** Reads up to `limit` products of the list from `start` on. */
export async function readPage(
  context: BuyerContext,
  view: CatalogueView,
  list: ProductList,
  start: ListPlace,
  limit: number,
): Promise<PageOfProducts> {
  const now = context.now();
  let products = "";
  let count = 0;
  let after = 0;
  // One more than the page holds is looked at, to know whether there is a next page.
  let stretch = stretchFrom(view.catalogue, list, start, limit + 1);
  while (stretch.ids.length > 0) {
    const shown = await showProducts(context, view, stretch.ids);
    const stock = await readStock(context, trackedIds(shown));
    for (const [index, product] of shown.entries()) {
      if (product === null) continue;
      const { id, text, offer } = product;
      const availability = availabilityOf(offer.fewest, stock.get(id) ?? null);
      if (!list.shows(product, availability === "out_of_stock", now)) continue;
      if (count === limit) return { products, next: { place: placeAt(stretch, index), after } };
      if (count > 0) products += ",";
      products += writeProduct(text, offer, availability, now);
      count++;
      after = id;
    }
    const { tier, rank } = placeAt(stretch, stretch.ids.length - 1);
    stretch = stretchFrom(view.catalogue, list, { tier, rank: rank + 1 }, turn);
    if (stretch.ids.length > 0) await setImmediate();
  }
  return { products, next: null };
}

/** Products of a list, one after the other, and the place of each. */
interface Stretch {
  readonly ids: number[];
  readonly tiers: number[];
  readonly ranks: number[];
}

const placeAt = ({ tiers, ranks }: Stretch, index: number): ListPlace => ({
  tier: tiers[index] ?? 0,
  rank: ranks[index] ?? 0,
});

/** The next `count` products of the list. */
function stretchFrom(
  { ids }: Catalogue,
  list: ProductList,
  start: ListPlace,
  count: number,
): Stretch {
  const stretch: Stretch = { ids: [], tiers: [], ranks: [] };
  for (const [tier, set] of list.tiers.entries()) {
    if (tier < start.tier) continue;
    const from = tier === start.tier ? start.rank : 0;
    for (const rank of ranksFrom(set, from, count - stretch.ids.length)) {
      stretch.ids.push(ids[rank] ?? 0);
      stretch.tiers.push(tier);
      stretch.ranks.push(rank);
    }
  }
  return stretch;
}

function trackedIds(shown: readonly (ShownProduct | null)[]): number[] {
  const ids: number[] = [];
  for (const product of shown) if (product?.text.tracked === true) ids.push(product.id);
  return ids;
}
