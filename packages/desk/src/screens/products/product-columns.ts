/** The columns of the list of products. */
import { msg, str } from "@lit/localize";
import type { DeskProductSummary } from "@order-portal/sdk/desk";
import { badge, formatMoney, formatNumber, picture, type Column } from "@order-portal/ui";
import { html, nothing } from "lit";
import { formatPlace } from "../../state/desk-place.ts";

/** What the columns are drawn by. */
export interface ColumnOptions {
  readonly api: string;
  readonly locale: string;
  /** The skus that are ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (sku: string, on: boolean) => void;
}

export const productColumns = ({
  api,
  locale,
  ticked,
  onTick,
}: ColumnOptions): Column<DeskProductSummary>[] => [
  {
    label: msg("Product"),
    render: ({ sku, name, imageUrl }) =>
      html`<span class="product">
        <input
          type="checkbox"
          aria-label=${msg(str`Select ${name}`)}
          .checked=${ticked.has(sku)}
          @change=${(event: Event) => {
            onTick(sku, (event.target as HTMLInputElement).checked); // Bound to the box alone.
          }}
        />
        ${picture(imageUrl === null ? null : new URL(imageUrl, api || location.href).href)}
        <span
          ><a href=${formatPlace({ area: "products", path: ["sku", sku] })}>${name}</a
          ><small>${sku}</small></span
        >
      </span>`,
  },
  { label: msg("Line"), render: ({ productLine }) => productLine ?? "–" },
  { label: msg("Category"), render: ({ category }) => category ?? "–" },
  {
    label: msg("Base price"),
    align: "end",
    render: ({ price, unitCount }) =>
      price === null
        ? badge(msg("No price"), "warning")
        : html`<span class="price"
            >${formatMoney(price.unitPrice, locale)}<small
              >${unitCount > 1 ? msg(str`${price.unit}, ${unitCount} units`) : price.unit}</small
            ></span
          >`,
  },
  {
    label: msg("Stock"),
    align: "end",
    render: ({ stock }) =>
      stock === null
        ? html`<span class="untracked">${msg("Not tracked")}</span>`
        : stock === 0
          ? badge(msg("Out of stock"), "danger")
          : formatNumber(stock, locale),
  },
  {
    label: msg("State"),
    render: ({ active, isNew }) =>
      html`<span class="states"
        >${active ? badge(msg("On sale"), "success") : badge(msg("Off sale"))}${
          isNew ? badge(msg("New"), "accent") : nothing
        }</span
      >`,
  },
];
