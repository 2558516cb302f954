/** What a buyer may know of the supplier's account. */
import * as z from "zod/mini";

/** How an order field is asked for at review. */
export const FieldSetting = z.enum(["hidden", "optional", "required"]);
export type FieldSetting = z.output<typeof FieldSetting>;

/** The supplier's own look and words. */
export const Brand = z.object({
  logoUrl: z.nullable(z.string()),
  /** A CSS hex colour, such as `#1f6f54`. */
  accentColor: z.nullable(z.string()),
  /** What the welcome screen says below the greeting. */
  message: z.nullable(z.string()),
  contactEmail: z.nullable(z.string()),
  contactPhone: z.nullable(z.string()),
});
export type Brand = z.output<typeof Brand>;

/** Which order fields the supplier asks for. */
export const OrderFieldSettings = z.object({
  purchaseOrderNumber: FieldSetting,
  notes: FieldSetting,
  deliveryDate: FieldSetting,
});
export type OrderFieldSettings = z.output<typeof OrderFieldSettings>;

/** The supplier's account as buyers see it. */
export const Workspace = z.object({
  slug: z.string(),
  name: z.string(),
  /** `expired`: it can be browsed, but takes no orders for now. */
  status: z.enum(["open", "expired"]),
  currency: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  brand: Brand,
  orderFields: OrderFieldSettings,
  /** Whether a visitor without a link may see the public catalogue. */
  publicCatalogue: z.boolean(),
  /** Whether contacts may sign in by e-mail and password, beside the links. */
  signIn: z.optional(z.boolean()),
  /** Whether customers see what they have ordered before. */
  orderHistory: z.boolean(),
  /** True where orders are placed step by step, with addresses and carrier. */
  guidedOrder: z.optional(z.boolean()),
  /** Whether each line may have a delivery date of its own (`several`), or the order one (`one`). */
  deliveryDates: z.enum(["one", "several"]),
  /** Which delivery dates can be asked for as of this answer; the server may know better later. */
  delivery: z.optional(
    z.object({
      /** The first, `YYYY-MM-DD`. */
      earliest: z.string(),
      /** 1 for Monday to 7 for Sunday. */
      weekdays: z.array(z.int()),
      /** Days from the first on that are none of delivery. */
      holidays: z.array(z.string()),
    }),
  ),
});
export type Workspace = z.output<typeof Workspace>;
