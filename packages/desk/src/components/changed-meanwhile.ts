/** What somebody else made of an order while it is being changed here, in words. */
import { msg, str } from "@lit/localize";
import type { DeskOrder, DeskOrderLine } from "@order-portal/sdk/desk";
import { banner, formatMoney, formatNumber } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { linesBefore } from "../state/changed-lines.ts";

/** Tells that it happened, and which lines are gone. */
export function changedMeanwhile(
  before: DeskOrder,
  { lines }: DeskOrder,
  locale: string,
): TemplateResult {
  const kept = new Set(linesBefore(before.lines, lines));
  const gone = before.lines.filter((line) => !kept.has(line));
  return html`<div role="alert">
    ${banner({
      tone: "warning",
      text: [
        msg(
          "Somebody else changed this order meanwhile. Each line says what it has now; what you typed is still there. Look at it, then send it once more.",
        ),
        ...gone.map(({ name, quantity, unit }) =>
          msg(str`They took out ${formatNumber(quantity, locale)} ${unit} of ${name}.`),
        ),
      ].join(" "),
    })}
  </div>`;
}

/** What became of one line; `before` is undefined where there was none. */
export function lineDifference(
  { quantity, unitPrice, unit }: DeskOrderLine,
  before: DeskOrderLine | undefined,
  locale: string,
): TemplateResult | typeof nothing {
  if (before === undefined) return html` · ${msg("added meanwhile")}`;
  const isSame = quantity === before.quantity && unitPrice.amount === before.unitPrice.amount;
  if (isSame) return nothing;
  const was = `${formatNumber(before.quantity, locale)} ${unit}`;
  return html` · ${msg(str`before ${was} at ${formatMoney(before.unitPrice, locale)}`)}`;
}
