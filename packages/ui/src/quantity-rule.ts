/** Which quantities of a unit can be ordered, and which come nearest to one that cannot. */

/** Multiples of `increment` from `minimum` to `maximum`; null or left out: not limited. */
export interface QuantityRule {
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
  readonly increment?: number | null | undefined;
}

/** Why a quantity cannot be ordered. */
export type QuantityProblem =
  "not_a_whole_number" | "below_minimum" | "above_maximum" | "off_increment";

/** No order has more of one line than this. */
const most = 1_000_000_000;

const incrementOf = (rule: QuantityRule): number => rule.increment ?? 1;

/** The smallest quantity that can be ordered, never 0. */
export function lowestQuantity(rule: QuantityRule): number {
  const increment = incrementOf(rule);
  return Math.ceil(Math.max(rule.minimum ?? 1, 1) / increment) * increment;
}

/** The largest quantity that can be ordered. */
export function highestQuantity(rule: QuantityRule): number {
  const increment = incrementOf(rule);
  return Math.floor((rule.maximum ?? most) / increment) * increment;
}

/** The problem with a quantity, if there is one; 0 is none, it takes the line out. */
export function quantityProblem(quantity: number, rule: QuantityRule): QuantityProblem | undefined {
  if (quantity === 0) return undefined;
  if (!Number.isSafeInteger(quantity)) return "not_a_whole_number";
  if (quantity < lowestQuantity(rule)) return "below_minimum";
  if (quantity > highestQuantity(rule)) return "above_maximum";
  return quantity % incrementOf(rule) ? "off_increment" : undefined;
}

/** The one or two valid quantities nearest to a number, smallest first, never 0. */
export function nearestQuantities(quantity: number, rule: QuantityRule): number[] {
  const increment = incrementOf(rule);
  const [lowest, highest] = [lowestQuantity(rule), highestQuantity(rule)];
  if (Number.isNaN(quantity) || lowest > highest) return [];
  const within = (value: number) => Math.min(Math.max(value, lowest), highest);
  const below = within(Math.floor(quantity / increment) * increment);
  const above = within(Math.ceil(quantity / increment) * increment);
  return below === above ? [below] : [below, above];
}

/**
 * The valid quantity that is `steps` increments away, at the rule's ends stopped: one step below
 * the lowest is 0, one above 0 is the lowest.
 */
export function stepQuantity(quantity: number, steps: number, rule: QuantityRule): number {
  const increment = incrementOf(rule);
  const [lowest, highest] = [lowestQuantity(rule), highestQuantity(rule)];
  if (lowest > highest) return quantity;
  if (steps < 0 && quantity <= lowest) return 0;
  // From a quantity between two increments, the first step goes to the next of them.
  const from = (steps > 0 ? Math.floor : Math.ceil)(quantity / increment);
  return Math.min(Math.max((from + steps) * increment, lowest), highest);
}
