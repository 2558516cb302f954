/** Why a price is what it is, and what a change would do: for the supplier's staff alone. */
import * as z from "zod/mini";
import { PriceKind, PriceScope, RuleOwner } from "./price-values.ts";
import { FieldError } from "./problem.ts";
import { ProductPage } from "./product.ts";
import { Instant, Money } from "./values.ts";

/** An exact price as decimal text with all its digits; null where there is none. */
const exact = z.nullable(z.string());

const change = { id: z.string(), scope: PriceScope, kind: PriceKind, value: z.string() };

/**
 * What became of a price rule: it counts; or the line is too small for it; or a rule of a nearer
 * owner, a narrower scope or a larger minimum goes before it.
 */
export const RuleOutcome = z.enum([
  "counts",
  "below_minimum",
  "nearer_owner",
  "narrower_scope",
  "larger_minimum",
]);
/** What became of a promotion. */
export const PromotionOutcome = z.enum(["counts", "not_lower", "another_lower", "coming", "over"]);
/** What became of a volume discount. */
export const DiscountOutcome = z.enum([
  "counts",
  "below_minimum",
  "narrower_scope",
  "larger_discount",
]);

/** A price with every step that led to it, and everything that was weighed on the way. */
export const PriceCheck = z.object({
  /** Null for a visitor without a link. */
  customer: z.nullable(
    z.object({
      number: z.string(),
      name: z.string(),
      priceGroup: z.nullable(z.object({ code: z.string(), name: z.string() })),
      blocked: z.boolean(),
    }),
  ),
  product: z.object({
    sku: z.string(),
    name: z.string(),
    unit: z.string(),
    unitLabel: z.string(),
    factor: z.int(),
    /** Whether the product and this unit of it are on sale. */
    onSale: z.boolean(),
    /** Whether it is in the customer's catalogue. */
    inCatalogue: z.boolean(),
  }),
  quantity: z.int(),
  /** Why the quantity cannot be ordered; null where it can. */
  quantityProblem: z.nullable(z.object({ code: z.string(), nearest: z.array(z.int()) })),
  at: Instant,
  /** Where the ladder begins: the unit's own price, or the base unit's times the unit's factor. */
  base: z.object({ price: exact, from: z.enum(["unit", "base_unit", "none"]) }),
  rules: z.array(
    z.object({
      ...change,
      owner: RuleOwner,
      minimumQuantity: z.int(),
      outcome: RuleOutcome,
      price: exact,
    }),
  ),
  afterRules: exact,
  promotions: z.array(
    z.object({
      ...change,
      name: z.string(),
      starts: z.nullable(Instant),
      ends: z.nullable(Instant),
      outcome: PromotionOutcome,
      price: exact,
    }),
  ),
  afterPromotions: exact,
  volumeDiscounts: z.array(
    z.object({
      id: z.string(),
      scope: PriceScope,
      minimumQuantity: z.int(),
      percent: z.string(),
      outcome: DiscountOutcome,
      price: exact,
    }),
  ),
  /** The price before rounding. */
  exactPrice: exact,
  /** As it is shown, submitted and stored; null where there is none. */
  unitPrice: z.nullable(Money),
  wasPrice: z.optional(Money),
  lineTotal: z.nullable(Money),
});
export type PriceCheck = z.output<typeof PriceCheck>;

/** What a change of prices would do, before it is stored. */
export const PricePreview = z.object({
  /** How many active products it applies to. */
  productCount: z.int(),
  /** Up to five of them, those whose price changes first. */
  samples: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      unitLabel: z.string(),
      /** The quantity of the unit at which both prices are. */
      quantity: z.int(),
      before: z.nullable(Money),
      after: z.nullable(Money),
    }),
  ),
  /** What it would be asked about: the change is refused until it is `confirmed`. */
  questions: z.array(FieldError),
});
export type PricePreview = z.output<typeof PricePreview>;

/** A page of a customer's price list: the very products and prices that the customer sees. */
export const PriceListPage = z.object({
  customer: z.object({ number: z.string(), name: z.string() }),
  ...ProductPage.shape,
});
export type PriceListPage = z.output<typeof PriceListPage>;

/** Customers that were looked for. */
export const FoundPriceCustomers = z.object({
  customers: z.array(z.object({ number: z.string(), name: z.string() })),
});
export type FoundPriceCustomers = z.output<typeof FoundPriceCustomers>;

/** Products that were looked for. */
export const FoundPriceProducts = z.object({
  products: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      productLine: z.nullable(z.string()),
      units: z.array(z.object({ unit: z.string(), label: z.string(), factor: z.int() })),
    }),
  ),
});
export type FoundPriceProducts = z.output<typeof FoundPriceProducts>;

/** Product lines that were looked for. */
export const FoundProductLines = z.object({ productLines: z.array(z.string()) });
export type FoundProductLines = z.output<typeof FoundProductLines>;
