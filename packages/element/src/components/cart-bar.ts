import { msg, str } from "@lit/localize";
import { formatMoney, formatNumber, icon, icons } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import { cartLines } from "../state/cart-lines.ts";
import { hasUnpricedChanges, type CartState } from "../state/cart-state.ts";

/** What the bar is made of. */
export interface CartBarOptions {
  readonly cart: CartState;
  readonly locale: string | undefined;
  readonly onOpen: () => void;
}

/** The cart where there is no room for it beside the list: how many lines, and their total. */
export function cartBar({ cart, locale, onOpen }: CartBarOptions): TemplateResult | typeof nothing {
  const count = cartLines(cart).length;
  if (count === 0) return nothing;
  const total = cart.priced && formatMoney(cart.priced.total, locale);
  return html`<div class="cart-bar" part="cart-bar">
    <button type="button" class="cart-button" part="cart-button" @click=${onOpen}>
      ${icon(icons.cart)}
      <span
        class="bar-count"
        aria-label=${
          count === 1
            ? msg("1 line in your cart")
            : msg(str`${formatNumber(count, locale)} lines in your cart`)
        }
        >${formatNumber(count, locale)}</span
      >
      <span class="bar-label">${msg("View cart")}</span>
      <span class="bar-total" part="cart-total">${hasUnpricedChanges(cart) ? "…" : total}</span>
    </button>
  </div>`;
}

/** The look of the bar: at the bottom of the screen while the list is in view, never over the page's rest. */
export const cartBarStyles = css`
  .cart-bar {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    padding: 10px 0 max(10px, env(safe-area-inset-bottom, 0px));
    background: linear-gradient(to top, var(--op-surface) 72%, transparent);
  }
  .cart-button {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 54px;
    padding: 0 18px;
    border: 1px solid var(--op-accent-edge);
    border-radius: var(--op-radius);
    background: var(--op-fill);
    color: var(--op-on-fill);
    box-shadow: var(--op-shadow);
    font-weight: 600;
  }
  .cart-button:hover {
    background: var(--op-fill-hover);
  }
  .bar-count {
    min-width: 24px;
    padding: 1px 7px;
    border-radius: 99px;
    background: var(--op-on-fill);
    color: var(--op-fill);
    font-size: var(--op-text-small);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .bar-label {
    flex: 1;
    text-align: var(--op-start);
  }
  .bar-total {
    font-variant-numeric: tabular-nums;
  }
`;
