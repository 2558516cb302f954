import type { Product, ProductUnit } from "@order-portal/sdk";
import { datedLines, quantityOf } from "./cart-lines.ts";
import type { CartState, WantedLine } from "./cart-state.ts";

/**
 * The unit that a product is shown in: the one chosen, else one that is in the cart, else its
 * first. Undefined only for a product without units, which no list has.
 */
export function unitOf(
  product: Product,
  chosen: string | undefined,
  cart: CartState,
): ProductUnit | undefined {
  const { sku, units } = product;
  return (
    units.find((unit) => unit.unit === chosen) ??
    units.find((unit) => quantityOf(cart, { sku, unit: unit.unit }) > 0) ??
    units[0]
  );
}

/** A product's unit at a quantity, as the cart takes it. */
export function wantedLine(
  product: Product,
  unit: ProductUnit,
  quantity: number,
  deliveryDate = "",
): WantedLine {
  return {
    sku: product.sku,
    unit: unit.unit,
    quantity,
    deliveryDate,
    name: product.name,
    unitLabel: unit.label,
    imageUrl: product.imageUrl,
    quantityRule: unit.quantityRule,
  };
}

/**
 * What of a product is in the cart beside the unit shown, as a text for each: `2 × Case of 10`;
 * lines that have delivery dates of their own are counted together, since there may be many.
 */
export function otherUnits(product: Product, shown: ProductUnit, cart: CartState): string[] {
  const dated = datedLines(cart).get(product.sku) ?? [];
  return product.units.flatMap((unit) => {
    let quantity = unit === shown ? 0 : quantityOf(cart, { sku: product.sku, unit: unit.unit });
    for (const line of dated) if (line.unit === unit.unit) quantity += line.quantity;
    return quantity ? [`${quantity} × ${unit.label}`] : [];
  });
}
