/** What adds lines to a draft: a product that is searched, or lines that are typed or pasted. */
import { msg } from "@lit/localize";
import type { OrderDesk, PricedCartLine, Product } from "@order-portal/sdk/desk";
import { html, type TemplateResult } from "lit";
import type { AddedLine } from "../state/draft-form.ts";
import { findCustomerProducts } from "../state/find-order-customers.ts";
import { pickedChoice } from "./picker.ts";

/** What it is made of. */
export interface DraftAdderOptions {
  readonly client: OrderDesk;
  /** The number of the customer whose products and prices count. */
  readonly customer: string;
  readonly onAdd: (lines: readonly AddedLine[]) => void;
}

/** The products that the pickers of each desk have found last, so that a choice is known whole. */
const foundBy = new WeakMap<OrderDesk, ReadonlyMap<string, Product>>();

/** A picker of products, and the field for many lines. */
export function draftAdder({ client, customer, onAdd }: DraftAdderOptions): TemplateResult {
  const remember = (products: Product[]) => {
    foundBy.set(client, new Map(products.map((product) => [product.sku, product])));
  };
  return html`<div class="adders">
    <order-desk-picker
      label=${msg("Add a product")}
      placeholder=${msg("Name or sku")}
      .find=${findCustomerProducts(client, customer, remember)}
      .choice=${null}
      @choice-picked=${(event: Event) => {
        const product = foundBy.get(client)?.get(pickedChoice(event)?.value ?? "");
        const [unit] = product?.units ?? [];
        if (product && unit) {
          const { sku, name } = product;
          onAdd([{ sku, name, unit: unit.unit, quantity: unit.quantityRule.minimum }]);
        }
        (event.target as HTMLElement & { choice: null }).choice = null; // The picker above.
      }}
    ></order-desk-picker>
    <order-desk-quick-lines
      .match=${async (lines: { text: string }[]) =>
        (await client.orders.match(customer, lines)).lines}
      @lines-matched=${(event: CustomEvent<{ lines: PricedCartLine[] }>) => {
        onAdd(event.detail.lines);
      }}
    ></order-desk-quick-lines>
  </div>`;
}
