/** A line that was entered: what, how many of it are in the cart, and how to take it back. */
import { msg, str } from "@lit/localize";
import type { PricedCartLine } from "@order-portal/sdk";
import { button, formatNumber, type QuantityChange } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { EnteredLine } from "./entered-lines.ts";

/** What a row is made of. */
export interface EnteredRowOptions {
  readonly entered: EnteredLine;
  /** How many are in the cart now. */
  readonly quantity: number;
  /** Only the latest entry can be taken back by itself. */
  readonly isLatest: boolean;
  readonly locale: string | undefined;
  readonly onQuantity: (quantity: number) => void;
  readonly onTakeBack: () => void;
}

/** A row of what was entered. */
export function enteredRow(options: EnteredRowOptions): TemplateResult {
  const { entered, quantity, isLatest, locale } = options;
  const { line, latest } = entered;
  const rule = line.quantityRule;
  return html`<li class="entered ${quantity > 0 ? "" : "gone"}">
    <div class="what">
      <p class="name">${line.name}</p>
      <p class="from">${line.sku} · ${line.unitLabel}</p>
    </div>
    <order-portal-quantity
      exportparts="add, stepper, decrease, input: quantity-input, increase, message: quantity-message"
      .label=${msg(str`${line.name}, ${line.unitLabel}`)}
      .quantity=${quantity}
      .minimum=${rule?.minimum}
      .maximum=${rule?.maximum}
      .increment=${rule?.increment}
      @quantity-change=${({ detail }: CustomEvent<QuantityChange>) => {
        options.onQuantity(detail.quantity);
      }}
    ></order-portal-quantity>
    ${
      isLatest && quantity > 0
        ? button({
            label: msg(str`Undo +${formatNumber(latest, locale)}`),
            variant: "quiet",
            onClick: options.onTakeBack,
          })
        : nothing
    }
  </li>`;
}

/** What is said when a line has gone into the cart. */
export function addedText(
  line: PricedCartLine,
  inCart: number,
  locale: string | undefined,
): string {
  const number = (count: number) => formatNumber(count, locale);
  const what = `${number(line.quantity)} × ${line.name}, ${line.unitLabel}`;
  return inCart > line.quantity
    ? msg(str`Added: ${what}. ${number(inCart)} in the cart now.`)
    : msg(str`Added: ${what}.`);
}
