/** Products as a page shows them, from what is kept of earlier pages. */
import type { BuyerContext } from "../context.ts";
import type { Store } from "../database/store.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import { offerProduct } from "./offer-product.ts";
import { readProducts } from "./product-facts.ts";
import { sourceOf } from "./product-lists.ts";
import {
  type OfferNumbers,
  type ProductText,
  belongTogether,
  toOfferNumbers,
  toProductText,
} from "./product-text.ts";
import { type TwoGenerations, twoGenerations } from "./two-generations.ts";

/** A product as it is offered. */
export interface ShownProduct {
  readonly id: number;
  readonly text: ProductText;
  readonly numbers: OfferNumbers;
}

interface ShownCaches {
  readonly texts: TwoGenerations<ProductText>;
  readonly numbers: TwoGenerations<OfferNumbers>;
}

/** The bytes that products' texts and prices take in memory, for all workspaces. */
const textsBound = 64_000_000;
const numbersBound = 96_000_000;

const shownCaches = new WeakMap<Store, ShownCaches>();

/** The products of these ids as they are offered, in the same order; a vanished one is left out. */
export async function offersOf(
  context: BuyerContext,
  view: CatalogueView,
  ids: readonly number[],
): Promise<ShownProduct[]> {
  const { payers, ownPayers, hasOwnPrice, revision, book, catalogue } = view;
  const { texts, numbers } = cachesOf(context.store);
  const found = new Map<number, ShownProduct>();
  const missing: number[] = [];
  for (const id of ids) {
    const text = texts.find(revision, id);
    const own = numbers.find(hasOwnPrice(id) ? ownPayers : payers, id);
    if (text !== undefined && own !== undefined && belongTogether(text, own)) {
      found.set(id, { id, text, numbers: own });
    } else missing.push(id);
  }
  if (missing.length > 0) {
    const products = await readProducts(sourceOf(context), catalogue.workspaceId, missing);
    for (const [id, product] of products) {
      const text = toProductText(product);
      const own = toOfferNumbers(text, offerProduct(book, product));
      texts.keep(revision, id, text);
      numbers.keep(hasOwnPrice(id) ? ownPayers : payers, id, own);
      found.set(id, { id, text, numbers: own });
    }
  }
  return missing.length === 0 ? [...found.values()] : ids.flatMap((id) => found.get(id) ?? []);
}

function cachesOf(store: Store): ShownCaches {
  let caches = shownCaches.get(store);
  if (caches === undefined) {
    caches = {
      texts: twoGenerations(textsBound, ({ head }) => head.length + 150),
      numbers: twoGenerations(numbersBound, ({ length }) => 8 * length + 50),
    };
    shownCaches.set(store, caches);
  }
  return caches;
}
