import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import { formatMoney, type Money } from "./money.ts";

/** The carrier service that an order goes by, and whose it is. */
export interface TakenService {
  readonly service: string;
  readonly carrier: string | null;
}

/** The fixed ladder of amounts. */
export interface Amounts {
  readonly subtotal: Money;
  /** Never negative; 0 where there is none, and then not shown. */
  readonly discount: Money;
  readonly freight: Money;
  /** What freight is charged for, where it depends on a carrier service. */
  readonly carrierService?: TakenService | undefined;
  readonly tax: Money;
  readonly total: Money;
}

/** A carrier service that was taken, in words: `Swift · Express`. */
export const serviceWords = ({ carrier, service }: TakenService): string =>
  [carrier, service].filter(Boolean).join(" · ");

/** The ladder from the subtotal down to the total. */
export function amounts(ladder: Amounts, locale?: string): TemplateResult {
  const row = (label: string, money: Money, className = "", detail = "") =>
    html`<div class=${className}>
      <dt>${label}${detail && html` <small>${detail}</small>`}</dt>
      <dd>${formatMoney(money, locale)}</dd>
    </div>`;
  const { subtotal, discount, freight, carrierService: by, tax, total } = ladder;
  const service = by ? serviceWords(by) : "";
  return html`<dl class="amounts" part="amounts">
    ${row(msg("Subtotal"), subtotal)}
    ${
      discount.amount
        ? row(msg("Discount"), { ...discount, amount: -discount.amount }, "discount")
        : nothing
    }
    ${row(msg("Freight"), freight, "", service)} ${row(msg("Tax"), tax)}
    ${row(msg("Total"), total, "total")}
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
  .amounts dt {
    color: var(--op-muted);
  }
  .amounts small {
    display: block;
    font-size: var(--op-text-small);
    overflow-wrap: anywhere;
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
