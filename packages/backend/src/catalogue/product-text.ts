/**
 * Products as JSON text. A page is made of texts that stand ready: what all customers read alike is
 * kept once for each product, the units with their prices once for all who pay the same, and stock
 * comes from each reading. To make each page of values anew would cost most of the server's time.
 */
import type { Availability } from "@order-portal/contract";
import type { ProductOffer } from "./offer-product.ts";
import type { SoldProduct } from "./product-facts.ts";

/** What all customers read of a product alike. */
export interface ProductText {
  /** From the beginning up to the units. */
  readonly head: string;
  readonly newUntil: number | null;
  /** Whether its stock is tracked, and so has to be read. */
  readonly tracked: boolean;
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
  const { sku, name, category, imageUrl, newUntil, stock } = product;
  const known = JSON.stringify({ sku, name, category, imageUrl });
  return { head: known.slice(0, -1), newUntil, tracked: stock !== null };
}

/** Makes the text of an offer. */
export function toOfferText({ product: { units, onSale }, fewest }: ProductOffer): OfferText {
  return { units: `,"units":${JSON.stringify(units)},"onSale":${onSale}`, onSale, fewest };
}

/** The whole product, as JSON text of the contract's `Product`. */
export function writeProduct(
  { head, newUntil }: ProductText,
  { units }: OfferText,
  availability: Availability,
  now: number,
): string {
  const isNew = newUntil !== null && now < newUntil;
  return `${head}${units},"isNew":${isNew},"availability":"${availability}"}`;
}
