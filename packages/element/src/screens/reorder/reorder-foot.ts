/** The way on from the lines: into the cart, then to the review. */
import { msg, str } from "@lit/localize";
import type { Money } from "@order-portal/sdk";
import { button, formatMoney, formatNumber, icon, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { LineKey } from "../../state/line-key.ts";
import { sumOf } from "../../state/reorder-state.ts";
import type { OpenReorderLine } from "../../state/reorder-steps.ts";

/** What the foot is made of. */
export interface ReorderFootOptions {
  /** What a tap would bring. */
  readonly open: ReadonlyMap<LineKey, OpenReorderLine>;
  /** All that is wanted is in the cart. */
  readonly isDone: boolean;
  /** What each of the lines to be added comes to; null while it is being priced. */
  readonly totals: readonly (Money | null)[];
  /** How many lines the cart has; 0 too where it needs no button. */
  readonly inCart: number;
  readonly mayOrder: boolean;
  readonly locale: string | undefined;
  readonly onCart: () => void;
  readonly onAdd: () => void;
  readonly onReview: () => void;
}

/** The foot. */
export function reorderFoot(options: ReorderFootOptions): TemplateResult {
  const { open, isDone, mayOrder, onAdd, onReview } = options;
  return html`<div class="foot">
    ${cartButton(options)}
    ${
      isDone
        ? button({
            label: msg("Review order"),
            variant: "primary",
            wide: true,
            part: "review",
            onClick: onReview,
          })
        : button({
            label: addLabel(options),
            variant: "primary",
            wide: true,
            part: "add-lines",
            disabled: open.size === 0 || !mayOrder,
            onClick: onAdd,
          })
    }
  </div>`;
}

/** Says what a tap does: what is added, or that what was added is set to the numbers shown. */
function addLabel({ open, totals, locale }: ReorderFootOptions) {
  if ([...open.values()].some(({ isNew }) => !isNew)) {
    const count = formatNumber(open.size, locale);
    return open.size === 1 ? msg("Update 1 line in cart") : msg(str`Update ${count} lines in cart`);
  }
  const total = sumOf(totals);
  const count = formatNumber(totals.length, locale);
  const label =
    totals.length === 1 ? msg("Add 1 line to cart") : msg(str`Add ${count} lines to cart`);
  return html`${label}${total ? html` · ${formatMoney(total, locale)}` : nothing}`;
}

function cartButton({ inCart, locale, onCart }: ReorderFootOptions) {
  if (inCart === 0) return nothing;
  const shown = formatNumber(inCart, locale);
  return html`<button
    type="button"
    class="button to-cart"
    part="button cart-button"
    aria-label=${msg(str`View cart, ${shown} lines`)}
    @click=${onCart}
  >
    ${icon(icons.cart)}<span>${shown}</span>
  </button>`;
}
