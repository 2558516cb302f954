/** A price list as a table: a row for each unit, and one more for each larger quantity. */
import { msg } from "@lit/localize";
import type { Product } from "@order-portal/sdk/desk";
import type { WrittenCell } from "@order-portal/ui/tables";
import { showPrice } from "./typed-price.ts";

/** The head of the table. */
export const priceListHead = (): WrittenCell[] => [
  msg("SKU"),
  msg("Product"),
  msg("Unit"),
  msg("Called"),
  msg("From quantity"),
  msg("Price"),
  msg("Currency"),
];

/** The rows of one product; its units without a price are left out. */
export const priceListRows = ({ sku, name, units }: Product, locale: string): WrittenCell[][] =>
  units.flatMap(({ unit, label, unitPrice, priceBreaks }) => {
    if (unitPrice === null) return [];
    const steps = [{ minimumQuantity: 1, unitPrice }, ...priceBreaks];
    return steps.map(({ minimumQuantity, unitPrice: price }) => [
      ...[sku, name, unit, label, minimumQuantity],
      ...[showPrice(price, locale), price.currency],
    ]);
  });
