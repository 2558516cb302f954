import { msg, str } from "@lit/localize";
import type { OrderDesk, Product } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
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
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { pickedChoice } from "../../components/picker.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { download } from "../../state/download.ts";
import { priceListHead, priceListRows } from "../../state/price-list-rows.ts";
import { formatTime, type Clock } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";
import { pageMargins } from "../print-screen-styles.ts";
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
    bannerStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    searchFieldStyles,
    skeletonStyles,
    tableStyles,
    areaStyles,
    css`
      .paper {
        display: none;
      }
      .step {
        white-space: nowrap;
      }
      /* On paper: the list alone, its head again on each sheet, no row cut in two. */
      @media print {
        .paper {
          display: block;
        }
        order-desk-picker,
        .filters,
        .more,
        .banner {
          display: none;
        }
        .rows {
          border: 0;
        }
        thead {
          display: table-header-group;
        }
        tr {
          break-inside: avoid;
        }
        .rows .table {
          padding-inline: 0;
        }
        /* Many rows to a sheet; a sku, a unit or a price in one piece. */
        .table :is(td, th) {
          padding-block: 4px;
          font-size: 12px;
        }
        .table :is(td, th):nth-child(n + 2):nth-child(-n + 4) {
          white-space: nowrap;
        }
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  /** The customer's number. */
  @property() customer = "";
  /** Whose price list it is on paper. */
  @property() supplier = "";

  private name = "";
  /** The list on its way to a file or to paper. */
  private readonly taking = new FormSubmission(this);
  private readonly list = new PagedList<{ customer: string; search: string }, Product>(
    this,
    { customer: "", search: "" },
    async (question, cursor, signal) => {
      const page = await this.client.prices.list({ ...question, cursor }, { signal });
      this.name = page.customer.name;
      return { entries: page.products, nextCursor: page.nextCursor };
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    // Margins of paper are the document's own: no shadow tree can say them.
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageMargins];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== pageMargins,
    );
  }

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
          : html`<div class="filters">
                <div class="search">
                  ${searchField({
                    label: msg("Product"),
                    value: question.search,
                    onSearch: (search) => void this.list.ask({ ...question, search }),
                  })}
                </div>
                ${button({
                  label: msg("Download CSV"),
                  busy: this.taking.busy,
                  onClick: () => void this.taking.send(() => this.save()),
                })}
                ${button({
                  label: msg("Print"),
                  busy: this.taking.busy,
                  onClick: () => void this.taking.send(() => this.print()),
                })}
              </div>
              ${this.taking.trouble ? banner({ tone: "danger", text: this.taking.trouble }) : nothing}
              <header class="paper">
                <h2>${msg(str`Price list for ${this.name}`)}</h2>
                <p>
                  ${[
                    this.supplier,
                    this.customer,
                    formatTime(new Date().toISOString(), this.clock),
                  ].join(" · ")}
                </p>
              </header>
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
    const now = formatMoney(unitPrice, this.clock.locale);
    return wasPrice ? msg(str`${now}, was ${formatMoney(wasPrice, this.clock.locale)}`) : now;
  }

  private breaks({ priceBreaks }: Unit) {
    if (priceBreaks.length === 0) return "–";
    return priceBreaks.map(({ minimumQuantity, unitPrice }, index) => {
      const price = formatMoney(unitPrice, this.clock.locale);
      const step = html`<span class="step">${msg(str`${minimumQuantity}: ${price}`)}</span>`;
      return index === 0 ? step : html` · ${step}`;
    });
  }

  /** Hands over all that the search finds, not only what is shown. */
  private async save() {
    const { question } = this.list.state;
    const { locale } = this.clock;
    const rows = [priceListHead()];
    for await (const product of this.client.prices.list({ ...question, limit: 500 })) {
      rows.push(...priceListRows(product, locale));
    }
    const { writeCsv } = await import("@order-portal/ui/tables");
    download(`price-list-${question.customer}.csv`, "text/csv", writeCsv(rows, locale));
  }

  /** Shows all that the search finds, then prints it. */
  private async print() {
    const isOpen = ({ loading, error, nextCursor } = this.list.state) =>
      nextCursor !== null && loading === null && error === undefined;
    while (isOpen()) await this.list.more();
    // Where a page did not come, or another search is under way, half a list is not printed.
    const { loading, error, nextCursor } = this.list.state;
    if (nextCursor !== null || loading !== null || error !== undefined) return;
    await this.updateComplete;
    print();
  }

  private choose(event: Event) {
    const number = pickedChoice(event)?.value;
    if (number === undefined) return;
    this.dispatchEvent(new CustomEvent("customer-chosen", { detail: { number } }));
  }
}
