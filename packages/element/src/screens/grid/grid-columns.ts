/** The columns of the Quantity Grid: the units of its products, for each delivery date. */
import { msg, str } from "@lit/localize";
import type { Product, ProductUnit } from "@order-portal/sdk";

/** A column: the first, second … unit of each product, for one delivery date. */
export interface GridColumn {
  /** Which of a product's units, from 0. */
  readonly unit: number;
  /** `YYYY-MM-DD`, or empty: no date of its own. */
  readonly deliveryDate: string;
}

/**
 * The columns for these products and dates. Units stand by their place in the product, not by their
 * code: so the first column can be filled in straight down, whatever each product is sold in.
 */
export function gridColumns(products: readonly Product[], dates: readonly string[]): GridColumn[] {
  const most = products.reduce((count, { units }) => Math.max(count, units.length), 1);
  return ["", ...dates].flatMap((deliveryDate) =>
    Array.from({ length: most }, (_, unit) => ({ unit, deliveryDate })),
  );
}

/** What a column is called: its unit's name where all products call it the same, and its date. */
export function columnLabel(
  { unit, deliveryDate }: GridColumn,
  products: readonly Product[],
  dayText: (day: string) => string,
): string {
  const labels = new Set<string>();
  for (const { units } of products) {
    const label = units[unit]?.label;
    if (label !== undefined) labels.add(label);
    if (labels.size > 1) break;
  }
  const [only] = labels;
  const place = unit + 1;
  const name =
    only !== undefined && labels.size === 1
      ? only
      : unit === 0
        ? msg("Quantity")
        : msg(str`Unit ${place}`);
  return deliveryDate ? `${name}, ${dayText(deliveryDate)}` : name;
}

/** The unit of a product in a column, where it has one. */
export const unitInColumn = (
  product: Product | undefined,
  column: GridColumn | undefined,
): ProductUnit | undefined => column && product?.units[column.unit];
