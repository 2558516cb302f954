import { msg } from "@lit/localize";
import type { HeldLot, InventoryQuery } from "@order-portal/sdk";
import type { WrittenCell } from "@order-portal/ui/tables";

/** What the lots can be in the order of. */
export type LotSort = NonNullable<InventoryQuery["sort"]>;

/** The columns, in their order, and what each is called. */
export const lotColumns: readonly (readonly [LotSort, () => string])[] = [
  ["name", () => msg("Product")],
  ["sku", () => msg("SKU")],
  ["lot", () => msg("Lot")],
  ["owner", () => msg("Owner")],
  ["holder", () => msg("Held by")],
  ["quantity", () => msg("Remaining")],
];

/** A quantity as the locale writes it, with all the decimals that it has. */
export function quantityText(quantity: string, locale: string | undefined): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return format.format(quantity as `${number}`); // The contract says that it is decimal text.
}

/** The lots as a table to be taken along, its header first. */
export function lotRows(lots: readonly HeldLot[]): WrittenCell[][] {
  const header = [
    ...[msg("SKU"), msg("Product"), msg("Lot"), msg("Owner"), msg("Held by")],
    ...[msg("Remaining"), msg("Unit")],
  ];
  const rows = lots.map((lot): WrittenCell[] => [
    ...[lot.sku, lot.name, lot.lotNumber, lot.owner, lot.holder],
    ...[Number(lot.quantity), lot.unitLabel],
  ]);
  return [header, ...rows];
}
