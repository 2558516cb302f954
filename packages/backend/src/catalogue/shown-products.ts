/** Products as a page shows them, from what is kept of earlier pages. */
import type { BuyerContext } from "../context.ts";
import type { Store } from "../database/store.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import { type NeighbourCache, neighbourCache } from "./neighbour-cache.ts";
import { offerProduct } from "./offer-product.ts";
import { readProducts } from "./product-facts.ts";
import { type OfferText, type ProductText, toOfferText, toProductText } from "./product-text.ts";
import { type TwoGenerations, twoGenerations } from "./two-generations.ts";

/** A product as it is offered. */
export interface ShownProduct {
  readonly id: number;
  readonly rank: number;
  readonly text: ProductText;
  readonly offer: OfferText;
}

interface ShownCaches {
  readonly texts: NeighbourCache<ProductText>;
  readonly offers: NeighbourCache<OfferText>;
  /** Offers to single customers, by their own rules: few of many products. */
  readonly ownOffers: TwoGenerations<OfferText>;
}

/** The bytes that products' texts and offers take in memory, for all workspaces. */
const textsBound = 80_000_000;
const offersBound = 48_000_000;
const ownOffersBound = 24_000_000;

const shownCaches = new WeakMap<Store, ShownCaches>();

/** The products of these ranks as they are offered, in the same order; null where one has vanished. */
export async function showProducts(
  context: BuyerContext,
  view: CatalogueView,
  ranks: readonly number[],
): Promise<(ShownProduct | null)[]> {
  const { payers, ownPayers, hasOwnPrices, hasOwnPrice, revision, book, catalogue } = view;
  const { ids, workspaceId } = catalogue;
  const caches = cachesOf(context.store);
  const shared = caches.offers.open(payers);
  const offerOf = (rank: number, id: number, { facts }: ProductText): OfferText => {
    const isOwn = hasOwnPrices && hasOwnPrice(id);
    const known = isOwn ? caches.ownOffers.find(ownPayers, id) : shared.find(rank);
    if (known !== undefined) return known;
    const offer = toOfferText(offerProduct(book, facts));
    if (isOwn) caches.ownOffers.keep(ownPayers, id, offer);
    else shared.keep(rank, offer);
    return offer;
  };

  const texts = caches.texts.open(revision);
  const missing = new Map<number, number>();
  const show = (rank: number): ShownProduct | null => {
    const id = ids[rank] ?? 0;
    const text = texts.find(rank);
    if (text !== undefined) return { id, rank, text, offer: offerOf(rank, id, text) };
    missing.set(id, rank);
    return null;
  };
  const shown = ranks.map(show);
  if (missing.size === 0) return shown;

  const products = await readProducts(context.store, workspaceId, [...missing.keys()]);
  const made = caches.texts.open(revision);
  for (const [id, product] of products) made.keep(missing.get(id) ?? 0, toProductText(product));
  return ranks.map((rank) => {
    const id = ids[rank] ?? 0;
    const text = made.find(rank);
    return text === undefined ? null : { id, rank, text, offer: offerOf(rank, id, text) };
  });
}

function cachesOf(store: Store): ShownCaches {
  let caches = shownCaches.get(store);
  if (caches === undefined) {
    const offers = {
      bytesOf: ({ tail }: OfferText) => tail.length + 100,
      textOf: ({ tail, fewest }: OfferText) => (fewest === 1 ? tail : `${fewest} ${tail}`),
    };
    caches = {
      texts: neighbourCache({
        bound: textsBound,
        bytesOf: ({ head }) => head.length + 160,
        textOf: null,
      }),
      offers: neighbourCache({ ...offers, bound: offersBound }),
      ownOffers: twoGenerations({ ...offers, bound: ownOffersBound }),
    };
    shownCaches.set(store, caches);
  }
  return caches;
}
