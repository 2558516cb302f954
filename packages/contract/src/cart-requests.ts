/** What requests say of the cart. Apart from `cart.ts`, so that clients carry the answers alone. */
import * as z from "zod/mini";
import { Day, Quantity, Sku, UnitCode, optionalText, text } from "./primitives.ts";

/**
 * A line as a request names it, by sku, unit and delivery date; quantity 0 takes it out of the cart.
 */
export const CartLineInput = z.strictObject({
  sku: Sku,
  unit: UnitCode,
  quantity: z.int().check(z.gte(0), z.lte(1_000_000_000)),
  /** The line's own delivery date, where the workspace allows several; missing or empty: none. */
  deliveryDate: z.optional(z.union([z.literal(""), Day])),
  /** A note on the line; where it is missing, the note stays. */
  note: z.optional(optionalText(500)),
});
export type CartLineInput = z.output<typeof CartLineInput>;

/** The most lines a cart, and so a request, may have. */
export const maximumLines = 2000;

/** A change of the cart: the lines named are set, others stay. All of it happens, or none. */
export const CartUpdate = z.strictObject({
  lines: z.optional(z.array(CartLineInput).check(z.maxLength(maximumLines))),
  /** Null takes the code off. */
  discountCode: z.optional(z.nullable(text(64))),
  fields: z.optional(
    z.strictObject({
      purchaseOrderNumber: z.optional(optionalText(64)),
      notes: z.optional(optionalText(2000)),
      deliveryDate: z.optional(z.union([z.literal(""), Day])),
    }),
  ),
});
export type CartUpdate = z.output<typeof CartUpdate>;

/** Lines to be priced without a cart. */
export const PriceRequest = z.strictObject({
  lines: z
    .array(z.strictObject({ sku: Sku, unit: UnitCode, quantity: Quantity }))
    .check(z.minLength(1), z.maxLength(maximumLines)),
});
export type PriceRequest = z.output<typeof PriceRequest>;
