/** The call that matches typed, scanned, pasted and uploaded lines with products. */
import * as z from "zod/mini";
import { maximumLines } from "./cart-requests.ts";
import { MatchAnswer } from "./match.ts";
import { optionalText } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/**
 * A line as it was written: free `text` ("3 cs chai"), or the cells of a table, of which each is
 * text as it stands there.
 */
export const MatchLineInput = z.strictObject({
  text: z.optional(optionalText(500)),
  /** A sku, an alias, or the customer's own part number. */
  code: z.optional(optionalText(200)),
  quantity: z.optional(optionalText(64)),
  unit: z.optional(optionalText(64)),
});
export type MatchLineInput = z.output<typeof MatchLineInput>;

/** Lines to be matched. */
export const MatchRequest = z.strictObject({
  lines: z.array(MatchLineInput).check(z.minLength(1), z.maxLength(maximumLines)),
  /** The BCP 47 tag of the locale that numbers are written in; the workspace's where it is missing. */
  locale: z.optional(optionalText(35)),
});
export type MatchRequest = z.output<typeof MatchRequest>;

/** Matches lines with products; the cart is not touched. */
export const matchLines = defineRoute({
  method: "POST",
  path: "/v1/match",
  summary: "What lines that were typed, pasted or uploaded mean, each at its price now.",
  access: "catalogue:read",
  body: MatchRequest,
  status: 200,
  response: MatchAnswer,
  problems: [],
});
