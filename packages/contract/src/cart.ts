/** The cart: what is to be ordered, with its prices now and the proof that the server knows them. */
import * as z from "zod/mini";
import { QuantityRule, PriceBreak } from "./product.ts";
import { Instant, Money } from "./values.ts";

/** The carrier service that an order goes by, as its customer reads it. */
export const TakenService = z.object({ service: z.string(), carrier: z.nullable(z.string()) });
export type TakenService = z.output<typeof TakenService>;

/** The fixed ladder of amounts, in the workspace's currency and its digits. */
export const Amounts = z.object({
  subtotal: Money,
  /** What a discount code takes off; 0 where there is none. Never negative. */
  discount: Money,
  freight: Money,
  /** What freight is charged for; absent where it does not depend on a carrier service. */
  carrierService: z.optional(TakenService),
  tax: Money,
  total: Money,
});
export type Amounts = z.output<typeof Amounts>;

/** Why a cart line cannot be ordered as it is. */
export const LineProblem = z.object({
  /** One of the field codes: `out_of_stock`, `quantity_off_increment`, `unit_unavailable` … */
  code: z.string(),
  detail: z.string(),
  /** The valid quantities nearest to the line's, smallest first. */
  nearest: z.optional(z.array(z.int())),
});
export type LineProblem = z.output<typeof LineProblem>;

/** A cart line at its price now. A line is one sku in one unit for one delivery date. */
export const PricedCartLine = z.object({
  sku: z.string(),
  unit: z.string(),
  quantity: z.int(),
  name: z.string(),
  unitLabel: z.string(),
  imageUrl: z.nullable(z.string()),
  /** Null where the line has no price, and so a problem. */
  unitPrice: z.nullable(Money),
  wasPrice: z.optional(Money),
  lineTotal: z.nullable(Money),
  priceBreaks: z.array(PriceBreak),
  quantityRule: z.nullable(QuantityRule),
  /** Null where the line can be ordered as it is. */
  problem: z.nullable(LineProblem),
  /** What the buyer noted on this line; empty where nothing. */
  note: z.string(),
  /** `YYYY-MM-DD` where this line has a delivery date of its own, else empty. */
  deliveryDate: z.string(),
});
export type PricedCartLine = z.output<typeof PricedCartLine>;

/** What the buyer fills in beside the lines; which of it is asked for says the workspace. */
export const OrderFields = z.object({
  purchaseOrderNumber: z.string(),
  notes: z.string(),
  /** `YYYY-MM-DD`, or empty. */
  deliveryDate: z.string(),
});
export type OrderFields = z.output<typeof OrderFields>;

/** A cart with its prices now. Lines with a problem count in no amount. */
export const PricedCart = z.object({
  lines: z.array(PricedCartLine),
  ...Amounts.shape,
  discountCode: z.nullable(z.object({ code: z.string(), problem: z.nullable(LineProblem) })),
  fields: OrderFields,
  /** Present when the cart can be submitted as it is: the server's own signature over its prices. */
  proof: z.nullable(z.string()),
  /** Until when the server honours the proof. */
  expiresAt: z.nullable(Instant),
  /** Grows with each change of the cart, so that a later answer can be told from an earlier one. */
  revision: z.int(),
});
export type PricedCart = z.output<typeof PricedCart>;

/** Lines at their prices now, without a cart. */
export const PricedLines = z.object({ lines: z.array(PricedCartLine), ...Amounts.shape });
export type PricedLines = z.output<typeof PricedLines>;

/** What became of one line, or of the whole cart, since its prices were shown. */
export const CartChange = z.object({
  kind: z.enum([
    "price_changed",
    "line_refused",
    "line_added",
    "line_removed",
    "quantity_changed",
    "discount_changed",
    "freight_changed",
    "tax_changed",
  ]),
  /** The line's sku, unit and delivery date; null where the change is of the whole cart. */
  sku: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  deliveryDate: z.nullable(z.string()),
  name: z.nullable(z.string()),
  before: z.nullable(Money),
  after: z.nullable(Money),
  /** One sentence that a buyer understands. */
  detail: z.string(),
});
export type CartChange = z.output<typeof CartChange>;
