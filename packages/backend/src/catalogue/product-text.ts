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
  /** The comma that parts it from the product before, then all from its beginning to the units. */
  readonly head: string;
  readonly newUntil: number | null;
  /** Whether its stock is tracked, and so has to be read. */
  readonly tracked: boolean;
  /** What its prices depend on, for those whose offer is not yet made. */
  readonly facts: OfferedProduct;
}

/** A product's units at someone's prices. Many products are offered alike. */
export interface OfferText {
  /** From the units to the end of a product that is available and not new, as most are. */
  readonly tail: string;
  readonly onSale: boolean;
  /** The fewest base units that can be ordered; infinite where there is no price. */
  readonly fewest: number;
}

/** Makes the text of a product. */
export function toProductText(product: SoldProduct): ProductText {
  const { sku, name, category, imageUrl, productLine, taxClass, newUntil, stock } = product;
  const known = JSON.stringify({ sku, name, category, imageUrl });
  const facts = {
    sku,
    productLine: productLine && keptTexts(productLine, () => productLine),
    taxClass: taxClass && keptTexts(taxClass, () => taxClass),
    units: keptUnits(JSON.stringify(product.units), () => product.units),
  };
  return { head: joined(",", known.slice(0, -1)), newUntil, tracked: stock !== null, facts };
}

/** Keeps once what very many products have alike. */
function keptOnce<Value>(): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    let value = kept.get(key);
    if (value === undefined) {
      if (kept.size >= 20_000) kept.clear();
      value = make();
      kept.set(key, value);
    }
    return value;
  };
}

const keptUnits = keptOnce<readonly SoldUnit[]>();
const keptTexts = keptOnce<string>();

/** One text in one piece of memory; `+` would refer to its parts, and each page would go after them. */
const joined = (...parts: readonly string[]) => parts.join("");

/** Makes the text of an offer. */
export function toOfferText({ units, onSale, fewest }: Offer): OfferText {
  const text = JSON.stringify(units);
  const tail = joined(`,"units":`, text, `,"onSale":${onSale}`, oldEnds.available);
  return { tail, onSale, fewest };
}

/** A product's text from its units on, with what changes by the minute. */
export function tailOf(
  { newUntil }: ProductText,
  { tail }: OfferText,
  availability: Availability,
  now: number,
): string {
  const isNew = newUntil !== null && now < newUntil;
  if (availability === "available" && !isNew) return tail;
  return tail.slice(0, -oldEnds.available.length) + (isNew ? newEnds : oldEnds)[availability];
}

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
