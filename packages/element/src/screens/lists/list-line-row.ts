import { msg, str } from "@lit/localize";
import {
  button,
  formatMoney,
  icon,
  icons,
  picture,
  price,
  type QuantityChange,
} from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import { problemText } from "../../components/problem-text.ts";
import type { ListLine } from "./list-state.ts";

/** What a line of a shopping list is drawn of. */
export interface ListLineRowOptions {
  readonly line: ListLine;
  readonly locale: string | undefined;
  /** 0 takes the line out. */
  readonly onQuantity: (quantity: number) => void;
}

/** A line of a shopping list: what, how many, at which price now; or why it cannot be ordered. */
export function listLineRow({ line, locale, onQuantity }: ListLineRowOptions): TemplateResult {
  const { name, unitLabel, unitPrice, lineTotal, quantityRule, problem, isPending } = line;
  const each = unitPrice
    ? price({ unitPrice, wasPrice: line.wasPrice, unitLabel, locale })
    : unitLabel;
  return html`<article
    class="line ${isPending ? "pending" : ""} ${problem ? "hindered" : ""}"
    part="list-line"
    aria-busy=${isPending ? "true" : nothing}
  >
    ${picture(line.imageUrl)}
    <div class="what">
      <h2>${name}</h2>
      <p class="each">${name === line.sku ? nothing : html`<span>${line.sku}</span> · `}${each}</p>
      ${
        problem
          ? html`<p class="problem">${icon(icons.warning)}${problemText(problem)}</p>`
          : nothing
      }
    </div>
    <order-portal-quantity
      exportparts="stepper, decrease, input: quantity-input, increase, message: quantity-message"
      .label=${msg(str`${name}, ${unitLabel}`)}
      .quantity=${line.quantity}
      .minimum=${quantityRule?.minimum}
      .maximum=${quantityRule?.maximum}
      .increment=${quantityRule?.increment}
      @quantity-change=${(event: CustomEvent<QuantityChange>) => {
        onQuantity(event.detail.quantity);
      }}
    ></order-portal-quantity>
    <span class="sum" part="line-total">
      ${isPending ? html`<span class="visually-hidden">${msg("Being priced")}</span>` : nothing}
      <span aria-hidden=${isPending ? "true" : nothing}>
        ${lineTotal && !problem ? formatMoney(lineTotal, locale) : isPending ? "…" : "–"}
      </span>
    </span>
    ${button({
      label: msg(str`Take ${name}, ${unitLabel} off the list`),
      icon: icons.cross,
      iconOnly: true,
      variant: "quiet",
      part: "take-out",
      onClick: () => {
        onQuantity(0);
      },
    })}
  </article>`;
}

/** The look of the lines. */
export const listLineStyles = css`
  .line {
    --picture-size: 48px;
    --quantity-width: 128px;
    display: grid;
    grid-template:
      "picture what what remove" auto
      "picture quantity sum sum" auto / 48px auto minmax(0, 1fr) 44px;
    gap: 8px 12px;
    padding: 14px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .line .picture {
    grid-area: picture;
  }
  .line .what {
    grid-area: what;
  }
  .line h2 {
    font-size: inherit;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .line .each {
    color: var(--op-muted);
    font-size: var(--op-text-small);
    overflow-wrap: anywhere;
  }
  .line .each .price-now {
    font-weight: 400;
  }
  .line .problem {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-top: 2px;
    color: var(--op-danger);
    font-size: var(--op-text-small);
  }
  .line .problem svg {
    flex: none;
    width: 16px;
    height: 16px;
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
  .line > .button {
    grid-area: remove;
    justify-self: end;
    margin-block-start: -8px;
    margin-inline-end: -10px;
    color: var(--op-muted);
  }
  .line.hindered .picture,
  .line.hindered .sum,
  .line.pending .sum {
    color: var(--op-muted);
  }
  .line.hindered .picture {
    opacity: 0.6;
  }
  @container (min-width: 560px) {
    .line {
      --picture-size: 56px;
      grid-template:
        "picture what quantity sum remove" auto / 56px minmax(0, 1fr) auto minmax(84px, auto)
        44px;
      gap: 0 16px;
      align-items: center;
    }
    .line > .button {
      margin-block-start: 0;
    }
  }
`;
