import { msg, str } from "@lit/localize";
import { formatMoney, formatNumber } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { cartLines } from "../state/cart-lines.ts";
import { hasUnpricedChanges, type CartState } from "../state/cart-state.ts";

/** Says to a screen reader what the cart comes to, as soon as the server has answered. */
export function cartStatus(cart: CartState, locale: string | undefined): TemplateResult {
  return html`<p class="visually-hidden" role="status">${statusText(cart, locale)}</p>`;
}

function statusText(cart: CartState, locale: string | undefined): string {
  if (!cart.priced || hasUnpricedChanges(cart)) return "";
  const count = cartLines(cart).length;
  if (count === 0) return msg("Your cart is empty");
  const total = formatMoney(cart.priced.total, locale);
  return count === 1
    ? msg(str`1 line in your cart, total ${total}`)
    : msg(str`${formatNumber(count, locale)} lines in your cart, total ${total}`);
}
