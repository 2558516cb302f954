/**
 * Products as JSON text, made once for all customers who pay the same, so that a page costs little
 * more than putting its products' texts in a row. What changes by the minute is left out, and added
 * to each answer by `completeFragment`.
 *
 * The cache has two generations: what is asked for moves into the young one; when that is full the
 * old one is dropped and the young one grows old. So it is bounded, and what is in use stays.
 */
import type { PriceBook } from "../pricing/index.ts";
import { availabilityOf, offerProduct } from "./offer-product.ts";
import type { SoldProduct } from "./product-facts.ts";

/** A product as JSON text, up to where the live part begins. */
export interface ProductFragment {
  readonly id: number;
  readonly json: string;
  readonly onSale: boolean;
  readonly newUntil: number | null;
  /** Whether its stock is tracked, and so has to be read. */
  readonly tracked: boolean;
  /** The fewest base units that can be ordered of it; infinite where it has no price. */
  readonly fewest: number;
}

/** The fragments of those who pay the same, by the products' ids. */
type Fragments = Map<number, ProductFragment>;

/** Fragments by who pays the same, then by product. */
export interface FragmentCache {
  /** The fragment, if it is there. */
  find(payers: string, id: number): ProductFragment | undefined;
  keep(payers: string, fragment: ProductFragment): void;
}

/** Makes an empty cache that takes about `bound` bytes at most. */
export function fragmentCache(bound: number): FragmentCache {
  let young = new Map<string, Fragments>();
  let old = new Map<string, Fragments>();
  let room = bound / 2;

  const keep: FragmentCache["keep"] = (payers, fragment) => {
    let fragments = young.get(payers);
    if (fragments === undefined) {
      fragments = new Map();
      young.set(payers, fragments);
    }
    fragments.set(fragment.id, fragment);
    room -= fragment.json.length + 160;
    if (room > 0) return;
    old = young;
    young = new Map();
    room = bound / 2;
  };

  return {
    find(payers, id) {
      const fresh = young.get(payers)?.get(id);
      if (fresh !== undefined) return fresh;
      const fragments = old.get(payers);
      const fragment = fragments?.get(id);
      if (fragments === undefined || fragment === undefined) return undefined;
      fragments.delete(id);
      keep(payers, fragment);
      return fragment;
    },
    keep,
  };
}

/** Makes the fragment of a product at the prices of the book. */
export function makeFragment(book: PriceBook, product: SoldProduct): ProductFragment {
  const { product: offer, fewest } = offerProduct(book, product);
  return {
    id: product.id,
    json: JSON.stringify(offer).slice(0, -1),
    onSale: offer.onSale,
    newUntil: product.newUntil,
    tracked: product.stock !== null,
    fewest,
  };
}

/** The whole product as JSON text, with its stock at hand: null where it is not tracked. */
export function completeFragment(
  { json, newUntil, fewest }: ProductFragment,
  stock: number | null,
  now: number,
): string {
  const isNew = newUntil !== null && now < newUntil;
  return `${json},"isNew":${isNew},"availability":"${availabilityOf(fewest, stock)}"}`;
}
