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

const knownMost = new WeakMap<readonly Product[], number>();

function mostUnits(products: readonly Product[]): number {
  const most =
    knownMost.get(products) ??
    products.reduce((count, { units }) => Math.max(count, units.length), 1);
  knownMost.set(products, most);
  return most;
}

/**
 * The columns for these products and dates. Units stand by their place in the product, not by their
 * code: so the first column can be filled in straight down, whatever each product is sold in.
 */
export function gridColumns(products: readonly Product[], dates: readonly string[]): GridColumn[] {
  const most = mostUnits(products);
  return ["", ...dates].flatMap((deliveryDate) =>
    Array.from({ length: most }, (_, unit) => ({ unit, deliveryDate })),
  );
}

const knownLabels = new WeakMap<readonly Product[], Map<number, string | null>>();

/** What all these products call their unit in a place; null where they call it differently. */
function commonLabel(products: readonly Product[], unit: number): string | null {
  const known = knownLabels.get(products) ?? new Map<number, string | null>();
  knownLabels.set(products, known);
  let common = known.get(unit);
  if (common === undefined) {
    const labels = new Set(products.flatMap(({ units }) => units[unit]?.label ?? []));
    const [only] = labels;
    common = labels.size === 1 && only !== undefined ? only : null;
    known.set(unit, common);
  }
  return common;
}

/** What a column is called: its unit's name where all products call it the same, and its date. */
export function columnLabel(
  { unit, deliveryDate }: GridColumn,
  products: readonly Product[],
  dayText: (day: string) => string,
): string {
  const place = unit + 1;
  const name =
    commonLabel(products, unit) ?? (unit === 0 ? msg("Quantity") : msg(str`Unit ${place}`));
  return deliveryDate ? `${name}, ${dayText(deliveryDate)}` : name;
}

/** The unit of a product in a column, where it has one. */
export const unitInColumn = (
  product: Product | undefined,
  column: GridColumn | undefined,
): ProductUnit | undefined => column && product?.units[column.unit];
