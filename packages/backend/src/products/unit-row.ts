/**
 * A unit of a product as it is stored, and the order of units. Whatever writes units, the import or
 * the desk, writes them by this.
 */
import type { Flag } from "../database/schema.ts";
import { normalizeQuantityRule } from "../pricing/quantity-rule.ts";

/** What is said of a unit; what is absent is empty. */
export interface UnitValues {
  readonly unit: string;
  readonly label?: string | undefined;
  readonly factor?: number | undefined;
  /** In ten-thousandths of the currency. */
  readonly price?: number | null | undefined;
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
  readonly increment?: number | null | undefined;
  readonly active?: Flag | undefined;
}

/** Where units are written to, and by which key. */
export const unitTable = {
  table: "product_units",
  columns: [
    "product_id",
    "unit",
    "label",
    "factor",
    "price",
    "minimum",
    "maximum",
    "increment",
    "active",
    "position",
  ],
  key: ["product_id", "unit"],
} as const;

/** The row of a unit; it stands by its factor where no other position is said. */
export const unitRow = (productId: number, values: UnitValues, position?: number) => ({
  product_id: productId,
  unit: values.unit,
  label: values.label ?? values.unit,
  factor: values.factor ?? 1,
  price: values.price ?? null,
  minimum: values.minimum ?? null,
  maximum: values.maximum ?? null,
  increment: values.increment ?? null,
  active: values.active ?? 1,
  position: position ?? values.factor ?? 1,
});

/**
 * The positions of units in this order. Where it is the order that they stand in by themselves, by
 * factor and then by code, they keep to it: undefined for each.
 */
export function unitPositions(
  units: readonly Pick<UnitValues, "unit" | "factor">[],
): (number | undefined)[] {
  const isByFactor = units.every((unit, index) => {
    const before = units[index - 1];
    if (before === undefined) return true;
    const [first, second] = [before.factor ?? 1, unit.factor ?? 1];
    return first < second || (first === second && isBefore(before.unit, unit.unit));
  });
  // Below every factor, so that a place made by hand is told from one that a factor gives.
  return units.map((_, index) => (isByFactor ? undefined : index - units.length));
}

/** As both databases compare texts: by code points. */
const isBefore = (one: string, other: string) =>
  Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;

/** Why a quantity rule makes no sense: the column at fault, and the end of a sentence on it. */
export function quantityRuleFault(
  values: Pick<UnitValues, "minimum" | "maximum" | "increment">,
): { column: "maximum"; reason: string } | null {
  const { minimum = null, maximum = null, increment = null } = values;
  if (minimum !== null && maximum !== null && maximum < minimum) {
    return { column: "maximum", reason: "is below the minimum" };
  }
  if (normalizeQuantityRule({ minimum, maximum, increment }) !== null) return null;
  const lowest = normalizeQuantityRule({ minimum, maximum: null, increment })?.minimum ?? 1;
  return {
    column: "maximum",
    reason: `leaves no quantity to order: the smallest is ${lowest}`,
  };
}
