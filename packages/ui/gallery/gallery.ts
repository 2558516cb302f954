/** Every leaf component in its states, to look at while one works on them: `npm run gallery`. */
import { html, LitElement, nothing } from "lit";
import { state } from "lit/decorators.js";
import * as ui from "../src/index.ts";
import { galleryStyles } from "./gallery-styles.ts";
import { banners, fields, notices } from "./sections.ts";
import { ladder, products, type Sample } from "./samples.ts";

const parameters = new URLSearchParams(location.search);

class Gallery extends LitElement {
  static override styles = [
    ui.tokens,
    ui.hostReset,
    ui.base,
    ui.amountsStyles,
    ui.badgeStyles,
    ui.bannerStyles,
    ui.buttonStyles,
    ui.checkboxStyles,
    ui.fieldStyles,
    ui.codeFieldStyles,
    ui.keyValuesStyles,
    ui.noticeStyles,
    ui.pictureStyles,
    ui.priceStyles,
    ui.searchFieldStyles,
    ui.segmentsStyles,
    ui.selectStyles,
    ui.skeletonStyles,
    ui.spinnerStyles,
    ui.tableStyles,
    ui.tabsStyles,
    ui.textFieldStyles,
    galleryStyles,
  ];

  @state() private tab = "all";
  @state() private search = "";
  @state() private unit = "CS";
  @state() private code = "1234";
  @state() private dialog: "panel" | "center" | "" = "";

  override connectedCallback(): void {
    super.connectedCallback();
    ui.applyAccent(this, parameters.get("accent"));
  }

  private section(title: string, content: unknown) {
    return html`<section>
      <h2>${title}</h2>
      ${content}
    </section>`;
  }

  private product(sample: Sample) {
    return html`<div class="product ${sample.outOfStock ? "out" : ""}">
      ${ui.picture(sample.picture)}
      <div class="text">
        <span class="sku"
          >${sample.sku} ${sample.isNew ? ui.badge("New", "accent") : nothing}
          ${sample.wasPrice ? ui.badge("Sale", "sale") : nothing}
          ${sample.outOfStock ? ui.badge("Out of stock") : nothing}</span
        >
        <h3>${sample.name}</h3>
        ${ui.price({ ...sample, unitLabel: "each", locale: "en" })}
        ${ui.priceBreaks(sample.breaks, sample.quantity, "en")}
      </div>
      <order-portal-quantity
        class="quantity"
        .label=${sample.name}
        .quantity=${sample.quantity}
        .increment=${sample.increment}
        .minimum=${sample.minimum}
        .disabled=${sample.outOfStock ?? false}
      ></order-portal-quantity>
    </div>`;
  }

  protected override render(): unknown {
    const tabs = ["All", "New arrivals", "On sale", "Beverages", "Condiments", "Confections"];
    return html`<main>
      ${this.section(
        "Search and tabs",
        html`${ui.searchField({
          label: "Search by name or code",
          value: this.search,
          onSearch: (text) => {
            this.search = text;
          },
        })}
        ${ui.tabs({
          label: "Catalogue",
          selected: this.tab,
          tabs: [...tabs, "Dairy products", "Grains", "Meat and poultry", "Produce", "Seafood"].map(
            (label, index) => ({ id: label.toLowerCase(), label, count: 1207 >> index }),
          ),
          locale: "en",
          onSelect: (id) => {
            this.tab = id;
          },
        })}`,
      )}
      ${this.section(
        "Products",
        html`<div>${products.map((sample) => this.product(sample))}</div>`,
      )}
      ${this.section(
        "Quantity: 0, in the cart, at its end, refused, disabled",
        html`<div class="line">
          <order-portal-quantity label="Chai"></order-portal-quantity>
          <order-portal-quantity
            label="Chai"
            .quantity=${24}
            .increment=${6}
          ></order-portal-quantity>
          <order-portal-quantity
            label="Chai"
            .quantity=${10}
            .maximum=${10}
          ></order-portal-quantity>
          <order-portal-quantity
            class="refused"
            label="Chai"
            .quantity=${12}
            .increment=${6}
          ></order-portal-quantity>
          <order-portal-quantity label="Chai" .quantity=${3} disabled></order-portal-quantity>
          <order-portal-quantity label="Chai" disabled></order-portal-quantity>
        </div>`,
      )}
      ${this.section(
        "Buttons",
        html`<div class="line">
            ${ui.button({ label: "Yes, Start Ordering", variant: "primary" })}
            ${ui.button({ label: "Review order", icon: ui.icons.cart })}
            ${ui.button({ label: "Not you?", variant: "quiet" })}
            ${ui.button({ label: "Reject order", variant: "danger" })}
            ${ui.button({ label: "Close", icon: ui.icons.cross, iconOnly: true })}
          </div>
          <div class="line">
            ${ui.button({ label: "Yes, Start Ordering", variant: "primary", busy: true })}
            ${ui.button({ label: "Review order", busy: true })}
            ${ui.button({ label: "Place order", variant: "primary", disabled: true })}
            ${ui.button({ label: "Review order", disabled: true })}
          </div>`,
      )}
      ${this.section(
        "Badges and segments",
        html`<div class="line">
          ${ui.badge("New", "accent")} ${ui.badge("Sale", "sale")} ${ui.badge("Out of stock")}
          ${["draft", "pending", "confirmed", "invoiced", "fulfilled", "rejected"].map((status) =>
            ui.orderStatus(status),
          )}
          ${ui.segments({
            name: "unit",
            label: "Unit",
            value: this.unit,
            options: [
              { value: "EA", label: "Each" },
              { value: "CS", label: "Case of 12" },
            ],
            onChange: (unit) => {
              this.unit = unit;
            },
          })}
          ${ui.select({
            label: "Unit",
            value: "CS",
            options: [
              { value: "EA", label: "Each" },
              { value: "CS", label: "Case of 12" },
            ],
            onChange: () => undefined,
          })}
        </div>`,
      )}
      ${this.section(
        "Fields",
        fields(this.code, (code) => {
          this.code = code;
        }),
      )}
      ${this.section("Banners", banners())}
      ${this.section(
        "Amounts, names and values",
        html`<div class="cards">
          ${ui.amounts(ladder, "en")}
          ${ui.keyValues([
            ["Order number", "10248"],
            ["Purchase order number", "PO-2231"],
            ["Deliver to", "12 Orchestra Terrace, Walla Walla, WA 99362"],
            ["Notes", ""],
          ])}
        </div>`,
      )}
      ${this.section(
        "Table",
        ui.table({
          caption: "Pending orders",
          rows: products,
          key: ({ sku }) => sku,
          columns: [
            { label: "Product", render: ({ name }) => name },
            { label: "Status", render: () => ui.orderStatus("pending") },
            {
              label: "Quantity",
              align: "end",
              render: ({ quantity }) => ui.formatNumber(quantity, "en"),
            },
            {
              label: "Price",
              align: "end",
              render: ({ unitPrice }) => ui.formatMoney(unitPrice, "en"),
            },
          ],
        }),
      )}
      ${this.section("Nothing, wrong, coming", notices())}
      ${this.section("Dialog and toast", this.overlays())}
    </main>`;
  }

  private overlays() {
    return html`<div class="line">
        ${(["panel", "center"] as const).map((placement) =>
          ui.button({
            label: `Open ${placement}`,
            part: placement,
            onClick: () => {
              this.dialog = placement;
            },
          }),
        )}
        ${ui.button({
          label: "Show toast",
          part: "toast",
          onClick: () => {
            this.renderRoot.querySelector("order-portal-toasts")?.show({
              message: "Chai, loose leaf removed.",
              actionLabel: "Undo",
            });
          },
        })}
      </div>
      <order-portal-dialog
        heading="Your order"
        .placement=${this.dialog || "panel"}
        .open=${this.dialog !== ""}
        @dialog-close=${() => {
          this.dialog = "";
        }}
      >
        <p>Three lines, delivered on Tuesday.</p>
        <br />
        ${ui.amounts(ladder, "en")}
        <div slot="footer">
          ${ui.button({ label: "Place order", variant: "primary", wide: true })}
        </div>
      </order-portal-dialog>
      <order-portal-toasts></order-portal-toasts>`;
  }

  protected override firstUpdated(): void {
    void this.refuse();
  }

  /** An entry that the rule does not allow, as someone would have typed it. */
  private async refuse() {
    const field = this.renderRoot.querySelector<ui.QuantityField>(".refused");
    await field?.updateComplete;
    const input = field?.shadowRoot?.querySelector("input");
    if (!input) return;
    input.value = "14";
    input.dispatchEvent(new InputEvent("input"));
    input.dispatchEvent(new Event("change"));
  }
}

ui.defineOnce("order-portal-quantity", ui.QuantityField);
ui.defineOnce("order-portal-dialog", ui.Dialog);
ui.defineOnce("order-portal-toasts", ui.Toasts);
ui.defineOnce("ui-gallery", Gallery);
const scheme = parameters.get("scheme");
if (scheme) document.documentElement.style.colorScheme = scheme;
document.documentElement.dir = parameters.get("dir") ?? "ltr";
