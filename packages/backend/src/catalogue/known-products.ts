/**
 * Products as carts need them, by sku: what is known of them is kept for as long as the workspace's
 * catalogue revision lasts, only their stock is read anew. To read a cart of a thousand lines from
 * the database each time would cost more than to price it.
 */
import type { BuyerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import type { Store } from "../database/store.ts";
import { readStock } from "./live-stock.ts";
import { type SoldProduct, readProductsBySku } from "./product-facts.ts";
import { type TwoGenerations, twoGenerations } from "./two-generations.ts";

const caches = new WeakMap<Store, TwoGenerations<SoldProduct, string>>();

/** The bytes that the products of all workspaces take in memory, about. */
const bound = 24_000_000;

/**
 * The workspace's products of these skus, active or not; an unknown one is left out. A transaction
 * reads their stock itself; it asks only where it has met the revision of the context.
 */
export async function knownProductsBySku(
  source: Source,
  context: BuyerContext,
  skus: readonly string[],
): Promise<Map<string, SoldProduct>> {
  const { store, workspace } = context;
  const cache = cacheOf(store);
  // By the revision that was asked for: what is read is of that one or a later one.
  const revision = `${workspace.id}@${workspace.catalogueRevision}`;
  const found = new Map<string, SoldProduct>();
  const unknown: string[] = [];
  for (const sku of skus) {
    const product = cache.find(revision, sku);
    if (product === undefined) unknown.push(sku);
    else found.set(sku, product);
  }
  const kept = [...found.values()];
  if (unknown.length > 0) {
    for (const [sku, product] of await readProductsBySku(source, workspace.id, unknown)) {
      cache.keep(revision, sku, product);
      found.set(sku, product);
    }
  }
  const tracked = kept.filter(({ stock }) => stock !== null);
  const stock = await readStock(
    context,
    tracked.map(({ id }) => id),
    source,
  );
  for (const product of tracked) {
    found.set(product.sku, { ...product, stock: stock.get(product.id) ?? null });
  }
  return found;
}

function cacheOf(store: Store): TwoGenerations<SoldProduct, string> {
  let cache = caches.get(store);
  if (cache === undefined) {
    cache = twoGenerations<SoldProduct, string>({
      bound,
      bytesOf: ({ units }) => 500 + 200 * units.length,
      textOf: null,
    });
    caches.set(store, cache);
  }
  return cache;
}
