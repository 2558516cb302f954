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
const textsBound = 64_000_000;
const offersBound = 64_000_000;

const shownCaches = new WeakMap<Store, ShownCaches>();

/** The products of these ids as they are offered, in the same order; a vanished one is left out. */
export async function showProducts(
  context: BuyerContext,
  view: CatalogueView,
  ids: readonly number[],
): Promise<ShownProduct[]> {
  const { payers, ownPayers, hasOwnPrice, revision, book, catalogue } = view;
  const { texts, offers } = cachesOf(context.store);
  const found = new Map<number, ShownProduct>();
  const missing: number[] = [];
  for (const id of ids) {
    const text = texts.find(revision, id);
    const offer = offers.find(hasOwnPrice(id) ? ownPayers : payers, id);
    if (text === undefined || offer === undefined) missing.push(id);
    else found.set(id, { id, text, offer });
  }
  if (missing.length === 0) return [...found.values()];

  const products = await readProducts(context.store, catalogue.workspaceId, missing);
  for (const [id, product] of products) {
    const text = toProductText(product);
    const offer = toOfferText(offerProduct(book, product));
    texts.keep(revision, id, text);
    offers.keep(hasOwnPrice(id) ? ownPayers : payers, id, offer);
    found.set(id, { id, text, offer });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

function cachesOf(store: Store): ShownCaches {
  let caches = shownCaches.get(store);
  if (caches === undefined) {
    caches = {
      texts: twoGenerations({
        bound: textsBound,
        bytesOf: ({ head }) => head.length + 100,
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
