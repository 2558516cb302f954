import { msg, str } from "@lit/localize";
import { button, formatNumber, searchField, select } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import type { LineOrder } from "../../state/arranged-lines.ts";
import type { ManyChange } from "../../state/change-many.ts";

/** From how many lines on they are searched and sorted. */
export const manyLines = 9;

/** What is above the lines of a cart. */
export interface CartToolsOptions {
  readonly count: number;
  readonly search: string;
  readonly order: LineOrder;
  readonly isTicking: boolean;
  readonly onSearch: (search: string) => void;
  readonly onOrder: (order: LineOrder) => void;
  readonly onTick: () => void;
  readonly onSaveList: () => void;
  readonly onKeptCarts: () => void;
}

const orders = (): { value: LineOrder; label: string }[] => [
  { value: "added", label: msg("As added") },
  { value: "name", label: msg("By name") },
  { value: "code", label: msg("By code") },
  { value: "total", label: msg("Dearest first") },
  { value: "trouble", label: msg("To see to first") },
];

/** What can be done with all of a cart, and how its lines are looked through. */
export function cartTools(options: CartToolsOptions): TemplateResult {
  const { count, order } = options;
  return html`<div class="cart-tools">
    ${
      count >= manyLines
        ? html`${searchField({
            label: msg("Search in the cart"),
            value: options.search,
            onSearch: options.onSearch,
          })}
          ${select({
            label: msg("Order of the lines"),
            value: order,
            options: orders(),
            onChange: (value) => {
              options.onOrder(orders().find((each) => each.value === value)?.value ?? "added");
            },
          })}`
        : nothing
    }
    <div class="cart-actions">
      ${button({
        label: options.isTicking ? msg("Done") : msg("Select lines"),
        variant: "quiet",
        onClick: options.onTick,
      })}
      ${button({ label: msg("Save as list"), variant: "quiet", onClick: options.onSaveList })}
      ${button({ label: msg("Kept carts"), variant: "quiet", onClick: options.onKeptCarts })}
    </div>
  </div>`;
}

/** What many lines that are ticked are changed by. */
export interface ManyLinesOptions {
  readonly ticked: number;
  readonly shown: number;
  readonly mayDate: boolean;
  readonly today: string;
  readonly locale: string | undefined;
  readonly onAll: (ticks: boolean) => void;
  readonly onChange: (change: ManyChange) => void;
}

/** The bar for what is ticked: how many, and what becomes of them. */
export function manyLinesBar(options: ManyLinesOptions): TemplateResult {
  const { ticked, shown, locale } = options;
  const isNone = ticked === 0;
  const count = formatNumber(ticked, locale);
  return html`<div class="many" role="group" aria-label=${msg("Selected lines")}>
    <p role="status">
      ${ticked === 1 ? msg("1 line selected") : msg(str`${count} lines selected`)}
    </p>
    ${button({
      label: ticked < shown ? msg("Select all") : msg("Select none"),
      variant: "quiet",
      onClick: () => {
        options.onAll(ticked < shown);
      },
    })}
    ${oneField(msg("Quantity"), "number", isNone, (text) => {
      const quantity = Number(text);
      if (Number.isSafeInteger(quantity) && quantity >= 0) options.onChange({ quantity });
    })}
    ${oneField(msg("Note"), "text", isNone, (note) => {
      options.onChange({ note });
    })}
    ${
      options.mayDate
        ? oneField(
            msg("Delivery date"),
            "date",
            isNone,
            (deliveryDate) => {
              options.onChange({ deliveryDate });
            },
            options.today,
          )
        : nothing
    }
    ${button({
      label: msg("Remove"),
      variant: "danger",
      disabled: isNone,
      onClick: () => {
        options.onChange({ quantity: 0 });
      },
    })}
  </div>`;
}

function oneField(
  label: string,
  type: "number" | "text" | "date",
  disabled: boolean,
  onSet: (text: string) => void,
  first?: string,
) {
  return html`<form
    class="set"
    @submit=${(event: Event) => {
      event.preventDefault();
      // The form and the one field of it.
      const form = event.currentTarget as HTMLFormElement;
      const field = form.elements.namedItem("value") as HTMLInputElement;
      if (type === "number" && field.value === "") return;
      onSet(field.value.trim());
      form.reset();
    }}
  >
    <input
      class="control"
      name="value"
      type=${type}
      inputmode=${type === "number" ? "numeric" : nothing}
      min=${type === "number" ? "0" : (first ?? nothing)}
      step=${type === "number" ? "1" : nothing}
      maxlength=${type === "text" ? 500 : nothing}
      placeholder=${label}
      aria-label=${label}
      ?disabled=${disabled}
    />
    ${button({
      label: html`${msg("Set")}<span class="visually-hidden"> ${label}</span>`,
      type: "submit",
      disabled,
    })}
  </form>`;
}

/** The look of the cart's tools. */
export const cartToolsStyles = css`
  .cart-tools {
    display: grid;
    gap: 8px;
    padding: 8px 20px 0;
  }
  .cart-tools .select select {
    width: 100%;
  }
  .cart-tools .select {
    display: block;
  }
  .cart-actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -10px;
  }
  .cart-actions .button {
    min-height: 40px;
    padding-inline: 10px;
    font-size: var(--op-text-small);
  }
  .many {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    align-items: center;
    padding: 10px 20px;
    border-block: 1px solid var(--op-line);
    background: var(--op-sunken);
  }
  .many .set,
  .many > :last-child {
    grid-column: 1 / -1;
  }
  .many .set {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .none-found {
    padding: 24px 0;
    color: var(--op-muted);
    text-align: center;
  }
`;
