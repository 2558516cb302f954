import { msg, str } from "@lit/localize";
import { badge, button, picture } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import {
  cost,
  orderControl,
  unitChoice,
  type ProductRowOptions,
} from "../../../components/product-row.ts";

/** A product as a card: a large picture, what it costs, and how many of it. */
export function productCard(options: ProductRowOptions): TemplateResult {
  const { product, others, onOpen } = options;
  const isOut = product.availability !== "available";
  return html`<article class="card ${isOut ? "out" : ""}" part="product card">
    <button class="open" type="button" tabindex="-1" aria-hidden="true" @click=${onOpen}>
      ${picture(product.imageUrl)}
    </button>
    <p class="badges">
      ${product.isNew ? badge(msg("New"), "accent") : nothing}
      ${product.onSale ? badge(msg("Sale"), "sale") : nothing}
      ${product.availability === "out_of_stock" ? badge(msg("Out of stock")) : nothing}
    </p>
    <div class="what">
      <h2 part="product-name">
        <button type="button" class="name" @click=${onOpen}>${product.name}</button>
      </h2>
      <p class="code" part="product-sku">${product.sku}</p>
      ${
        others.length > 0
          ? html`<p class="code">${msg(str`In the cart: ${others.join(", ")}`)}</p>`
          : nothing
      }
    </div>
    <div class="cost" part="product-price">${cost(options)}</div>
    ${unitChoice({ ...options, isNarrow: true })}
    <div class="count">
      ${
        options.mayOrder
          ? orderControl(options)
          : options.isViewer
            ? nothing
            : button({
                label: msg("Order"),
                part: "ask-for-link",
                wide: true,
                disabled: options.isPreview,
                onClick: options.onAskForLink,
              })
      }
    </div>
  </article>`;
}
