import type { ImportRow } from "../tables/import-format.ts";
import { addDays } from "../tables/dates.ts";
import { priceGroups } from "../northwind-made-up/customers.ts";
import {
  discountCodes,
  priceRules,
  promotions,
  volumeDiscounts,
} from "../northwind-made-up/prices.ts";

/** The tables of prices, all of them made up; `today` is the day the demo takes as now. */
export function priceTables(today: string) {
  const date = (days: number | null) => (days === null ? "" : addDays(today, days));
  return {
    groups: Object.entries(priceGroups).map(([code, name]): ImportRow<"price_groups.csv"> => ({
      code,
      name,
    })),
    rules: priceRules.map(([owner, scope, minimum, kind, value]): ImportRow<"price_rules.csv"> => ({
      owner,
      scope,
      minimum_quantity: String(minimum),
      kind,
      value,
    })),
    promotions: promotions.map(
      ([name, scope, kind, value, starts, ends]): ImportRow<"promotions.csv"> => ({
        name,
        scope,
        kind,
        value,
        starts: date(starts),
        ends: date(ends),
      }),
    ),
    volumeDiscounts: volumeDiscounts.map(
      ([scope, minimum, percent]): ImportRow<"volume_discounts.csv"> => ({
        scope,
        minimum_quantity: String(minimum),
        percent,
      }),
    ),
    discountCodes: discountCodes.map((code): ImportRow<"discount_codes.csv"> => ({
      code: code.code,
      kind: code.kind,
      value: code.value,
      starts: date(code.starts),
      ends: date(code.ends),
      max_uses: code.maxUses?.toString() ?? "",
      first_order_only: String(code.firstOrderOnly ?? false),
    })),
  };
}
