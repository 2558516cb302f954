/** Which products are on sale for a customer: those whose price a promotion lowers now. */
import { setImmediate } from "node:timers/promises";
import type { BuyerContext } from "../context.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import { idsInScopes, setOfIds, weighed } from "./product-lists.ts";
import { type ProductSet, productSet, ranksFrom, sizeOf } from "./product-set.ts";
import { showProducts } from "./shown-products.ts";

/** Products on sale. */
export interface OnSale {
  readonly set: ProductSet;
  /** Whether each of the set is on sale; otherwise one may be among them that has no price. */
  readonly isExact: boolean;
}

/**
 * Up to this many products that promotions name are priced one by one to tell which are really
 * cheaper; of more, each page leaves out those that are not.
 */
const mostPriced = 2000;
/** So many are priced before other requests have their turn. */
const turn = 200;

/** The customer's products on sale: only what promotions name is looked at. */
export async function onSaleSet(context: BuyerContext, view: CatalogueView): Promise<OnSale> {
  const named = await promotedSet(context, view);
  const size = sizeOf(named);
  if (size > mostPriced) return { set: named, isExact: false };
  if (size === 0) return { set: named, isExact: true };

  const { catalogue, payers, ownPayers, hasOwnPrices } = view;
  const key = `sale:${hasOwnPrices ? ownPayers : payers}`;
  const set = await catalogue.sets.get({ key, now: context.now() }, async () => {
    const cheaper: number[] = [];
    for (let from = 0; ;) {
      const ranks = ranksFrom(named, from, turn);
      for (const product of await showProducts(context, view, ranks)) {
        if (product?.offer.onSale === true) cheaper.push(product.rank);
      }
      if (ranks.length < turn) break;
      from = (ranks.at(-1) ?? from) + 1;
      await setImmediate();
    }
    return weighed(productSet(catalogue.ids.length, cheaper));
  });
  return { set, isExact: true };
}

/** The products that a promotion of now names. */
async function promotedSet(context: BuyerContext, view: CatalogueView): Promise<ProductSet> {
  const { catalogue, book, period } = view;
  if (book.promotions.all.length > 0) return catalogue.everything;
  return catalogue.sets.get({ key: `promoted:${period}`, now: context.now() }, async () =>
    weighed(setOfIds(catalogue, await idsInScopes(context, book.promotions))),
  );
}
