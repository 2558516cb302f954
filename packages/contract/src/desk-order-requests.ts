/** What requests of the desk say of orders. Apart, so that clients carry the answers alone. */
import * as z from "zod/mini";
import { CartLineInput, maximumLines } from "./cart-requests.ts";
import { OrderStatus } from "./order.ts";
import { Day, Quantity, Revision, Sku, UnitCode, optionalText, text } from "./primitives.ts";

/** An amount as text in the workspace's currency: `500` or `499.50`. */
const AmountText = z.string().check(z.regex(/^\d{1,12}(\.\d{1,4})?$/, "an amount such as 499.50"));

/** Which orders are asked for, as a query says it; what is missing does not narrow. */
export const orderFilters = {
  status: z.optional(OrderStatus),
  /** The beginning of an order number, purchase order number or customer name. */
  search: z.optional(optionalText(100)),
  /** A customer's number. */
  customer: z.optional(text(64)),
  /** Placed on these days of the workspace's calendar, both included. */
  from: z.optional(Day),
  to: z.optional(Day),
  /** The day on which it is to be delivered. */
  deliveryDate: z.optional(Day),
  /** Only those about which something was unusual when they came in. */
  unusual: z.optional(z.literal("yes")),
  /** Only those whose total is above this. */
  totalAbove: z.optional(AmountText),
};

/** A price of one, in the order's currency: `{amount: 925, scale: 2}`. */
const UnitPriceInput = z.strictObject({
  amount: z.int().check(z.gte(0), z.lte(1_000_000_000_000)),
  scale: z.int().check(z.gte(0), z.lte(4)),
});

/** A change of a pending order. All of it happens, or none. */
export const OrderChangeRequest = z.strictObject({
  /** The customer sees it. */
  reason: text(1000),
  /** The revision of the order that was looked at. */
  revision: Revision,
  /** Lines by their place in the order, from 0; quantity 0 takes one out. One at least stays. */
  lines: z.optional(
    z
      .array(
        z.strictObject({
          position: z.int().check(z.gte(0), z.lt(maximumLines)),
          quantity: z.int().check(z.gte(0), z.lte(1_000_000_000)),
          /** The price of one from now on; where it is missing, the customer's price stays. */
          unitPrice: z.optional(UnitPriceInput),
        }),
      )
      .check(z.maxLength(maximumLines)),
  ),
  /** Lines to be added, at this customer's prices now unless they name another. */
  added: z.optional(
    z
      .array(
        z.strictObject({
          sku: Sku,
          unit: UnitCode,
          quantity: Quantity,
          unitPrice: z.optional(UnitPriceInput),
        }),
      )
      .check(z.maxLength(200)),
  ),
  /** The order's delivery date from now on; empty for none. */
  deliveryDate: z.optional(z.union([z.literal(""), Day])),
});
export type OrderChangeRequest = z.output<typeof OrderChangeRequest>;

/** What a draft holds: it takes the place of what was there. */
export const DraftContents = z.strictObject({
  lines: z.array(CartLineInput).check(z.maxLength(maximumLines)),
  fields: z.strictObject({
    purchaseOrderNumber: optionalText(64),
    notes: optionalText(2000),
    deliveryDate: z.union([z.literal(""), Day]),
  }),
  /** Null takes a discount code off; where it is missing, the draft's stays. */
  discountCode: z.optional(z.nullable(text(64))),
});
export type DraftContents = z.output<typeof DraftContents>;
