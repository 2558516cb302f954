/** What staff set prices by: price groups, rules, promotions, volume discounts, discount codes. */
import * as z from "zod/mini";
import { PriceKind, PriceScope, RuleOwner, RunState } from "./price-values.ts";
import { Instant } from "./values.ts";

/** What every record has: an opaque id, and the revision that a change of it names. */
const record = { id: z.string(), revision: z.string() };

const page = <Name extends string, Entry extends z.ZodMiniType>(name: Name, entry: Entry) =>
  z.object({
    // A computed name widens to any string: it is this one.
    ...({ [name]: z.array(entry) } as { [N in Name]: z.ZodMiniArray<Entry> }),
    nextCursor: z.nullable(z.string()),
  });

/** Customers who share price rules. */
export const PriceGroup = z.object({
  ...record,
  code: z.string(),
  name: z.string(),
  customerCount: z.int(),
});
export type PriceGroup = z.output<typeof PriceGroup>;

/** A page of price groups. */
export const PriceGroupPage = page("priceGroups", PriceGroup);
export type PriceGroupPage = z.output<typeof PriceGroupPage>;

/** A fixed price, or a percentage off the base price, for those that its owner covers. */
export const PriceRule = z.object({
  ...record,
  owner: RuleOwner,
  scope: PriceScope,
  /** From which quantity of a line, in base units. */
  minimumQuantity: z.int(),
  kind: PriceKind,
  /** Decimal text: a price in the workspace's currency, or a percentage. */
  value: z.string(),
});
export type PriceRule = z.output<typeof PriceRule>;

/** A page of price rules. */
export const PriceRulePage = page("priceRules", PriceRule);
export type PriceRulePage = z.output<typeof PriceRulePage>;

/** A price for a time; where several run, the lowest price counts. */
export const Promotion = z.object({
  ...record,
  name: z.string(),
  scope: PriceScope,
  kind: PriceKind,
  value: z.string(),
  /** The first instant; null where it has always been. */
  starts: z.nullable(Instant),
  /** The first instant at which it is over; null where it never is. */
  ends: z.nullable(Instant),
  state: RunState,
});
export type Promotion = z.output<typeof Promotion>;

/** A page of promotions. */
export const PromotionPage = page("promotions", Promotion);
export type PromotionPage = z.output<typeof PromotionPage>;

/** From this quantity of a line, in base units, so much off. */
export const VolumeTier = z.object({ minimumQuantity: z.int(), percent: z.string() });
export type VolumeTier = z.output<typeof VolumeTier>;

/** All tiers of one scope. */
export const VolumeDiscount = z.object({
  ...record,
  scope: PriceScope,
  /** By quantity, smallest first. */
  tiers: z.array(VolumeTier),
});
export type VolumeDiscount = z.output<typeof VolumeDiscount>;

/** A page of volume discounts. */
export const VolumeDiscountPage = page("volumeDiscounts", VolumeDiscount);
export type VolumeDiscountPage = z.output<typeof VolumeDiscountPage>;

/** A reduction of a whole order for who knows the code. */
export const DiscountCode = z.object({
  ...record,
  code: z.string(),
  kind: PriceKind,
  value: z.string(),
  starts: z.nullable(Instant),
  ends: z.nullable(Instant),
  /** How often it may be used; null where as often as one likes. */
  maximumUses: z.nullable(z.int()),
  firstOrderOnly: z.boolean(),
  /** How often it has been used; no part of the revision. */
  uses: z.int(),
  /** `used_up` where it has no uses left. */
  state: z.enum([...RunState.options, "used_up"]),
});
export type DiscountCode = z.output<typeof DiscountCode>;

/** A page of discount codes. */
export const DiscountCodePage = page("discountCodes", DiscountCode);
export type DiscountCodePage = z.output<typeof DiscountCodePage>;
