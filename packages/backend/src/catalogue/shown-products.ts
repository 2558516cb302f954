/** Products as a page shows them, from what is kept of earlier pages. */
import type { BuyerContext } from "../context.ts";
import type { Store } from "../database/store.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import { offerProduct } from "./offer-product.ts";
import { readProducts } from "./product-facts.ts";
import { type OfferText, type ProductText, toOfferText, toProductText } from "./product-text.ts";
import { type TwoGenerations, twoGenerations } from "./two-generations.ts";

/** A product as it is offered. */
export interface ShownProduct {
  readonly id: number;
  readonly text: ProductText;
  readonly offer: OfferText;
}

interface ShownCaches {
  readonly texts: TwoGenerations<ProductText>;
  readonly offers: TwoGenerations<OfferText>;
}

/** The bytes that products' texts and offers take in memory, for all workspaces. */
const textsBound = 80_000_000;
const offersBound = 64_000_000;

const shownCaches = new WeakMap<Store, ShownCaches>();

/** The products of these ids as they are offered, in the same order; null where one has vanished. */
export async function showProducts(
  context: BuyerContext,
  view: CatalogueView,
  ids: readonly number[],
): Promise<(ShownProduct | null)[]> {
  const { payers, ownPayers, hasOwnPrice, revision, book, catalogue } = view;
  const { texts, offers } = cachesOf(context.store);
  const missing: number[] = [];
  const show = (id: number): ShownProduct | null => {
    const text = texts.find(revision, id);
    if (text === undefined) {
      missing.push(id);
      return null;
    }
    const name = hasOwnPrice(id) ? ownPayers : payers;
    let offer = offers.find(name, id);
    if (offer === undefined) {
      offer = toOfferText(offerProduct(book, text.facts));
      offers.keep(name, id, offer);
    }
    return { id, text, offer };
  };

  const shown = ids.map(show);
  if (missing.length === 0) return shown;
  const products = await readProducts(context.store, catalogue.workspaceId, missing);
  for (const [id, product] of products) texts.keep(revision, id, toProductText(product));
  return ids.map(show);
}

function cachesOf(store: Store): ShownCaches {
  let caches = shownCaches.get(store);
  if (caches === undefined) {
    caches = {
      texts: twoGenerations({
        bound: textsBound,
        bytesOf: ({ head }) => head.length + 160,
        textOf: null,
      }),
      offers: twoGenerations({
        bound: offersBound,
        bytesOf: ({ units }) => units.length + 100,
        textOf: ({ units, fewest }) => (fewest === 1 ? units : `${fewest} ${units}`),
      }),
    };
    shownCaches.set(store, caches);
  }
  return caches;
}
