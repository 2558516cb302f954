/** The part of the catalogue that lines are held against, and its products made ready for that. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { knownProductsBySku } from "../catalogue/known-products.ts";
import type { ProductSet } from "../catalogue/product-set.ts";
import type { BuyerContext } from "../context.ts";
import { listOf, statement } from "../database/statement.ts";
import { type MatchProduct, toMatchProduct } from "./match-product.ts";

/** The part of the catalogue that lines are held against. */
export interface Shelf {
  readonly context: BuyerContext;
  readonly catalogue: Catalogue;
  readonly visible: ProductSet;
}

const named = statement<{ id: number; sku: string; aliases: string }>(
  (d) => `select id, sku, aliases from products where workspace_id = ? and ${d.isOneOf("id")}`,
);

const shelves = new WeakMap<Catalogue, Map<number, MatchProduct>>();
/** The products kept ready of one catalogue; each takes some two kilobytes. */
const mostKept = 5000;

/** Products made ready, by rank. */
export async function readMatchProducts(
  { context, catalogue }: Shelf,
  ranks: Iterable<number>,
  into: Map<number, MatchProduct>,
  pause: () => Promise<void>,
): Promise<void> {
  let kept = shelves.get(catalogue);
  if (kept === undefined || kept.size > mostKept) {
    kept = new Map();
    shelves.set(catalogue, kept);
  }
  const unknown = new Map<number, number>();
  for (const rank of ranks) {
    const product = kept.get(rank);
    if (product !== undefined) into.set(rank, product);
    else unknown.set(catalogue.ids[rank] ?? 0, rank);
  }
  const ids = [...unknown.keys()];
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = listOf(ids.slice(start, start + atOnce));
    const rows = await named(context.store, catalogue.workspaceId, some);
    const skus = rows.map(({ sku }) => sku);
    const sold = await knownProductsBySku(context.store, context, skus);
    for (const { id, sku, aliases } of rows) {
      const rank = unknown.get(id);
      const product = sold.get(sku);
      if (rank === undefined || product === undefined) continue;
      const ready = toMatchProduct(product, aliases.split("|"));
      kept.set(rank, ready);
      into.set(rank, ready);
    }
    await pause();
  }
}

/** Products read in one query. */
const atOnce = 300;
