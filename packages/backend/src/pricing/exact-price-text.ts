/** Exact prices as people read them. */
import { formatDecimal } from "../money/decimal-text.ts";
import { type ExactPrice, atScale22 } from "./exact-price.ts";

/** An exact price without the zeros at its end: "7.03", "9", "6.6666". */
export function exactPriceText(price: ExactPrice): string {
  return formatDecimal(atScale22(price), 22).replace(/\.?0+$/, "");
}

/** The same; null where there is no price. */
export function textOrNull(price: ExactPrice | null): string | null {
  return price === null ? null : exactPriceText(price);
}
