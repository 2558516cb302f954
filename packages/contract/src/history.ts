/** What a customer has ordered before, and what ordering it again would bring now. */
import * as z from "zod/mini";
import { LineProblem, PricedCartLine } from "./cart.ts";
import { Product } from "./product.ts";
import { Instant, Money } from "./values.ts";

/** Why a product of before cannot be ordered now. */
export const historyProblemCodes = [
  "inactive",
  "not_in_catalogue",
  "unit_unavailable",
  "out_of_stock",
  "no_price",
] as const;
export type HistoryProblemCode = (typeof historyProblemCodes)[number];

/** A product that the customer has ordered before. */
export const OrderedProduct = z.object({
  sku: z.string(),
  /** Its name now; of a product long gone, the name under which it was ordered last. */
  name: z.string(),
  imageUrl: z.nullable(z.string()),
  lastOrderedAt: Instant,
  /** The number of the order it was in last. */
  lastOrder: z.string(),
  /** In how many orders it was; an order with it on two lines counts once. */
  timesOrdered: z.int(),
  lastQuantity: z.int(),
  lastUnit: z.string(),
  lastUnitLabel: z.string(),
  /** Null where it can be ordered now in the unit of last time; `code` is a `HistoryProblemCode`. */
  problem: z.nullable(z.object({ code: z.string(), detail: z.string() })),
  /** As the catalogue shows it now; null where it is not in this customer's catalogue. */
  product: z.nullable(Product),
});
export type OrderedProduct = z.output<typeof OrderedProduct>;

/** Products ordered before, the most recent first; at most 50. */
export const OrderedProductList = z.object({ products: z.array(OrderedProduct) });
export type OrderedProductList = z.output<typeof OrderedProductList>;

/** A product that the customer orders often. Only such as can be ordered now. */
export const Usual = z.object({
  product: Product,
  /** The unit of last time, in which both quantities count. */
  unit: z.string(),
  lastQuantity: z.int(),
  /** What is ordered mostly: a valid quantity, the median of the latest orders. */
  usualQuantity: z.int(),
  lastOrderedAt: Instant,
  timesOrdered: z.int(),
});
export type Usual = z.output<typeof Usual>;

/** What the customer orders often, by product line; the most frequent lines and products first. */
export const UsualList = z.object({
  groups: z.array(z.object({ productLine: z.nullable(z.string()), usuals: z.array(Usual) })),
});
export type UsualList = z.output<typeof UsualList>;

/** What has changed about a line since it was ordered. */
export const ReorderChange = z.object({
  /** `price`, `unit`, `quantity` or `name`. */
  kind: z.string(),
  /** One sentence that a buyer understands. */
  detail: z.string(),
});
export type ReorderChange = z.output<typeof ReorderChange>;

/** A line of before, and what it would be now. */
export const ReorderLine = z.object({
  /** The number of the order it comes from. */
  order: z.string(),
  sku: z.string(),
  name: z.string(),
  imageUrl: z.nullable(z.string()),
  before: z.object({
    unit: z.string(),
    unitLabel: z.string(),
    quantity: z.int(),
    unitPrice: Money,
  }),
  /** What would go into the cart, at its price now; null where nothing can. */
  now: z.nullable(PricedCartLine),
  /** What is other than it was; empty where nothing is, or where nothing can be ordered. */
  changes: z.array(ReorderChange),
  /** Why it cannot be ordered; null where it can. `code` is a `HistoryProblemCode` or a field code. */
  problem: z.nullable(LineProblem),
  /** What the supplier offers in its place, at its price now, where it cannot be ordered. */
  replacement: z.nullable(PricedCartLine),
});
export type ReorderLine = z.output<typeof ReorderLine>;

/** Every line of what is to be ordered again: each can be ordered as it was, changed, or not. */
export const Reorder = z.object({ lines: z.array(ReorderLine) });
export type Reorder = z.output<typeof Reorder>;
