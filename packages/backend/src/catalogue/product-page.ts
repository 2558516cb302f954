/** Reads a page of a list: what each product is offered at, with its stock as it is now. */
import { setImmediate } from "node:timers/promises";
import type { BuyerContext } from "../context.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import type { ListPlace } from "./list-cursor.ts";
import { availabilityOf } from "./offer-product.ts";
import type { ProductList } from "./product-list.ts";
import { readStockByRank } from "./live-stock.ts";
import { ranksFrom } from "./product-set.ts";
import { tailOf } from "./product-text.ts";
import { type ShownProduct, showProducts } from "./shown-products.ts";

/** A page of products. */
export interface PageOfProducts {
  /** As JSON text, in pieces that are kept elsewhere: two of each product. */
  readonly pieces: readonly string[];
  /** Where the next page begins, and after which product; null on the last page. */
  readonly next: { readonly place: ListPlace; readonly after: number } | null;
  /** The first instant at which one of the products is not new any more; null where none is. */
  readonly validUntil: number | null;
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
  const pieces: string[] = [];
  let count = 0;
  let validUntil: number | null = null;
  let after = 0;
  // One more than the page holds is looked at, to know whether there is a next page.
  let stretch = stretchFrom(list, start, limit + 1);
  while (stretch.ranks.length > 0) {
    const shown = await showProducts(context, view, stretch.ranks);
    const stock = await readStockByRank(context, view.catalogue, trackedRanks(shown));
    for (const [index, product] of shown.entries()) {
      if (product === null) continue;
      const { id, rank, text, offer } = product;
      const availability = availabilityOf(offer.fewest, text.tracked ? stock(rank) : null);
      if (!list.shows(product, availability === "out_of_stock", now)) continue;
      if (count === limit) {
        return { pieces, next: { place: placeAt(stretch, index), after }, validUntil };
      }
      pieces.push(count === 0 ? text.head.slice(1) : text.head);
      pieces.push(tailOf(text, offer, availability, now));
      const { newUntil } = text;
      if (newUntil !== null && now < newUntil)
        validUntil = Math.min(newUntil, validUntil ?? newUntil);
      count++;
      after = id;
    }
    const { tier, rank } = placeAt(stretch, stretch.ranks.length - 1);
    stretch = stretchFrom(list, { tier, rank: rank + 1 }, turn);
    if (stretch.ranks.length > 0) await setImmediate();
  }
  return { pieces, next: null, validUntil };
}

/** Products of a list, one after the other, and the place of each. */
interface Stretch {
  readonly tiers: number[];
  readonly ranks: number[];
}

const placeAt = ({ tiers, ranks }: Stretch, index: number): ListPlace => ({
  tier: tiers[index] ?? 0,
  rank: ranks[index] ?? 0,
});

/** The next `count` products of the list. */
function stretchFrom(list: ProductList, start: ListPlace, count: number): Stretch {
  const stretch: Stretch = { tiers: [], ranks: [] };
  for (const [tier, set] of list.tiers.entries()) {
    if (tier < start.tier) continue;
    const from = tier === start.tier ? start.rank : 0;
    for (const rank of ranksFrom(set, from, count - stretch.ranks.length)) {
      stretch.tiers.push(tier);
      stretch.ranks.push(rank);
    }
  }
  return stretch;
}

function trackedRanks(shown: readonly (ShownProduct | null)[]): number[] {
  const ranks: number[] = [];
  for (const product of shown) if (product?.text.tracked === true) ranks.push(product.rank);
  return ranks;
}
