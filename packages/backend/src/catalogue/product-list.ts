/** What a list of products shows: the sets that it is made of. */
import type { TabKind } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { stockDisplayOf } from "../customers/stock-display.ts";
import type { CatalogueView } from "./catalogue-view.ts";
import { onSaleSet } from "./on-sale.ts";
import { categorySet, newSet, soldOutSet } from "./product-lists.ts";
import { type ProductSet, intersect, sizeOf, without } from "./product-set.ts";
import { searchProducts } from "./search-products.ts";
import { readSearch } from "./search-question.ts";
import type { ShownProduct } from "./shown-products.ts";

/** Which list. */
export interface ListChoice {
  readonly tab: TabKind;
  /** With the tab `category`. */
  readonly category: string;
  readonly search: string;
}

/** A list of products. */
export interface ProductList {
  /** Shown one after the other, each in the catalogue's order. No product is in two of them. */
  readonly tiers: readonly ProductSet[];
  /** Whether a product is still to be shown, its offer and its stock being known. */
  readonly shows: (product: ShownProduct, isOutOfStock: boolean, now: number) => boolean;
  /** How many products it has; null where counting would cost too much. */
  readonly total: number | null;
  /** The first instant at which the list may be another; null where it stays as it is. */
  readonly validUntil: number | null;
}

/** Opens the list that was chosen, of what the customer may see. */
export async function openList(
  context: BuyerContext,
  view: CatalogueView,
  { tab, category, search }: ListChoice,
): Promise<ProductList> {
  const { catalogue, visible } = view;
  const hidesSoldOut = stockDisplayOf(context) === "hidden";
  const { set, isExact } = await setOfTab(context, view, tab, category);
  // Most customers see everything: the set itself then, whose size is known.
  let all = visible === catalogue.everything ? set : intersect(visible, set);
  if (hidesSoldOut) all = without(all, await soldOutSet(context, catalogue));

  const asked = readSearch(search);
  const matches = asked === null ? null : await searchProducts(context, catalogue, asked);
  const tiers = matches === null ? [all] : matches.map((match) => intersect(all, match));
  return {
    tiers,
    shows: ({ text, offer }, isOutOfStock, now) =>
      !(hidesSoldOut && isOutOfStock) &&
      (tab !== "on_sale" || offer.onSale) &&
      (tab !== "new_arrivals" || (text.newUntil !== null && now < text.newUntil)),
    total: isExact ? tiers.reduce((sum, tier) => sum + sizeOf(tier), 0) : null,
    validUntil: hidesSoldOut ? context.now() : null,
  };
}

async function setOfTab(
  context: BuyerContext,
  view: CatalogueView,
  tab: TabKind,
  category: string,
): Promise<{ set: ProductSet; isExact: boolean }> {
  switch (tab) {
    case "all":
      return { set: view.catalogue.everything, isExact: true };
    case "new_arrivals":
      return { set: await newSet(context, view.catalogue), isExact: true };
    case "on_sale":
      return onSaleSet(context, view);
    case "category":
      return { set: await categorySet(context, view.catalogue, category), isExact: true };
  }
}
