/** The catalogue: the products one customer may see and order, at that customer's prices. */
import * as z from "zod/mini";
import { Money } from "./values.ts";

/** From this quantity of the unit, each costs this. */
export const PriceBreak = z.object({ minimumQuantity: z.int(), unitPrice: Money });
export type PriceBreak = z.output<typeof PriceBreak>;

/** Which quantities of a unit can be ordered: `minimum`, `maximum`, multiples of `increment`. */
export const QuantityRule = z.object({
  minimum: z.int(),
  maximum: z.nullable(z.int()),
  increment: z.int(),
});
export type QuantityRule = z.output<typeof QuantityRule>;

/** A unit that a product is ordered in, at this customer's price. */
export const ProductUnit = z.object({
  unit: z.string(),
  label: z.string(),
  /** How many base units it holds; 12 for a case of 12. */
  factor: z.int(),
  /** The price at the smallest valid quantity; null where there is none (not orderable). */
  unitPrice: z.nullable(Money),
  /** The price before a promotion, where one lowers it. */
  wasPrice: z.optional(Money),
  /** Lower prices at larger quantities, ascending; empty where there are none. */
  priceBreaks: z.array(PriceBreak),
  quantityRule: QuantityRule,
});
export type ProductUnit = z.output<typeof ProductUnit>;

/** Whether a product can be ordered now, and if not, why. */
export const Availability = z.enum(["available", "out_of_stock", "no_price"]);
export type Availability = z.output<typeof Availability>;

/** A product as a list shows it. */
export const Product = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.nullable(z.string()),
  imageUrl: z.nullable(z.string()),
  isNew: z.boolean(),
  onSale: z.boolean(),
  availability: Availability,
  units: z.array(ProductUnit),
});
export type Product = z.output<typeof Product>;

/** A product with all that its own page shows. */
export const ProductDetail = z.object({
  ...Product.shape,
  description: z.nullable(z.string()),
});
export type ProductDetail = z.output<typeof ProductDetail>;

/** A page of products. */
export const ProductPage = z.object({
  products: z.array(Product),
  nextCursor: z.nullable(z.string()),
  /** How many products the whole list has; null where counting would cost too much. */
  total: z.nullable(z.int()),
});
export type ProductPage = z.output<typeof ProductPage>;

/** What a tab of the catalogue shows. */
export const tabKinds = ["all", "new_arrivals", "on_sale", "category"] as const;
export const TabKind = z.enum(tabKinds);
export type TabKind = z.output<typeof TabKind>;

/**
 * A tab of the catalogue, in the order to be shown. Tabs that are hidden, or empty and not kept by
 * the workspace's settings, are not sent. A kind that a client does not know is left out by it.
 * Beside the kinds that list products there is `past_orders`, with the number of orders.
 */
export const Tab = z.object({
  kind: z.string(),
  /** The category's name, for the kind `category`. */
  category: z.nullable(z.string()),
  /** How many products it shows, or orders. */
  count: z.int(),
});
export type Tab = z.output<typeof Tab>;

/** The tabs of a catalogue. */
export const TabList = z.object({ tabs: z.array(Tab) });
export type TabList = z.output<typeof TabList>;
