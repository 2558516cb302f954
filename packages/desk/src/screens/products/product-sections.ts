/** The sections of a product's form, and where each stands. */
import { msg } from "@lit/localize";
import type { DeskProduct } from "@order-portal/sdk/desk";
import { button, icons, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { changedPicture } from "../../components/picture-field.ts";
import { namingFields, sellingFields, type ProductFieldsOptions } from "./product-fields.ts";
import { unitFields } from "./unit-fields.ts";

/** What the sections are made of. */
export interface ProductSectionsOptions extends ProductFieldsOptions {
  /** The product as it is stored; null for a new one. */
  readonly stored: DeskProduct | null;
  /** Its stock as it is now. */
  readonly stock: number | null;
  readonly api: string;
  readonly locale: string;
  readonly currency: string;
  readonly onStock: (stock: number | null) => void;
  readonly onDelete: () => void;
}

export const productSections = (options: ProductSectionsOptions) => {
  const { draft, stored, currency, errorAt, onType, onDelete } = options;
  return html`<div class="columns">
      <div class="stack">
        <section class="section">
          <h3>${msg("What it is")}</h3>
          ${namingFields(options)}
        </section>
        <section class="section">
          <h3>${msg("How it is sold")}</h3>
          ${sellingFields(options)}
        </section>
      </div>
      <div class="stack">
        <section class="section">
          <h3>${msg("Picture")}</h3>
          ${pictureField(options)}
        </section>
        <section class="section">
          <h3>${msg("Stock")}</h3>
          ${stored === null ? firstStock(options) : stockPanel(stored, options)}
        </section>
      </div>
    </div>
    <section class="section">
      <h3>${msg("Units and base prices")}</h3>
      <p class="hint">
        ${msg(
          "Buyers see them in this order. Without a price of its own a unit costs the base unit's price times its base units.",
        )}
      </p>
      ${unitFields({
        units: draft.units,
        currency,
        errorAt,
        onChange: (units) => {
          onType({ units });
        },
      })}
    </section>
    ${
      stored === null
        ? nothing
        : html`<div class="delete">
            ${button({
              label: msg("Delete this product…"),
              icon: icons.trash,
              variant: "quiet",
              onClick: onDelete,
            })}
          </div>`
    }`;
};

const pictureField = ({ draft, api, client, errorAt, onType }: ProductSectionsOptions) =>
  html`<order-desk-picture
    label=${msg("Shown to buyers")}
    src=${draft.imageUrl}
    api=${api}
    error=${errorAt("/imageUrl") ?? ""}
    .upload=${async (picture: Uint8Array, signal: AbortSignal) =>
      (await client.products.uploadPicture(picture, { signal })).url}
    @picture-changed=${(event: Event) => {
      onType({ imageUrl: changedPicture(event) });
    }}
  ></order-desk-picture>`;

const firstStock = ({ draft, errorAt, onType }: ProductSectionsOptions) =>
  textField({
    id: "stock",
    label: msg("Base units at hand"),
    hint: msg("Leave it empty where stock is not tracked."),
    inputMode: "numeric",
    value: draft.stock,
    error: errorAt("/stock"),
    onInput: (stock) => {
      onType({ stock });
    },
  });

const stockPanel = (
  { sku }: DeskProduct,
  { client, locale, stock, onStock }: ProductSectionsOptions,
) =>
  html`<order-desk-stock
    .client=${client}
    sku=${sku}
    locale=${locale}
    .stock=${stock}
    @stock-changed=${(event: CustomEvent<{ stock: number | null }>) => {
      onStock(event.detail.stock);
    }}
  ></order-desk-stock>`;
