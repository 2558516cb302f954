/** A product as a customer is offered it. */
import type { Availability, Product, ProductUnit } from "@order-portal/contract";
import { type PriceBook, normalizeQuantityRule, offerUnit } from "../pricing/index.ts";
import type { SoldProduct, SoldUnit } from "./product-facts.ts";

/** An offer, without what changes by the minute. */
export interface ProductOffer {
  readonly product: Omit<Product, "isNew" | "availability">;
  /** The fewest base units that can be ordered of it; infinite where it has no price. */
  readonly fewest: number;
}

/** The product in its units on sale, at the prices of the book. */
export function offerProduct(book: PriceBook, product: SoldProduct): ProductOffer {
  let fewest = Infinity;
  const units: ProductUnit[] = [];
  for (const unit of product.units) {
    if (!unit.active) continue;
    const offer = offerUnit(book, product, unit.unit);
    if (offer.kind === "priced") fewest = Math.min(fewest, offer.minimumQuantity * unit.factor);
    units.push({
      unit: unit.unit,
      label: unit.label,
      factor: unit.factor,
      unitPrice: offer.kind === "priced" ? offer.unitPrice : null,
      ...(offer.kind === "priced" && offer.wasPrice !== null && { wasPrice: offer.wasPrice }),
      priceBreaks: offer.kind === "priced" ? [...offer.priceBreaks] : [],
      quantityRule: quantityRuleOf(unit),
    });
  }
  const { sku, name, category, imageUrl } = product;
  const onSale = units.some(({ wasPrice }) => wasPrice !== undefined);
  return { product: { sku, name, category, imageUrl, onSale, units }, fewest };
}

/** Whether it can be ordered, `stock` being what is left in base units; null where not tracked. */
export function availabilityOf(fewest: number, stock: number | null): Availability {
  if (fewest === Infinity) return "no_price";
  return stock !== null && stock < fewest ? "out_of_stock" : "available";
}

/** The quantity rule as it is shown; one that contradicts itself as it stands. */
export function quantityRuleOf(unit: SoldUnit): ProductUnit["quantityRule"] {
  return (
    normalizeQuantityRule(unit) ?? {
      minimum: unit.minimum ?? 1,
      maximum: unit.maximum,
      increment: unit.increment ?? 1,
    }
  );
}
