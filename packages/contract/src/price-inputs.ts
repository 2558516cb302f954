/** What a price record is to say, as it is made or changed. */
import * as z from "zod/mini";
import {
  InstantInput,
  MinimumQuantity,
  PercentText,
  RuleOwnerInput,
  ScopeInput,
  priceChange,
  soundPercentage,
} from "./price-values.ts";
import { exactText, text } from "./primitives.ts";

/** Tiers of one scope at most. */
export const maximumTiers = 50;

const priceGroup = { code: exactText(1, 64), name: text(200) };
const priceRule = {
  owner: RuleOwnerInput,
  scope: ScopeInput,
  minimumQuantity: MinimumQuantity,
  ...priceChange,
};
const times = { starts: z.nullable(InstantInput), ends: z.nullable(InstantInput) };
const promotion = { name: text(200), scope: ScopeInput, ...priceChange, ...times };
const volumeDiscount = {
  scope: ScopeInput,
  tiers: z
    .array(z.strictObject({ minimumQuantity: MinimumQuantity, percent: PercentText }))
    .check(z.minLength(1), z.maxLength(maximumTiers)),
};
const discountCode = {
  code: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(64),
      z.regex(/^[^\s\0\p{Surrogate}]+$/u, "a code without a space"),
    ),
  ...priceChange,
  ...times,
  maximumUses: z.nullable(z.int().check(z.gte(1), z.lte(1_000_000_000))),
  firstOrderOnly: z.boolean(),
};

/** What each kind of record is to say. */
export const priceInputs = { priceGroup, priceRule, promotion, volumeDiscount, discountCode };

export const PriceGroupInput = z.strictObject(priceGroup);
export type PriceGroupInput = z.output<typeof PriceGroupInput>;
export const PriceRuleInput = z.strictObject(priceRule).check(soundPercentage);
export type PriceRuleInput = z.output<typeof PriceRuleInput>;
export const PromotionInput = z.strictObject(promotion).check(soundPercentage);
export type PromotionInput = z.output<typeof PromotionInput>;
export const VolumeDiscountInput = z.strictObject(volumeDiscount);
export type VolumeDiscountInput = z.output<typeof VolumeDiscountInput>;
export const DiscountCodeInput = z.strictObject(discountCode).check(soundPercentage);
export type DiscountCodeInput = z.output<typeof DiscountCodeInput>;
