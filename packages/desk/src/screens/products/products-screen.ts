import { msg } from "@lit/localize";
import type { ProductChoices } from "@order-portal/sdk/desk";
import { base } from "@order-portal/ui";
import { css, html, nothing, type PropertyValues } from "lit";
import { query, state } from "lit/decorators.js";
import { AreaScreen } from "../area-screen.ts";
import type { ProductEditor } from "./product-editor.ts";
import type { ProductList } from "./product-list.ts";

/** What there is before the choices are read. */
const noChoices: ProductChoices = {
  categories: [],
  productLines: [],
  taxClasses: [],
  defaultTaxClass: null,
};

/**
 * @summary The products: a list, and the one that is edited. `#/products`, `#/products/new`,
 * `#/products/sku/CHAI`.
 */
export class ProductsScreen extends AreaScreen {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** What products can be put under; read anew whenever the list is shown. */
  @state() private choices: ProductChoices = noChoices;
  @query("order-desk-product") private editor!: ProductEditor | null;
  @query("order-desk-product-list") private list!: ProductList | null;

  override get unsaved(): boolean {
    return this.editor?.unsaved ?? false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("path") && this.editing() === null) void this.readChoices();
  }

  protected override firstUpdated(): void {
    if (this.editing() !== null) void this.readChoices();
  }

  protected override render(): unknown {
    const editing = this.editing();
    const { locale, currency, timeZone } = this.desk.workspace;
    // The list stays where it was, with what is ticked, while a product is looked at.
    return html`<order-desk-product-list
        ?hidden=${editing !== null}
        .client=${this.client}
        .api=${this.api}
        .locale=${locale}
        .choices=${this.choices}
        @product-new=${() => {
          this.go(["new"]);
        }}
        @product-told=${this.onTold}
      ></order-desk-product-list>
      ${
        editing === null
          ? nothing
          : html`<order-desk-product
              .client=${this.client}
              .api=${this.api}
              .clock=${{ locale, timeZone }}
              .currency=${currency}
              .choices=${this.choices}
              .sku=${editing.sku}
              @product-left=${() => {
                this.go([]);
              }}
              @product-made=${(event: CustomEvent<{ sku: string }>) => {
                this.go(["sku", event.detail.sku]);
              }}
              @product-told=${this.onTold}
            ></order-desk-product>`
      }`;
  }

  /** What is edited: a sku, or null for a new product; null as a whole where the list is shown. */
  private editing(): { sku: string | null } | null {
    const [kind, sku] = this.path;
    if (kind === "new") return { sku: null };
    return kind === "sku" && sku ? { sku } : null;
  }

  private async readChoices(): Promise<void> {
    try {
      this.choices = await this.client.products.choices();
    } catch {
      // Without them everything can still be typed; the list itself tells what is wrong.
    }
  }

  private readonly onTold = (event: CustomEvent<{ message: string; undo?: () => void }>) => {
    const { message, undo } = event.detail;
    this.tell(undo ? { message, actionLabel: msg("Undo"), onAction: undo } : { message });
    void this.list?.again();
    void this.readChoices();
  };
}
