import { msg, str } from "@lit/localize";
import type { LineProblem, Usual } from "@order-portal/sdk";
import { button, formatMoney, formatNumber } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { problemText } from "../../components/problem-text.ts";
import { priceAtQuantity } from "../../state/price-at-quantity.ts";

/** What the card of a usual is made of. */
export interface UsualCardOptions {
  readonly usual: Usual;
  readonly locale: string | undefined;
  /** How many of its unit are in the cart. */
  readonly inCart: number;
  /** Why the server would not take it; null where it has not refused it. */
  readonly problem: LineProblem | null;
  readonly mayOrder: boolean;
  readonly onQuantity: (quantity: number) => void;
  readonly onAdd: () => void;
}

/** A product that is ordered often: what was ordered last and is mostly, at one tap. */
export function usualCard({
  usual,
  locale,
  inCart,
  problem,
  mayOrder,
  onQuantity,
  onAdd,
}: UsualCardOptions): TemplateResult {
  const { product, lastQuantity, usualQuantity } = usual;
  const unit = product.units.find((one) => one.unit === usual.unit);
  const unitPrice = unit ? priceAtQuantity(unit, usualQuantity) : null;
  const [last, mostly, has] = [lastQuantity, usualQuantity, inCart].map((one) =>
    formatNumber(one, locale),
  );
  const label = unit?.label ?? usual.unit;
  const offered = problem?.nearest?.find((quantity) => quantity !== inCart);
  return html`<div class="card">
    <p class="name" title=${product.name}>${product.name}</p>
    ${
      problem
        ? html`<p class="refusal" role="alert" title=${problemText(problem)}>
            ${problemText(problem)}
          </p>`
        : html`<p class="fact">
              ${label}${unitPrice ? html` · ${formatMoney(unitPrice, locale)}` : nothing}
            </p>
            <p class="fact">
              ${
                inCart > 0
                  ? html`<span class="in-cart">${msg(str`In your cart: ${has}`)}</span>`
                  : lastQuantity === usualQuantity
                    ? msg(str`Usually ${mostly}, last time too`)
                    : msg(str`Usually ${mostly}, last time ${last}`)
              }
            </p>`
    }
    ${
      mayOrder
        ? button({
            label: html`${offered === undefined ? msg(str`Add ${mostly}`) : msg(str`Make it ${formatNumber(offered, locale)}`)}<span
                class="visually-hidden"
                >&nbsp;× ${label}, ${product.name}</span
              >`,
            wide: true,
            onClick: () => {
              if (offered === undefined) onAdd();
              else onQuantity(offered);
            },
          })
        : nothing
    }
  </div>`;
}
