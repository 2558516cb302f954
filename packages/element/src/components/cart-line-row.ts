import { msg, str } from "@lit/localize";
import type { LineProblem } from "@order-portal/sdk";
import { formatMoney, picture, price, type QuantityChange } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { formatCalendarDay } from "./dates.ts";
import type { CartLine } from "../state/cart-lines.ts";

/** What a cart line is drawn of. */
export interface CartLineRowOptions {
  readonly line: CartLine;
  /** Why the quantity last chosen was not taken, or why the line cannot be ordered. */
  readonly problem: LineProblem | null;
  readonly locale: string | undefined;
  readonly onQuantity: (quantity: number) => void;
  readonly onNote: (note: string) => void;
  /** Whether it is ticked; left out: it cannot be. */
  readonly isTicked?: boolean | undefined;
  readonly onTick?: (isTicked: boolean) => void;
}

/** A line of the cart: what, how many, and what it comes to. */
export function cartLineRow(options: CartLineRowOptions): TemplateResult {
  const { line, problem, locale } = options;
  const onChange = (event: CustomEvent<QuantityChange>) => {
    options.onQuantity(event.detail.quantity);
  };
  const rule = line.quantityRule;
  return html`<article
    class="line ${line.isPending ? "pending" : ""} ${problem ? "refused" : ""} ${
      options.isTicked === undefined ? "" : "tickable"
    }"
    part="cart-line"
    aria-busy=${line.isPending ? "true" : nothing}
  >
    ${
      options.isTicked === undefined
        ? nothing
        : html`<label class="tick"
            ><input
              type="checkbox"
              aria-label=${msg(str`Select ${line.name}, ${line.unitLabel}`)}
              .checked=${live(options.isTicked)}
              @change=${(event: Event) => {
                options.onTick?.((event.target as HTMLInputElement).checked); // Bound to the box.
              }}
          /></label>`
    }
    ${picture(line.imageUrl)}
    <div class="what">
      <h3>${line.name}</h3>
      <p class="each">
        ${
          line.unitPrice
            ? price({
                unitPrice: line.unitPrice,
                wasPrice: line.wasPrice,
                unitLabel: line.unitLabel,
                locale,
              })
            : line.unitLabel
        }
      </p>
      ${
        line.deliveryDate
          ? html`<p class="each">
              ${msg(str`For ${formatCalendarDay(line.deliveryDate, locale)}`)}
            </p>`
          : nothing
      }
      <order-portal-line-note
        .label=${line.name}
        .note=${line.note}
        @note-change=${(event: CustomEvent<string>) => {
          options.onNote(event.detail);
        }}
      ></order-portal-line-note>
    </div>
    <order-portal-quantity
      exportparts="stepper, decrease, input: quantity-input, increase, message: quantity-message"
      .subject=${line.key}
      .label=${msg(str`${line.name}, ${line.unitLabel}`)}
      .quantity=${line.quantity}
      .minimum=${rule?.minimum}
      .maximum=${rule?.maximum}
      .increment=${rule?.increment}
      @quantity-change=${onChange}
    ></order-portal-quantity>
    <span class="sum" part="line-total">${lineTotal(line, locale)}</span>
    ${
      problem
        ? html`<order-portal-refusal
            part="refusal"
            .problem=${problem}
            .quantity=${line.quantity}
            .locale=${locale}
            @quantity-change=${onChange}
          ></order-portal-refusal>`
        : nothing
    }
  </article>`;
}

/** The line's total; while the server works it out, the former one is greyed and says so. */
function lineTotal(line: CartLine, locale: string | undefined) {
  if (!line.lineTotal) {
    return line.isPending
      ? html`<span class="visually-hidden">${msg("Being priced")}</span
          ><span aria-hidden="true">…</span>`
      : "–";
  }
  const amount = formatMoney(line.lineTotal, locale);
  return line.isPending
    ? html`<span aria-hidden="true">${amount}</span
        ><span class="visually-hidden">${msg("Being priced")}</span>`
    : amount;
}

/** The look of cart lines. */
export const cartLineStyles = css`
  .line {
    --picture-size: 48px;
    --quantity-width: 124px;
    display: grid;
    grid-template:
      "picture what what" auto
      "picture quantity sum" auto
      "refusal refusal refusal" auto / 48px minmax(0, auto) minmax(0, 1fr);
    gap: 8px 12px;
    padding: 14px 0;
    border-bottom: 1px solid var(--op-line);
  }
  @container (min-width: 520px) {
    .line {
      --picture-size: 56px;
      grid-template:
        "picture what quantity sum" auto
        ". refusal refusal refusal" auto / 56px minmax(0, 1fr) auto minmax(88px, auto);
      gap: 0 18px;
      align-items: center;
    }
  }
  .line .picture {
    grid-area: picture;
  }
  /* The box stands where the picture is, as wide and as high as the line. */
  .tickable .picture {
    display: none;
  }
  .tick {
    display: grid;
    grid-area: picture;
    place-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  .tick input {
    width: 20px;
    height: 20px;
    accent-color: var(--op-accent-text);
  }
  .line .what {
    grid-area: what;
  }
  .line h3 {
    font-size: inherit;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .line .each {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .line .each .price-now {
    font-weight: 400;
  }
  .line order-portal-quantity {
    grid-area: quantity;
  }
  .line .sum {
    grid-area: sum;
    align-self: center;
    text-align: var(--op-end);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .line order-portal-refusal {
    grid-area: refusal;
    padding-top: 0;
  }
  .pending .sum,
  .pending .price-now {
    color: var(--op-muted);
  }
  .refused .sum {
    color: var(--op-muted);
  }
`;
