/** Products of before as they are now, with what the customer may know and order of them. */
import type { HistoryProblemCode, Product } from "@order-portal/contract";
import { openBook, openCustomerPrices } from "../catalogue/customer-prices.ts";
import { knownProductsBySku } from "../catalogue/known-products.ts";
import { type Offer, availabilityOf, offerProduct } from "../catalogue/offer-product.ts";
import type { SoldProduct } from "../catalogue/product-facts.ts";
import type { CustomerContext } from "../context.ts";
import { readCatalogueOf } from "../customers/customer-catalogue.ts";
import type { PriceBook } from "../pricing/index.ts";

/** Why something of before cannot be ordered now. */
export interface HistoryProblem {
  readonly code: HistoryProblemCode;
  readonly detail: string;
}

/** A product that the customer can see now, or why not. */
export type OwnProduct =
  | { readonly problem: null; readonly product: SoldProduct }
  | { readonly problem: HistoryProblem; readonly product: null };

/** The customer's prices now, and products of before by sku. */
export interface OwnProducts {
  readonly book: PriceBook;
  readonly find: (sku: string) => OwnProduct;
}

/** Looks products of before up, in the same few queries however many they are. */
export async function openOwnProducts(
  context: CustomerContext,
  skus: readonly string[],
): Promise<OwnProducts> {
  const { store } = context;
  const book = openBook(context, await openCustomerPrices(context), context.now());
  const products = await knownProductsBySku(store, context, [...new Set(skus)]);
  const isIn = await readCatalogueOf(store, context, [...products.keys()]);
  const find = (sku: string): OwnProduct => {
    const product = products.get(sku);
    if (product === undefined || !product.active)
      return { problem: problems.inactive, product: null };
    return isIn(product)
      ? { problem: null, product }
      : { problem: problems.notInCatalogue, product: null };
  };
  return { book, find };
}

/** A product as the catalogue shows it, with what its offer was made of. */
export function showProduct(
  { book, now }: { readonly book: PriceBook; readonly now: number },
  product: SoldProduct,
): { readonly shown: Product; readonly offer: Offer } {
  const offer = offerProduct(book, product);
  const { sku, name, category, imageUrl, newUntil, stock } = product;
  const shown = {
    sku,
    name,
    category,
    imageUrl,
    isNew: newUntil !== null && now < newUntil,
    onSale: offer.onSale,
    availability: availabilityOf(offer.fewest, stock),
    units: offer.units,
  };
  return { shown, offer };
}

/** Why a product that is shown cannot be ordered in a unit; null where it can. */
export function unitProblem(
  { stock }: SoldProduct,
  { units }: Offer,
  unit: string,
  label: string,
): HistoryProblem | null {
  const offered = units.find((each) => each.unit === unit);
  if (offered === undefined) return problems.unitUnavailable(label);
  if (offered.unitPrice === null) return problems.noPrice;
  const fewest = offered.quantityRule.minimum * offered.factor;
  return stock !== null && stock < fewest ? problems.outOfStock : null;
}

/** Problems in words. */
export const problems = {
  inactive: { code: "inactive", detail: "This product is no longer sold." },
  notInCatalogue: {
    code: "not_in_catalogue",
    detail: "This product is not in your catalogue any more.",
  },
  unitUnavailable: (label: string): HistoryProblem => ({
    code: "unit_unavailable",
    detail: `This product is no longer sold in the unit “${label}”.`,
  }),
  outOfStock: { code: "out_of_stock", detail: "This product is out of stock." },
  takenAlready: {
    code: "out_of_stock",
    detail: "All that is in stock goes to the lines before this one.",
  },
  noPrice: { code: "no_price", detail: "This product has no price at the moment." },
} as const satisfies Record<string, HistoryProblem | ((label: string) => HistoryProblem)>;
