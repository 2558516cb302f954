/** The line on the pad, as it is being typed. Values are never mutated. */
import type { Product } from "@order-portal/sdk";
import type { LineSource } from "../../tables/table-lines.ts";
import { statedUnit } from "../upload/without-unit.ts";

/** What stands in the fields. */
export interface Pad {
  readonly code: string;
  readonly quantity: string;
  readonly unit: string;
  /** The buyer has chosen the unit: it counts for more than one written beside the quantity. */
  readonly isUnitChosen: boolean;
  /** The product of the code, where it is known before it is entered: its units can be chosen. */
  readonly product: Product | null;
}

/** The pad, ready for the next line. */
export const emptyPad: Pad = {
  code: "",
  quantity: "",
  unit: "",
  isUnitChosen: false,
  product: null,
};

/**
 * The pad once its code is entered; of a product that is known, in the unit in which the code was
 * ordered last, or else the one it is ordered in first.
 */
export function withProduct(
  pad: Pad,
  code: string,
  product: Product | null,
  lastUnit: string | undefined,
): Pad {
  const units = product?.units ?? [];
  const unit = units.find((one) => one.unit === lastUnit) ?? units[0];
  return { ...pad, code, product, unit: unit?.unit ?? "", isUnitChosen: false };
}

/** How many are meant where nothing is typed: as few as can be had. */
export function fewest({ product, unit }: Pad): string {
  const chosen = product?.units.find((one) => one.unit === unit);
  return String(chosen?.quantityRule.minimum ?? 1);
}

/**
 * The line as it is to be matched.
 *
 * @param lastUnit the unit in which the code was ordered last
 */
export function padSource(pad: Pad, lastUnit: string | undefined): LineSource {
  const [code, quantity] = [pad.code.trim(), pad.quantity.trim()];
  // "3 cs chai" says it all.
  if (!pad.product && quantity === "" && /\s/.test(code)) return { text: code };
  const unit = pad.unit || (lastUnit ?? "");
  return { code, ...statedUnit(quantity || fewest(pad), unit, pad.isUnitChosen) };
}
