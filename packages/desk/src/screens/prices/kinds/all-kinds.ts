/** Every kind of price record, in the order of the tabs. */
import { discountCodes } from "./discount-codes.ts";
import type { PriceRecordKind } from "./price-kind.ts";
import { priceGroups } from "./price-groups.ts";
import { priceRules } from "./price-rules.ts";
import { promotions } from "./promotions.ts";
import { volumeDiscounts } from "./volume-discounts.ts";

export const allKinds: readonly PriceRecordKind[] = [
  priceRules,
  promotions,
  priceGroups,
  volumeDiscounts,
  discountCodes,
];
