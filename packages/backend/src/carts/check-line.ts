/** Whether a cart line can be ordered as it is. Pure: it is told all that it needs. */
import type { FieldCode, LineProblem } from "@order-portal/contract";
import type { SoldProduct, SoldUnit } from "../catalogue/product-facts.ts";
import { checkQuantity } from "../pricing/index.ts";

/** Why a line cannot be ordered, on the wire a `LineProblem`. */
export interface Fault extends LineProblem {
  readonly code: FieldCode;
}

/** A line that has been found in the catalogue, or not. */
export interface FoundLine {
  readonly quantity: number;
  /** Undefined where it is not there, not active, or not in the customer's catalogue. */
  readonly product: SoldProduct | undefined;
  /** Undefined where it is not there, or not on sale. */
  readonly unit: SoldUnit | undefined;
  /** Why the line may not have the delivery date that it has; null where it may. */
  readonly dateFault: Fault | null;
}

/** Checks all but the price: the first fault that is found, or null. */
export function checkLine(
  { product, unit, quantity, dateFault }: FoundLine,
  taken: Taken,
): Fault | null {
  if (product === undefined) return faults.productUnavailable;
  if (unit === undefined) return faults.unitUnavailable;
  if (dateFault !== null) return dateFault;
  const refused = checkQuantity(unit, quantity);
  if (refused !== null) {
    const { code, nearest } = refused;
    return { code, detail: quantityDetail(unit, code, nearest), nearest: [...nearest] };
  }
  return checkStock(product, unit, quantity, taken);
}

/** Base units that earlier lines of the same order take, by product. */
export type Taken = Map<number, number>;

/** Checks a line against what earlier lines leave of the stock; a line that fits takes its own. */
function checkStock(
  { id, stock }: SoldProduct,
  unit: SoldUnit,
  quantity: number,
  taken: Taken,
): Fault | null {
  if (stock === null) return null;
  const left = stock - (taken.get(id) ?? 0);
  const wanted = quantity * unit.factor;
  if (wanted <= left) {
    taken.set(id, stock - left + wanted);
    return null;
  }
  const most = mostWithin(unit, Math.floor(left / unit.factor));
  if (most === null) return faults.outOfStock;
  const detail = `Only ${most} of this can be ordered at the moment.`;
  return { code: "quantity_above_stock", detail, nearest: [most] };
}

/** The largest quantity up to `limit` that the unit's rule allows. */
function mostWithin(unit: SoldUnit, limit: number): number | null {
  const refused = checkQuantity(unit, limit);
  if (refused === null) return limit;
  return refused.nearest.findLast((quantity) => quantity <= limit) ?? null;
}

/** Faults that need no numbers. */
export const faults = {
  productUnavailable: {
    code: "product_unavailable",
    detail: "This product is not available.",
  },
  unitUnavailable: {
    code: "unit_unavailable",
    detail: "This product is no longer sold in this unit.",
  },
  outOfStock: { code: "out_of_stock", detail: "This product is out of stock." },
  noPrice: { code: "no_price", detail: "This product has no price, so it cannot be ordered." },
  tooLarge: {
    code: "quantity_invalid",
    detail: "This quantity is too large to be priced.",
  },
  oneDeliveryDate: {
    code: "delivery_date_invalid",
    detail: "The supplier delivers an order on one date: lines have none of their own.",
  },
} as const satisfies Record<string, Fault>;

function quantityDetail(
  { minimum, maximum, increment }: SoldUnit,
  code: FieldCode,
  nearest: readonly number[],
): string {
  const instead = nearest.length === 0 ? "" : ` Order ${nearest.join(" or ")} instead.`;
  switch (code) {
    case "quantity_below_minimum":
      return `At least ${minimum ?? 1} must be ordered.${instead}`;
    case "quantity_above_maximum":
      return `At most ${maximum ?? ""} can be ordered.${instead}`;
    case "quantity_off_increment":
      return `This is sold in steps of ${increment ?? 1}.${instead}`;
    default:
      return "The quantity must be a whole number from 1.";
  }
}
