/** What is unusual about an order, in words. */
import { msg, str } from "@lit/localize";
import type { DeskOrder, Unusual } from "@order-portal/sdk/desk";
import { formatMoney, formatNumber } from "@order-portal/ui";

/** How much attention it wants. */
export type UnusualTone = "warning" | "danger" | "info";

/** The word on a badge beside the sentence. */
export const unusualBadge = (code: string): string =>
  (
    ({
      first_order: msg("First order"),
      duplicate: msg("Duplicate?"),
      much_more: msg("Much more"),
      below_minimum: msg("Below minimum"),
      price_differs: msg("Price"),
      unavailable: msg("Not on sale"),
      customer_blocked: msg("Blocked"),
      delivery_soon: msg("Soon"),
    }) as Record<string, string>
  )[code] ?? msg("Unusual");

/** How its mark is coloured; the words say it too. */
export const unusualTone = (code: string): UnusualTone =>
  code === "customer_blocked" || code === "duplicate"
    ? "danger"
    : code === "first_order"
      ? "info"
      : "warning";

/** One sentence on it, with its numbers and the rule by which it was found. */
export function unusualText(unusual: Unusual, order: DeskOrder, locale: string): string {
  const { code, position, value, against, priceNow } = unusual;
  const line = position === null ? undefined : order.lines[position];
  const name = line?.name ?? "";
  const unit = line?.unit ?? "";
  const count = (number: number | null) => formatNumber(number ?? 0, locale);
  switch (code) {
    case "first_order":
      return msg("This is the customer's first order.");
    case "duplicate":
      return msg(str`Order ${unusual.order ?? ""} has the same lines and came within three days.`);
    case "much_more":
      return msg(
        str`${name}: ${count(value)} ${unit}, three times the usual ${count(against)} or more.`,
      );
    case "below_minimum":
      return msg(
        str`${name}: ${count(value)} ${unit}, below the minimum of ${count(against)} now.`,
      );
    case "price_differs":
      return priceNow && line
        ? msg(
            str`${name}: ordered at ${formatMoney(line.unitPrice, locale)}, today ${formatMoney(priceNow, locale)}.`,
          )
        : unusual.detail;
    case "unavailable":
      return msg(str`${name}: this customer cannot order it any more.`);
    case "customer_blocked":
      return msg("The customer is blocked.");
    case "delivery_soon":
      return (value ?? 0) < 0
        ? msg("The delivery date has passed.")
        : value === 0
          ? msg("Delivery is asked for today.")
          : value === 1
            ? msg("Delivery is asked for tomorrow.")
            : msg(
                str`Delivery is asked for in ${count(value)} days, which is less than your lead time.`,
              );
    default:
      return unusual.detail;
  }
}
