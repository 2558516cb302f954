/** What was changed about an order, in words. */
import { msg, str } from "@lit/localize";
import type { OrderChange, OrderEvent } from "@order-portal/sdk/desk";
import { formatMoney, formatNumber } from "@order-portal/ui";
import { formatDay, type Clock } from "./times.ts";

/** Whether a step of an order's history changed it, and did not move it. */
export const isChange = ({ changes, deliveryDate }: OrderEvent): boolean =>
  changes.length > 0 || deliveryDate !== undefined;

/** What became of a line, in one sentence. */
export function changeText(
  { name, unit, before, after, unitPriceBefore, unitPriceAfter }: OrderChange,
  locale: string,
): string {
  const [was, is] = [formatNumber(before, locale), formatNumber(after, locale)];
  if (before === 0) return msg(str`${name}: ${is} ${unit} added`);
  if (after === 0) return msg(str`${name}: ${was} ${unit} taken out`);
  const prices =
    unitPriceBefore && unitPriceAfter
      ? msg(
          str`${formatMoney(unitPriceBefore, locale)} → ${formatMoney(unitPriceAfter, locale)} each`,
        )
      : "";
  if (before === after) return `${name}: ${prices}`;
  const quantities = msg(str`${name}: ${was} → ${is} ${unit}`);
  return prices === "" ? quantities : `${quantities}, ${prices}`;
}

/** What became of the delivery date. */
export function dateChangeText(
  { before, after }: NonNullable<OrderEvent["deliveryDate"]>,
  clock: Clock,
): string {
  const day = (date: string) => (date === "" ? msg("none") : formatDay(date, clock));
  return msg(str`Delivery date: ${day(before)} → ${day(after)}`);
}
