/** The catalogue as one customer sees it: which products, and at which prices. */
import type { BuyerContext } from "../context.ts";
import type { Store } from "../database/store.ts";
import type { PriceBook } from "../pricing/index.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { type CustomerPrices, openBook, openCustomerPrices } from "./customer-prices.ts";
import { readProducts } from "./product-facts.ts";
import {
  type FragmentCache,
  type ProductFragment,
  fragmentCache,
  makeFragment,
} from "./product-fragments.ts";
import { idsInScopes, sourceOf, visibleSet } from "./product-lists.ts";
import type { ProductSet } from "./product-set.ts";

/** One customer's catalogue, at one instant. */
export interface CatalogueView {
  readonly catalogue: Catalogue;
  readonly visible: ProductSet;
  readonly book: PriceBook;
  /** The name of the time and revision in which all this holds. */
  readonly period: string;
  /** The name of those who pay the same for what the customer has no rule of its own for. */
  readonly payers: string;
  /** The customer's own name among payers … */
  readonly ownPayers: string;
  readonly hasOwnPrices: boolean;
  /** … and whether a product is priced by it. */
  readonly hasOwnPrice: (id: number) => boolean;
}

/** Opens the catalogue of the context's customer, or of a visitor without one. */
export async function openView(context: BuyerContext): Promise<CatalogueView> {
  const [catalogue, prices] = await Promise.all([
    openCatalogue(context),
    openCustomerPrices(context),
  ]);
  const customer = context.actor.customer;
  const book = openBook(context, prices, context.now());
  // The revision that was asked for: what is read is of that one or a later one.
  const { id, catalogueRevision } = context.workspace;
  const period = `${id}@${catalogueRevision} ${book.validUntil}`;
  return {
    catalogue,
    visible: await visibleSet(context, catalogue),
    book,
    period,
    payers: `${period} group ${customer?.priceGroupId ?? 0}`,
    ownPayers: `${period} customer ${customer?.id ?? 0}`,
    hasOwnPrices: prices.own !== null,
    hasOwnPrice: await ownPrices(context, catalogue, prices),
  };
}

/** Tells the products that the customer's own rules price. */
async function ownPrices(
  context: BuyerContext,
  { ownPrices }: Catalogue,
  { own }: CustomerPrices,
): Promise<(id: number) => boolean> {
  const { customer } = context.actor;
  if (own === null || customer === null) return never;
  if (own.all.length > 0) return always;
  const ids = await ownPrices.get({ key: String(customer.id), now: context.now() }, async () => {
    const value = new Set(await idsInScopes(context, own));
    return { value, weight: value.size + 10 };
  });
  return (id) => ids.has(id);
}

const never = () => false;
const always = () => true;

/** The bytes that the products' texts take in memory, for all workspaces. */
const fragmentsBound = 96_000_000;

const fragmentCaches = new WeakMap<Store, FragmentCache>();

/** The products of these ids as they are offered, in the same order; a vanished one is left out. */
export async function offersOf(
  context: BuyerContext,
  view: CatalogueView,
  ids: readonly number[],
): Promise<ProductFragment[]> {
  const { payers, ownPayers, hasOwnPrice, book, catalogue } = view;
  let cache = fragmentCaches.get(context.store);
  if (cache === undefined) {
    cache = fragmentCache(fragmentsBound);
    fragmentCaches.set(context.store, cache);
  }
  const payersOf = (id: number) => (hasOwnPrice(id) ? ownPayers : payers);
  const found: (ProductFragment | undefined)[] = [];
  const missing: number[] = [];
  for (const id of ids) {
    const fragment = cache.find(payersOf(id), id);
    found.push(fragment);
    if (fragment === undefined) missing.push(id);
  }
  if (missing.length > 0) {
    const products = await readProducts(sourceOf(context), catalogue.workspaceId, missing);
    for (const [index, id] of ids.entries()) {
      const product = products.get(id);
      if (found[index] !== undefined || product === undefined) continue;
      const fragment = makeFragment(book, product);
      cache.keep(payersOf(id), fragment);
      found[index] = fragment;
    }
  }
  return found.filter((fragment) => fragment !== undefined);
}
