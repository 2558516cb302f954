import { msg } from "@lit/localize";
import type { LineProblem } from "@order-portal/sdk";

/** A line's or code's problem in words; the server's own where this version does not know it. */
export function problemText(problem: LineProblem): string {
  switch (problem.code) {
    case "out_of_stock":
      return msg("Out of stock right now.");
    case "product_unavailable":
      return msg("No longer available.");
    case "unit_unavailable":
      return msg("No longer sold in this unit.");
    case "no_price":
      return msg("It has no price yet. Ask the supplier for one.");
    case "code_unknown":
      return msg("This code is not known.");
    case "code_ended":
      return msg("This code has ended.");
    case "code_used_up":
      return msg("This code has been used up.");
    case "code_first_order_only":
      return msg("This code is for a first order only.");
    default:
      return problem.detail || msg("It cannot be ordered as it is.");
  }
}
