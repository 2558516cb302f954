/** A product as a customer is offered it. */
import type { Availability, ProductUnit } from "@order-portal/contract";
import {
  type PriceBook,
  type ProductFacts,
  normalizeQuantityRule,
  offerUnit,
} from "../pricing/index.ts";
import type { SoldUnit } from "./product-facts.ts";

/** What a product's offer depends on. */
export interface OfferedProduct extends ProductFacts {
  readonly units: readonly SoldUnit[];
}

/** What a product is offered at. */
export interface Offer {
  /** Its units on sale. */
  readonly units: ProductUnit[];
  /** Whether a promotion lowers the price of one of them. */
  readonly onSale: boolean;
  /** The fewest base units that can be ordered; infinite where there is no price. */
  readonly fewest: number;
}

/** Offers a product at the prices of the book. */
export function offerProduct(book: PriceBook, product: OfferedProduct): Offer {
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
  return { units, onSale: units.some(({ wasPrice }) => wasPrice !== undefined), fewest };
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
