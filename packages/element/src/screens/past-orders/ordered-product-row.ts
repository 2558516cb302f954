import { msg, str } from "@lit/localize";
import type { OrderedProduct } from "@order-portal/sdk";
import { button, formatMoney, formatNumber, picture } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { availability } from "../../components/availability.ts";
import { formatDay } from "../../components/dates.ts";
import { priceAtQuantity } from "../../state/price-at-quantity.ts";

/** What the row of a product ordered before is made of. */
export interface OrderedProductRowOptions {
  readonly ordered: OrderedProduct;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  /** How many of the unit of last time are in the cart. */
  readonly inCart: number;
  /** Whether it can be had as the last time, at one tap. */
  readonly canAdd: boolean;
  readonly mayOrder: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  /** Ordered again: put into the cart, or shown what can be had instead. */
  readonly onAgain: () => void;
}

/** A product ordered before: what, when, how often, and whether it can be had now. */
export function orderedProductRow(options: OrderedProductRowOptions): TemplateResult {
  const { ordered, locale, timeZone, inCart, mayOrder } = options;
  const { name, sku, lastQuantity, lastUnitLabel } = ordered;
  const quantity = formatNumber(lastQuantity, locale);
  const unit = ordered.product?.units.find((one) => one.unit === ordered.lastUnit);
  const price = unit ? priceAtQuantity(unit, lastQuantity) : null;
  const times = formatNumber(ordered.timesOrdered, locale);
  const day = formatDay(ordered.lastOrderedAt, locale, timeZone);
  return html`<article class="past ${ordered.problem ? "amiss" : ""}">
    ${
      mayOrder
        ? html`<label class="tick">
            <input
              type="checkbox"
              aria-label=${msg(str`Tick ${name}`)}
              .checked=${live(options.isTicked)}
              @change=${(event: Event) => {
                options.onTick((event.target as HTMLInputElement).checked); // Bound to the box alone.
              }}
            />
          </label>`
        : nothing
    }
    ${picture(ordered.imageUrl)}
    <div class="what">
      <h2>${name}</h2>
      <p class="facts"><span>${sku}</span>${availability(ordered.problem)}</p>
      <p class="facts">
        <span>${msg(str`Last on ${day}`)}</span>
        <span
          >${ordered.timesOrdered === 1 ? msg("in 1 order") : msg(str`in ${times} orders`)}</span
        >
      </p>
    </div>
    <div class="last">
      <p>
        <span class="visually-hidden">${msg("Last time")}</span>
        ${quantity} × ${lastUnitLabel}
      </p>
      <p class="facts">
        ${price ? html`<span>${msg(str`${formatMoney(price, locale)} each now`)}</span>` : nothing}
        ${
          inCart > 0
            ? html`<span class="in-cart"
                >${msg(str`In your cart: ${formatNumber(inCart, locale)}`)}</span
              >`
            : nothing
        }
      </p>
    </div>
    ${
      mayOrder
        ? button({
            label: options.canAdd
              ? html`${msg(str`Add ${quantity}`)}<span class="visually-hidden"
                    >&nbsp;× ${lastUnitLabel}, ${name}</span
                  >`
              : html`${msg("What instead?")}<span class="visually-hidden">&nbsp;${name}</span>`,
            onClick: options.onAgain,
          })
        : nothing
    }
  </article>`;
}
