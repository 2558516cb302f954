/**
 * The small values that answers are made of: lenient, so that an older client understands a newer
 * server. Apart from those of requests, so that clients carry the answers alone.
 */
import * as z from "zod/mini";

/** An instant, ISO 8601 in UTC, such as `2026-11-22T09:30:00.000Z`. */
export const Instant = z.string();

/**
 * An amount of money in whole numbers: `{amount: 1250, scale: 2, currency: "EUR"}` is 12.50 EUR.
 * Unit prices may have a larger scale than the currency's own digits.
 */
export const Money = z.object({
  amount: z.int(),
  scale: z.int(),
  currency: z.string(),
});
export type Money = z.output<typeof Money>;
