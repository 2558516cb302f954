import { msg } from "@lit/localize";
import { amounts, button, emptyState, formatMoney, icons } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import type { CartState } from "../state/cart-state.ts";
import { hasProblems } from "../state/cart-lines.ts";
import { hasUnpricedChanges } from "../state/cart-state.ts";

/**
 * The amounts of the cart; greyed while the server has not answered what is shown above them.
 *
 * @param extent `above-total` where the total stands apart, by `cartTotal`
 */
export function cartAmounts(
  cart: CartState,
  locale: string | undefined,
  extent: "all" | "above-total" = "all",
): TemplateResult {
  const isFinal = !hasUnpricedChanges(cart);
  return html`<div class="ladder ${extent} ${isFinal ? "" : "pending"}" aria-busy=${!isFinal}>
    ${cart.priced ? amounts(cart.priced, locale) : nothing}
    <p class="updating" role="status">${isFinal ? nothing : msg("Updating prices…")}</p>
  </div>`;
}

/** The total alone, for where there is no room for more beside the way to the review. */
export function cartTotal(
  cart: CartState,
  locale: string | undefined,
): TemplateResult | typeof nothing {
  if (!cart.priced) return nothing;
  const isFinal = !hasUnpricedChanges(cart);
  return html`<dl class="amounts ladder only-total ${isFinal ? "" : "pending"}" part="amounts">
    <div class="total">
      <dt>${msg("Total")}</dt>
      <dd>${formatMoney(cart.priced.total, locale)}</dd>
    </div>
  </dl>`;
}

/** An empty cart, and how to fill it. */
export const emptyCart = (): TemplateResult =>
  emptyState({
    heading: msg("Your cart is empty"),
    text: msg("Set a quantity in the list, and the product is here."),
    icon: icons.cart,
  });

/** What a cart that cannot be submitted says of itself; nothing where it can. */
export function cartHindrance(cart: CartState): TemplateResult | typeof nothing {
  return hasProblems(cart)
    ? html`<p class="hindrance" role="status">
        ${msg("Some lines cannot be ordered as they are. See to the ones marked, or remove them.")}
      </p>`
    : nothing;
}

/** The way from the cart to the review. */
export const reviewButton = (onReview: () => void): TemplateResult =>
  button({
    label: msg("Review order"),
    variant: "primary",
    wide: true,
    part: "review",
    onClick: onReview,
  });

/** The look of the cart's amounts. */
export const cartPanelStyles = css`
  .ladder.pending dd {
    color: var(--op-muted);
  }
  .above-total .total {
    display: none;
  }
  .only-total .total {
    margin: 0 0 8px;
    padding: 0;
    border: 0;
  }
  .updating {
    min-height: 1.45em;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    text-align: var(--op-end);
  }
  .hindrance {
    margin-bottom: 12px;
    color: var(--op-danger);
    font-size: var(--op-text-small);
  }
`;
