import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import { formatMoney, formatNumber, type Money } from "./money.ts";

/** What a price is made of. */
export interface PriceOptions {
  readonly unitPrice: Money;
  /** The price before a promotion. */
  readonly wasPrice?: Money | null | undefined;
  /** What it is the price of: "case of 12". */
  readonly unitLabel?: string;
  readonly locale?: string | undefined;
}

/** The price of one unit, and what it was. */
export const price = ({ unitPrice, wasPrice, unitLabel, locale }: PriceOptions): TemplateResult =>
  html`<span class="price${wasPrice ? " lowered" : ""}" part="price"
    ><span class="price-now" part="unit-price">${formatMoney(unitPrice, locale)}</span>${
      wasPrice
        ? html` <span class="visually-hidden">${msg("instead of")}</span>
            <s part="was-price">${formatMoney(wasPrice, locale)}</s>`
        : nothing
    }${unitLabel ? html` <span class="price-unit">/ ${unitLabel}</span>` : nothing}</span
  >`;

/** From this quantity, each costs this. */
export interface PriceBreak {
  readonly minimumQuantity: number;
  readonly unitPrice: Money;
}

/** The lower prices at larger quantities; the one that `quantity` reaches is marked. */
export function priceBreaks(
  breaks: readonly PriceBreak[],
  quantity = 0,
  locale?: string,
): TemplateResult | typeof nothing {
  if (!breaks.length) return nothing;
  const reached = breaks.findLast((each) => quantity >= each.minimumQuantity);
  return html`<ul
    class="price-breaks"
    part="price-breaks"
    role="list"
    aria-label=${msg("Price breaks")}
  >
    ${breaks.map(
      (each) =>
        html`<li class=${each === reached ? "reached" : ""}>
          <span>${formatNumber(each.minimumQuantity, locale)}+</span>
          ${formatMoney(each.unitPrice, locale)}
        </li>`,
    )}
  </ul>`;
}

/** The look of prices and price breaks. */
export const priceStyles = css`
  .price,
  .price-breaks {
    font-variant-numeric: tabular-nums;
  }
  .price-now,
  .price s {
    unicode-bidi: isolate;
  }
  .price-now {
    font-weight: 650;
  }
  .lowered .price-now {
    color: var(--op-danger);
  }
  .price s,
  .price-unit {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .price-breaks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    font-size: calc(var(--op-text-small) - 1px);
  }
  .price-breaks li {
    padding: 1px 7px;
    border: 1px solid var(--op-line);
    border-radius: 6px;
    white-space: nowrap;
  }
  .price-breaks span {
    color: var(--op-muted);
  }
  .price-breaks .reached {
    border-color: var(--op-accent-edge);
    background: var(--op-accent-soft);
  }
`;
