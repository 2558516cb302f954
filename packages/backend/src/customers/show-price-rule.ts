/** A customer's own price rule, as its page shows it. */
import type { OwnPriceRule } from "@order-portal/contract";
import type { Row } from "../database/schema.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import { formatDecimal } from "../money/decimal-text.ts";

/** A rule in the words of the import. */
export function showPriceRule(rule: Row<"price_rules">, currency: string): OwnPriceRule {
  const isFixed = rule.kind === "fixed";
  return {
    appliesTo: scopeText(rule),
    minimumQuantity: rule.minimum_quantity,
    price: isFixed ? { ...trimmed(rule.value, currencyDigits(currency)), currency } : null,
    percent: isFixed ? null : formatDecimal(rule.value, 4).replace(/\.?0+$/, ""),
  };
}

function scopeText({ scope, scope_line, scope_sku, scope_unit }: Row<"price_rules">): string {
  switch (scope) {
    case "all":
      return "all";
    case "line":
      return `line:${scope_line}`;
    case "sku":
      return `sku:${scope_sku}`;
    case "unit":
      return `sku:${scope_sku}@${scope_unit}`;
  }
}

/** Ten-thousandths with no more decimals than needed, nor fewer than the currency has. */
function trimmed(value: number, digits: number): { amount: number; scale: number } {
  let money = { amount: value, scale: 4 };
  while (money.scale > digits && money.amount % 10 === 0) {
    money = { amount: money.amount / 10, scale: money.scale - 1 };
  }
  return money;
}
