/**
 * Products as JSON text. A page is made of texts that stand ready: what all customers read alike is
 * kept once for each product, the units with their prices once for all who pay the same, and stock
 * comes from each reading. To make each page of values anew would cost most of the server's time.
 */
import type { Availability } from "@order-portal/contract";
import type { Offer, OfferedProduct } from "./offer-product.ts";
import type { SoldProduct, SoldUnit } from "./product-facts.ts";

/** What all customers read of a product alike. */
export interface ProductText {
  /** From the beginning up to the units. */
  readonly head: string;
  readonly newUntil: number | null;
  /** Whether its stock is tracked, and so has to be read. */
  readonly tracked: boolean;
  /** What its prices depend on, for those whose offer is not yet made. */
  readonly facts: OfferedProduct;
}

/** A product's units at someone's prices. Many products are offered alike. */
export interface OfferText {
  /** The units, and whether it is on sale. */
  readonly units: string;
  readonly onSale: boolean;
  /** The fewest base units that can be ordered; infinite where there is no price. */
  readonly fewest: number;
}

/** Makes the text of a product. */
export function toProductText(product: SoldProduct): ProductText {
  const { sku, name, category, imageUrl, productLine, taxClass, newUntil, stock } = product;
  const known = JSON.stringify({ sku, name, category, imageUrl });
  const units = keptOnce(product.units);
  const facts = { sku, productLine, taxClass, units };
  return { head: known.slice(0, -1), newUntil, tracked: stock !== null, facts };
}

/** Units of which very many products have the same, each kept once. */
const keptUnits = new Map<string, readonly SoldUnit[]>();
const mostKeptUnits = 20_000;

function keptOnce(units: readonly SoldUnit[]): readonly SoldUnit[] {
  const key = JSON.stringify(units);
  const kept = keptUnits.get(key);
  if (kept !== undefined) return kept;
  if (keptUnits.size >= mostKeptUnits) keptUnits.clear();
  keptUnits.set(key, units);
  return units;
}

/** Makes the text of an offer. */
export function toOfferText({ units, onSale, fewest }: Offer): OfferText {
  return { units: `,"units":${JSON.stringify(units)},"onSale":${onSale}`, onSale, fewest };
}

/** How a product's text ends, behind the offer: with what changes by the minute. */
export const endOf = ({ newUntil }: ProductText, availability: Availability, now: number): string =>
  (newUntil !== null && now < newUntil ? newEnds : oldEnds)[availability];

const endsOf = (isNew: boolean): Readonly<Record<Availability, string>> => {
  const end = (availability: Availability) => `,"isNew":${isNew},"availability":"${availability}"}`;
  return {
    available: end("available"),
    out_of_stock: end("out_of_stock"),
    no_price: end("no_price"),
  };
};

const newEnds = endsOf(true);
const oldEnds = endsOf(false);
