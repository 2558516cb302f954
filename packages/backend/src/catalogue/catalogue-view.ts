/** The catalogue as one customer sees it: which products, and at which prices. */
import type { BuyerContext } from "../context.ts";
import { stockDisplayOf } from "../customers/stock-display.ts";
import type { PriceBook } from "../pricing/index.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { type CustomerPrices, openBook, openCustomerPrices } from "./customer-prices.ts";
import { idsInScopes, visibleSet } from "./product-lists.ts";
import type { ProductSet } from "./product-set.ts";

/** One customer's catalogue, at one instant. */
export interface CatalogueView {
  readonly catalogue: Catalogue;
  readonly visible: ProductSet;
  readonly book: PriceBook;
  /** The name of the workspace and its revisions … */
  readonly revision: string;
  /** … and of the time in which its promotions stay the same. */
  readonly period: string;
  /** The name of those who pay the same for what the customer has no rule of its own for. */
  readonly payers: string;
  /** The name of those who see the same at the same prices. */
  readonly viewers: string;
  /** The customer's own name among payers … */
  readonly ownPayers: string;
  readonly hasOwnPrices: boolean;
  /** … and whether a product is priced by it. */
  readonly hasOwnPrice: (id: number) => boolean;
}

/** Opens the catalogue of the context's customer, or of a visitor without one. */
export async function openView(context: BuyerContext): Promise<CatalogueView> {
  const { workspace, actor, now } = context;
  const catalogue = await openCatalogue(context);
  // By the revision that was asked for: what is read is of that one or a later one.
  const key = `${actor.customer?.id ?? 0}@${workspace.catalogueRevision}`;
  return catalogue.views.get({ key, now: now() }, async () => {
    const view = await makeView(context, catalogue);
    return { value: view, weight: 1, validUntil: view.book.validUntil };
  });
}

async function makeView(context: BuyerContext, catalogue: Catalogue): Promise<CatalogueView> {
  const { workspace, actor, now } = context;
  const { customer } = actor;
  const prices = await openCustomerPrices(context);
  const book = openBook(context, prices, now());
  // Ranks are those of this very catalogue, prices of the revision that was asked for or a later one.
  const revision = `${workspace.id}@${workspace.catalogueRevision}/${catalogue.revision}`;
  const period = `${revision} ${book.validUntil}`;
  const visible = await visibleSet(context, catalogue);
  const payers = `${period} group ${customer?.priceGroupId ?? 0}`;
  const ownPayers = `${period} customer ${customer?.id ?? 0}`;
  const isShared = prices.own === null && visible === catalogue.everything;
  return {
    catalogue,
    visible,
    book,
    revision,
    period,
    payers,
    ownPayers,
    viewers: isShared ? `${payers} ${stockDisplayOf(context)}` : ownPayers,
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
