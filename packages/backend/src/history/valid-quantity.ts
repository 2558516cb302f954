/** The quantity that can be ordered in place of one that cannot. Pure. */
import { type QuantityRule, checkQuantity } from "../pricing/index.ts";

/**
 * The quantity itself where the rule allows it; else the next larger one that it allows, else the
 * next smaller; never more than `most`. Null where there is none.
 */
export function validQuantity(
  rule: QuantityRule,
  quantity: number,
  most = Infinity,
): number | null {
  const refused = checkQuantity(rule, quantity);
  const wanted = refused === null ? quantity : refused.nearest.at(-1);
  if (wanted === undefined) return null;
  if (wanted <= most) return wanted;
  const least = checkQuantity(rule, most);
  return least === null ? most : (least.nearest.findLast((each) => each <= most) ?? null);
}
