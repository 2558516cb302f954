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
import { showProducts } from "./shown-products.ts";

/** A page of products. */
export interface PageOfProducts {
  /** Each as JSON text. */
  readonly products: readonly string[];
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
  const products: string[] = [];
  let after = 0;
  // One more than the page holds is looked at, to know whether there is a next page.
  let places = placesFrom(list, start, limit + 1);
  while (places.length > 0) {
    const byId = idsAt(view.catalogue, places);
    const shown = await showProducts(context, view, [...byId.keys()]);
    const tracked = shown.filter(({ text }) => text.tracked);
    const stock = await readStock(
      context.store,
      tracked.map(({ id }) => id),
    );
    for (const product of shown) {
      const { id, text, offer } = product;
      const availability = availabilityOf(offer.fewest, stock.get(id) ?? null);
      if (!list.shows(product, availability === "out_of_stock", now)) continue;
      if (products.length === limit) {
        return { products, next: { place: byId.get(id) ?? start, after } };
      }
      products.push(writeProduct(text, offer, availability, now));
      after = id;
    }
    const { tier, rank } = places.at(-1) ?? start;
    places = placesFrom(list, { tier, rank: rank + 1 }, turn);
    if (places.length > 0) await setImmediate();
  }
  return { products, next: null };
}

/** The next `count` places that hold a product. */
function placesFrom({ tiers }: ProductList, start: ListPlace, count: number): ListPlace[] {
  const places: ListPlace[] = [];
  for (const [tier, set] of tiers.entries()) {
    if (tier < start.tier) continue;
    const from = tier === start.tier ? start.rank : 0;
    for (const rank of ranksFrom(set, from, count - places.length)) places.push({ tier, rank });
  }
  return places;
}

function idsAt({ ids }: Catalogue, places: readonly ListPlace[]): Map<number, ListPlace> {
  return new Map(places.map((place) => [ids[place.rank] ?? 0, place]));
}
