/** The products ordered before, as a buyer sorts and searches them. */
import type { OrderedProduct } from "@order-portal/sdk";
import { quantityProblem } from "@order-portal/ui";
import type { LineInput } from "./cart-inputs.ts";

/** The order in which products stand. */
export type ProductSort = "recent" | "often" | "name";

/** The products that a search meets, by the words of their names and by their skus, sorted. */
export function arrangeProducts(
  products: readonly OrderedProduct[],
  search: string,
  sort: ProductSort,
): readonly OrderedProduct[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = products.filter(({ name, sku }) => {
    const text = `${name} ${sku}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (sort === "recent") return found;
  return found.toSorted((one, two) =>
    sort === "often" ? two.timesOrdered - one.timesOrdered : one.name.localeCompare(two.name),
  );
}

/**
 * The line that orders a product as the last time, at one tap; null where it cannot be had like
 * that, so that the buyer has to see first what can.
 */
export function sameAgain(ordered: OrderedProduct): LineInput | null {
  const { sku, product, problem, lastUnit, lastUnitLabel, lastQuantity } = ordered;
  const unit = product?.units.find((one) => one.unit === lastUnit);
  if (problem || !product || !unit || unit.unitPrice === null) return null;
  if (quantityProblem(lastQuantity, unit.quantityRule)) return null;
  return {
    sku,
    unit: lastUnit,
    quantity: lastQuantity,
    name: product.name,
    unitLabel: unit.label || lastUnitLabel,
    imageUrl: product.imageUrl,
    quantityRule: unit.quantityRule,
  };
}
