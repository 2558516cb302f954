import type { Money, ProductUnit } from "@order-portal/sdk";

/**
 * What one of this unit costs at a quantity: the last price break reached, else the unit's own
 * price; null where it has none. The server worked each of these out; nothing is calculated here.
 */
export function priceAtQuantity(
  unit: Pick<ProductUnit, "unitPrice" | "priceBreaks">,
  quantity: number,
): Money | null {
  let price = unit.unitPrice;
  for (const step of unit.priceBreaks) {
    if (step.minimumQuantity > quantity) break;
    price = step.unitPrice;
  }
  return price;
}
