import { msg, str } from "@lit/localize";
import type { CustomerRecord, NamedProduct, OrderDesk } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  icon,
  icons,
  segments,
  segmentsStyles,
  textArea,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { pickedChoice, type PickerChoice } from "../../components/picker.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { areaStyles } from "../area-styles.ts";
import { customerCatalogueStyles } from "./customer-catalogue-styles.ts";

type Catalogue = CustomerRecord["catalogue"];

/**
 * @summary Which products a customer sees: all, or categories and hand-picked products.
 * @fires catalogue-change - with the catalogue as it is then
 */
export class CustomerCatalogue extends LitElement {
  static override styles = [
    base,
    areaStyles,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    segmentsStyles,
    textFieldStyles,
    customerCatalogueStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) catalogue!: Catalogue;
  /** Every category that there is. */
  @property({ attribute: false }) categories: readonly string[] = [];
  /** The names of the skus that were stored. */
  @property({ attribute: false }) products: readonly NamedProduct[] = [];

  @state() private pasted = "";
  @state() private unknown: readonly string[] = [];
  /** Names of skus that were picked since. */
  @state() private names: ReadonlyMap<string, string> = new Map();
  private readonly check = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("products")) return;
    const stored = this.products.map(({ sku, name }) => [sku, name] as const);
    this.names = new Map([...this.names, ...stored]);
  }

  protected override render(): unknown {
    const { all } = this.catalogue;
    return html`<section class="section" aria-labelledby="catalogue">
      <h3 id="catalogue">${msg("Catalogue")}</h3>
      <div>
        ${segments({
          name: "catalogue",
          label: msg("What this customer sees"),
          value: all ? "all" : "some",
          options: [
            { value: "all", label: msg("All products") },
            { value: "some", label: msg("Some products") },
          ],
          onChange: (value) => this.change({ all: value === "all" }),
        })}
      </div>
      ${all ? nothing : this.some()}
    </section>`;
  }

  private some() {
    const { categories, skus } = this.catalogue;
    const offered = [...new Set([...this.categories, ...categories])];
    return html`${
        categories.length === 0 && skus.length === 0
          ? banner({
              tone: "warning",
              text: msg("Nothing is chosen: as it is, this customer sees no product at all."),
            })
          : nothing
      }
      <fieldset>
        <legend>${msg("Whole categories")}</legend>
        ${
          offered.length === 0
            ? html`<p class="hint">${msg("No product has a category.")}</p>`
            : html`<div class="ticks">
                ${offered.map(
                  (category) =>
                    html`<label
                      ><input
                        type="checkbox"
                        .checked=${categories.includes(category)}
                        @change=${() => this.toggle(category)}
                      />${category}</label
                    >`,
                )}
              </div>`
        }
      </fieldset>
      <div class="products">
        <p class="label">
          ${
            skus.length === 1
              ? msg("1 hand-picked product")
              : msg(str`${skus.length} hand-picked products`)
          }
        </p>
        ${skus.length === 0 ? nothing : this.picked(skus)}
        <order-desk-picker
          label=${msg("Add a product")}
          placeholder=${msg("Sku or name")}
          .find=${this.find}
          .choice=${null}
          @choice-picked=${(event: Event) => {
            const choice = pickedChoice(event);
            if (choice) this.add([{ sku: choice.value, name: choice.label }]);
          }}
        ></order-desk-picker>
        ${textArea({
          id: "pasted",
          label: msg("Or paste skus"),
          hint: msg("One a line, or with commas or spaces that are wider than one between."),
          value: this.pasted,
          error: this.check.trouble || undefined,
          onInput: (pasted) => (this.pasted = pasted),
        })}
        <div class="buttons">
          ${button({
            label: msg("Add these"),
            busy: this.check.busy,
            disabled: this.pasted.trim() === "",
            onClick: () => void this.addPasted(),
          })}
        </div>
        ${
          this.unknown.length === 0
            ? nothing
            : banner({
                tone: "warning",
                text: msg(
                  str`No product has these skus, so they were left in the field: ${this.unknown.slice(0, 20).join(", ")}${this.unknown.length > 20 ? " …" : ""}`,
                ),
              })
        }
      </div>`;
  }

  private picked(skus: readonly string[]) {
    return html`<ul class="picked">
      ${skus.map(
        (sku) =>
          html`<li>
            <span
              >${sku}
              <span class="hint"
                >${this.names.get(sku) ?? msg("No product has this sku now")}</span
              ></span
            >
            <button
              type="button"
              aria-label=${msg(str`Take ${sku} out`)}
              @click=${() => this.change({ skus: skus.filter((one) => one !== sku) })}
            >
              ${icon(icons.cross)}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private readonly find = async (text: string, signal: AbortSignal): Promise<PickerChoice[]> => {
    if (text === "") return [];
    const { products } = await this.client.customers.searchProducts(text, { signal });
    return products.map(({ sku, name }) => ({ value: sku, label: name, note: sku }));
  };

  private async addPasted(): Promise<void> {
    const skus = splitSkus(this.pasted);
    await this.check.send(async () => {
      const { products, unknown } = await this.client.customers.checkSkus(skus);
      this.add(products);
      this.unknown = unknown;
      this.pasted = unknown.join("\n");
    });
  }

  private add(products: readonly NamedProduct[]): void {
    this.names = new Map([...this.names, ...products.map(({ sku, name }) => [sku, name] as const)]);
    const skus = new Set([...this.catalogue.skus, ...products.map(({ sku }) => sku)]);
    this.change({ skus: [...skus] });
  }

  private toggle(category: string): void {
    const { categories } = this.catalogue;
    const has = categories.includes(category);
    this.change({
      categories: has ? categories.filter((one) => one !== category) : [...categories, category],
    });
  }

  private change(change: Partial<Catalogue>): void {
    const detail = { ...this.catalogue, ...change };
    this.dispatchEvent(new CustomEvent("catalogue-change", { detail }));
  }
}

/** Skus may hold a space, so one alone does not part them. */
export const splitSkus = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\r,;\t]+|\s{2,}/)
      .map((sku) => sku.trim())
      .filter((sku) => sku !== "" && sku.length <= 64),
  ),
];
