/** What a discount code takes off. */
import { percentageOf } from "../money/divide.ts";
import { requirePercent, requireWhole } from "./require-facts.ts";
import type { DiscountCode } from "./types.ts";

/** A percentage of the subtotal, rounded, or a fixed sum, but never more than the subtotal. */
export function discountOf(code: DiscountCode | null, subtotal: bigint): bigint {
  if (code === null) return 0n;
  if (code.kind === "percent") return percentageOf(subtotal, requirePercent(code.value));
  const sum = BigInt(requireWhole(code.value, "A discount code's sum"));
  return sum < subtotal ? sum : subtotal;
}
