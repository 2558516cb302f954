import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import { formatMoney, type Money } from "./money.ts";

/** The fixed ladder of amounts. */
export interface Amounts {
  readonly subtotal: Money;
  /** Never negative; 0 where there is none, and then not shown. */
  readonly discount: Money;
  readonly freight: Money;
  readonly tax: Money;
  readonly total: Money;
}

/** The ladder from the subtotal down to the total. */
export function amounts(ladder: Amounts, locale?: string): TemplateResult {
  const row = (label: string, money: Money, className = "") =>
    html`<div class=${className}>
      <dt>${label}</dt>
      <dd>${formatMoney(money, locale)}</dd>
    </div>`;
  const { subtotal, discount, freight, tax, total } = ladder;
  return html`<dl class="amounts" part="amounts">
    ${row(msg("Subtotal"), subtotal)}
    ${
      discount.amount
        ? row(msg("Discount"), { ...discount, amount: -discount.amount }, "discount")
        : nothing
    }
    ${row(msg("Freight"), freight)} ${row(msg("Tax"), tax)} ${row(msg("Total"), total, "total")}
  </dl>`;
}

/** The look of the ladder. */
export const amountsStyles = css`
  .amounts {
    font-variant-numeric: tabular-nums;
  }
  .amounts div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 3px;
  }
  .amounts dd {
    /* A minus stays before its amount when all around is read from the right. */
    unicode-bidi: plaintext;
  }
  .amounts dt {
    color: var(--op-muted);
  }
  .amounts .discount dd {
    color: var(--op-success);
  }
  .amounts .total {
    margin-top: 8px;
    padding-top: 11px;
    border-top: 1px solid var(--op-line);
    font-size: var(--op-text-large);
    font-weight: 650;
  }
  .amounts .total dt {
    color: inherit;
  }
`;
