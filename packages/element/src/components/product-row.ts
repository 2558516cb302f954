import { msg, str } from "@lit/localize";
import type { LineProblem, Product, ProductUnit } from "@order-portal/sdk";
import {
  badge,
  button,
  picture,
  price,
  priceBreaks,
  segments,
  type QuantityChange,
} from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { priceAtQuantity } from "../state/price-at-quantity.ts";

/** What a product row is made of. */
export interface ProductRowOptions {
  readonly product: Product;
  /** The unit chosen, one of the product's. */
  readonly unit: ProductUnit;
  /** How many of that unit are in the cart. */
  readonly quantity: number;
  /** What of the product's other units is in the cart, such as `2 × Case of 10`. */
  readonly others: readonly string[];
  /** Why the quantity last chosen was not taken. */
  readonly problem: LineProblem | null;
  /** Whether this visitor may order at all. */
  readonly mayOrder: boolean;
  /** Staff look: there is nothing to ask for. */
  readonly isPreview: boolean;
  /** Who is signed in and only looks: there is nothing to press. */
  readonly isViewer: boolean;
  readonly locale: string | undefined;
  readonly onUnit: (unit: string) => void;
  readonly onQuantity: (quantity: number) => void;
  /** The product's own sheet is asked for. */
  readonly onOpen: () => void;
  /** A visitor who may not order asks how to. */
  readonly onAskForLink: () => void;
}

/** A product in a list: what it is, what it costs, and how many of it. */
export function productRow(options: ProductRowOptions): TemplateResult {
  const { product, onOpen } = options;
  const classes = `product ${product.availability === "available" ? "" : "out"} ${
    product.units.length > 1 ? "" : "single"
  }`;
  return html`<article class=${classes} part="product">
    <button class="open" type="button" tabindex="-1" aria-hidden="true" @click=${onOpen}>
      ${picture(product.imageUrl)}
    </button>
    <div class="what">
      <h2 part="product-name">
        <button type="button" class="name" @click=${onOpen}>${product.name}</button>
      </h2>
      <p class="code">
        <span part="product-sku">${product.sku}</span>
        ${product.isNew ? badge(msg("New"), "accent") : nothing}
        ${product.onSale ? badge(msg("Sale"), "sale") : nothing}
        ${product.availability === "out_of_stock" ? badge(msg("Out of stock")) : nothing}
      </p>
      ${
        options.others.length > 0
          ? html`<p class="code">${msg(str`In the cart: ${options.others.join(", ")}`)}</p>`
          : nothing
      }
    </div>
    <div class="cost" part="product-price">${cost(options)}</div>
    <div class="choose">
      ${unitChoice(options)}
      <div class="count">
        ${
          options.mayOrder
            ? orderControl(options)
            : options.isViewer
              ? nothing
              : button({
                  label: msg("Order"),
                  part: "ask-for-link",
                  disabled: options.isPreview,
                  onClick: options.onAskForLink,
                })
        }
      </div>
    </div>
  </article>`;
}

/** The units that a product is ordered in; a choice only where there is one. */
export function unitChoice(
  options: Pick<ProductRowOptions, "product" | "unit" | "onUnit"> & { isNarrow?: boolean },
): TemplateResult | typeof nothing {
  const { product, unit, onUnit, isNarrow } = options;
  if (product.units.length < 2) return nothing;
  const label = msg(str`Unit of ${product.name}`);
  // Side by side as long as they fit into a line.
  if (isNarrow || product.units.length > 3) {
    return html`<div class="units">
      <select
        aria-label=${label}
        @change=${(event: Event) => {
          onUnit((event.target as HTMLSelectElement).value); // Bound to the select alone.
        }}
      >
        ${product.units.map(
          (each) =>
            html`<option value=${each.unit} .selected=${each === unit}>${each.label}</option>`,
        )}
      </select>
    </div>`;
  }
  return html`<div class="units">
    ${segments({
      label,
      name: `unit-${product.sku}`,
      value: unit.unit,
      options: product.units.map(({ unit, label }) => ({ value: unit, label })),
      onChange: onUnit,
    })}
  </div>`;
}

/** The price at the quantity chosen, and what larger quantities would cost. */
export function cost({
  product,
  unit,
  quantity,
  locale,
}: Pick<ProductRowOptions, "product" | "unit" | "quantity" | "locale">): TemplateResult {
  const unitPrice = priceAtQuantity(unit, quantity);
  if (!unitPrice) return html`<span class="no-price">${msg("Ask for a price")}</span>`;
  const unitLabel = product.units.length > 1 ? undefined : unit.label;
  return html`${price({
    unitPrice,
    wasPrice: unit.wasPrice,
    locale,
    ...(unitLabel && { unitLabel }),
  })}
  ${priceBreaks(unit.priceBreaks, quantity, locale)}`;
}

/** How many of it; or, where it cannot be ordered, why. */
export function orderControl(
  options: Pick<
    ProductRowOptions,
    "product" | "unit" | "quantity" | "problem" | "onQuantity" | "locale"
  >,
): unknown {
  const { product, unit, quantity } = options;
  const isOrderable = product.availability === "available" && unit.unitPrice !== null;
  // What is in the cart already can always be taken out, whatever has become of the product.
  if (!isOrderable && quantity === 0) return nothing;
  const onChange = (event: CustomEvent<QuantityChange>) => {
    options.onQuantity(event.detail.quantity);
  };
  return html`<order-portal-quantity
      exportparts="add, stepper, decrease, input: quantity-input, increase, message: quantity-message"
      .subject=${`${product.sku} ${unit.unit}`}
      .label=${product.name}
      .quantity=${quantity}
      .minimum=${unit.quantityRule.minimum}
      .maximum=${unit.quantityRule.maximum}
      .increment=${unit.quantityRule.increment}
      @quantity-change=${onChange}
    ></order-portal-quantity>
    ${
      options.problem
        ? html`<order-portal-refusal
            part="refusal"
            .problem=${options.problem}
            .quantity=${options.quantity}
            .locale=${options.locale}
            @quantity-change=${onChange}
          ></order-portal-refusal>`
        : nothing
    }`;
}
