/** Matching: what lines that were typed, scanned, pasted or uploaded most likely mean. */
import * as z from "zod/mini";
import { LineProblem, PricedCartLine } from "./cart.ts";
import { QuantityRule } from "./product.ts";

/** A product that a line may mean. */
export const MatchCandidate = z.object({
  sku: z.string(),
  name: z.string(),
  imageUrl: z.nullable(z.string()),
  /** What it was found by: `sku`, `alias`, `part_number`, `name`, or `near` (a likely slip). */
  by: z.string(),
  /** The unit that the line means, or that the product is ordered in first. */
  unit: z.string(),
  units: z.array(
    z.object({
      unit: z.string(),
      label: z.string(),
      factor: z.int(),
      quantityRule: QuantityRule,
    }),
  ),
});
export type MatchCandidate = z.output<typeof MatchCandidate>;

/** What became of one line. */
export const MatchedLine = z.object({
  /**
   * `matched`: it means one product in one unit and quantity, beyond doubt. `choose`: the buyer
   * must say which, or how many. `refused`: it cannot be ordered.
   */
  outcome: z.string(),
  /** How many the line asks for; null where it does not say. */
  quantity: z.nullable(z.int()),
  /** The products it may mean, the likeliest first, at most 5; one where it is matched. */
  candidates: z.array(MatchCandidate),
  /** Where it is matched: the line at its price now, as the cart would have it. */
  line: z.nullable(PricedCartLine),
  /**
   * Why it is not matched; `code` is `product_unknown`, `product_uncertain`, `unit_uncertain`,
   * `quantity_missing`, `nothing` (a line that orders nothing, such as a greeting) or a field code.
   */
  problem: z.nullable(LineProblem),
  /**
   * Of a line of text that is not matched: what of it names the product, and the unit as it was
   * written (empty where it says none), to be put right in cells of their own. Absent where they
   * cannot be told from how many.
   */
  said: z.optional(z.object({ name: z.string(), unit: z.string() })),
});
export type MatchedLine = z.output<typeof MatchedLine>;

/** What became of the lines, in their order. */
export const MatchAnswer = z.object({ lines: z.array(MatchedLine) });
export type MatchAnswer = z.output<typeof MatchAnswer>;
