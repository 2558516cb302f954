/** Whether a quantity can be ordered, and which could be instead. */
import { normalizeQuantityRule, validFrom, validUpTo } from "./quantity-rule.ts";
import type { RefusedQuantity } from "./results.ts";
import type { QuantityRule } from "./types.ts";

/**
 * Null where the rule allows the quantity; otherwise why not, and the valid quantities next below
 * and above it. Takes any number, as a buyer may have typed it.
 *
 * `quantity_invalid` is what is no whole number; of the others the first that is so: below the
 * minimum (0 and less always are), above the maximum, no multiple of the increment.
 */
export function checkQuantity(rule: QuantityRule, quantity: number): RefusedQuantity | null {
  const code = faultOf(rule, quantity);
  if (code === null) return null;
  const normal = normalizeQuantityRule(rule);
  if (normal === null) return { code, nearest: [] };
  const below = validUpTo(normal, quantity);
  const above = validFrom(normal, quantity);
  return { code, nearest: [below, above].filter((valid) => valid !== null) };
}

function faultOf(rule: QuantityRule, quantity: number): RefusedQuantity["code"] | null {
  if (!Number.isSafeInteger(quantity)) return "quantity_invalid";
  if (quantity < Math.max(rule.minimum ?? 1, 1)) return "quantity_below_minimum";
  if (rule.maximum !== null && quantity > rule.maximum) return "quantity_above_maximum";
  if (quantity % Math.max(rule.increment ?? 1, 1) !== 0) return "quantity_off_increment";
  return null;
}
