import { msg, str } from "@lit/localize";
import type { OrderDesk, Product } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  emptyState,
  errorState,
  fieldStyles,
  formatMoney,
  noticeStyles,
  searchField,
  searchFieldStyles,
  skeletonRows,
  skeletonStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { pickedChoice } from "../../components/picker.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import { customerFinder } from "./price-finders.ts";

type Unit = Product["units"][number];

/** A unit of a product: one line of the list. */
interface PriceRow {
  readonly product: Product;
  readonly unit: Unit;
}

/**
 * @summary A customer's price list: the products and prices that the customer itself sees.
 * @fires customer-chosen - with `{number}`
 */
export class PriceListPanel extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    searchFieldStyles,
    skeletonStyles,
    tableStyles,
    areaStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property() locale = "";
  /** The customer's number. */
  @property() customer = "";

  private name = "";
  private readonly list = new PagedList<{ customer: string; search: string }, Product>(
    this,
    { customer: "", search: "" },
    async (question, cursor, signal) => {
      const page = await this.client.prices.list({ ...question, cursor }, { signal });
      this.name = page.customer.name;
      return { entries: page.products, nextCursor: page.nextCursor };
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("customer") || this.customer === "") return;
    void this.list.ask({ customer: this.customer, search: "" });
  }

  protected override render(): unknown {
    const { question } = this.list.state;
    return html`<div class="sections">
      <order-desk-picker
        required
        .label=${msg("Customer")}
        .find=${customerFinder(this.client)}
        .choice=${
          this.customer === "" ? null : { value: this.customer, label: this.name || this.customer }
        }
        @choice-picked=${this.choose}
      ></order-desk-picker>
      ${
        this.customer === ""
          ? emptyState({
              heading: msg("Whose price list?"),
              text: msg("Choose a customer: the list has what the customer sees, at its prices."),
            })
          : html`${searchField({
              label: msg("Product"),
              value: question.search,
              onSearch: (search) => void this.list.ask({ ...question, search }),
            })}
            ${this.rows()}`
      }
    </div>`;
  }

  private rows() {
    const { entries, loading, error, nextCursor } = this.list.state;
    if (error !== undefined) {
      return errorState({
        heading: msg("The price list cannot be shown"),
        text: troubleText(error),
        action: button({ label: msg("Try again"), onClick: () => void this.list.again() }),
      });
    }
    if (entries.length === 0) {
      return loading === null
        ? emptyState({ heading: msg("No product matches") })
        : skeletonRows(6, msg("Loading"));
    }
    const rows = entries.flatMap((product) => product.units.map((unit) => ({ product, unit })));
    return html`<div class="rows">
        ${table<PriceRow>({
          caption: msg("Price list"),
          rows,
          key: ({ product, unit }) => `${product.sku} ${unit.unit}`,
          columns: [
            { label: msg("Product"), render: ({ product }) => product.name },
            { label: msg("SKU"), render: ({ product }) => product.sku },
            { label: msg("Unit"), render: ({ unit }) => unit.label },
            { label: msg("Price"), align: "end", render: ({ unit }) => this.price(unit) },
            { label: msg("From larger quantities"), render: ({ unit }) => this.breaks(unit) },
          ],
        })}
      </div>
      ${
        nextCursor === null
          ? nothing
          : html`<div class="more">
              ${button({
                label: msg("Load more"),
                busy: loading === "more",
                onClick: () => void this.list.more(),
              })}
            </div>`
      }`;
  }

  private price({ unitPrice, wasPrice }: Unit) {
    if (unitPrice === null) return msg("no price");
    const now = formatMoney(unitPrice, this.locale);
    return wasPrice ? msg(str`${now}, was ${formatMoney(wasPrice, this.locale)}`) : now;
  }

  private breaks({ priceBreaks }: Unit) {
    return (
      priceBreaks
        .map(({ minimumQuantity, unitPrice }) =>
          msg(str`${minimumQuantity}: ${formatMoney(unitPrice, this.locale)}`),
        )
        .join(" · ") || "–"
    );
  }

  private choose(event: Event) {
    const number = pickedChoice(event)?.value;
    if (number === undefined) return;
    this.dispatchEvent(new CustomEvent("customer-chosen", { detail: { number } }));
  }
}
