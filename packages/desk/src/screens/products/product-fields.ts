/** The fields of a product's form, but for its units, picture and stock. */
import { msg } from "@lit/localize";
import type { OrderDesk, ProductChoices } from "@order-portal/sdk/desk";
import { checkbox, selectField, textArea, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { pickedChoice, type PickerChoice } from "../../components/picker.ts";
import type { ProductDraft } from "../../state/product-draft.ts";
import { taxClassChoices } from "./tax-class-choices.ts";

/** What the fields are made of. */
export interface ProductFieldsOptions {
  readonly draft: ProductDraft;
  /** Whether it is being made, and so gets its sku. */
  readonly isNew: boolean;
  readonly choices: ProductChoices;
  readonly client: OrderDesk;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onType: (change: Partial<ProductDraft>) => void;
}

/** What it is called and where it is found. */
export const namingFields = ({
  draft,
  isNew,
  choices,
  errorAt,
  onType,
}: ProductFieldsOptions) => html`
  <div class="fields two">
    ${
      isNew
        ? textField({
            id: "sku",
            label: msg("Sku"),
            hint: msg("It stays: orders and prices refer to it."),
            required: true,
            maxLength: 64,
            value: draft.sku,
            error: errorAt("/sku"),
            onInput: (sku) => {
              onType({ sku });
            },
          })
        : nothing
    }
    ${textField({
      id: "name",
      label: msg("Name"),
      required: true,
      maxLength: 200,
      value: draft.name,
      error: errorAt("/name"),
      onInput: (name) => {
        onType({ name });
      },
    })}
    ${textField({
      id: "category",
      label: msg("Category"),
      hint: msg("Buyers browse by it."),
      maxLength: 200,
      suggestions: choices.categories,
      value: draft.category,
      error: errorAt("/category"),
      onInput: (category) => {
        onType({ category });
      },
    })}
    ${textField({
      id: "productLine",
      label: msg("Product line"),
      hint: msg("Price rules go by it; buyers do not see it."),
      maxLength: 200,
      suggestions: choices.productLines,
      value: draft.productLine,
      error: errorAt("/productLine"),
      onInput: (productLine) => {
        onType({ productLine });
      },
    })}
    <div class="wide">
      ${textField({
        id: "aliases",
        label: msg("Other words"),
        hint: msg("Found by them as well; commas between."),
        value: draft.aliases,
        error: errorAt("/aliases"),
        onInput: (aliases) => {
          onType({ aliases });
        },
      })}
    </div>
    <div class="wide">
      ${textArea({
        id: "description",
        label: msg("Description"),
        maxLength: 5000,
        value: draft.description,
        error: errorAt("/description"),
        onInput: (description) => {
          onType({ description });
        },
      })}
    </div>
  </div>
`;

/** Whether it is sold, how it is taxed, until when it is new, what comes after it. */
export const sellingFields = ({
  draft,
  choices,
  client,
  errorAt,
  onType,
}: ProductFieldsOptions) => html`
  <div class="fields two">
    <div class="wide">
      ${checkbox({
        id: "active",
        label: msg("On sale"),
        hint: msg("Off sale, buyers do not see it; orders keep what they have of it."),
        checked: draft.active,
        onChange: (active) => {
          onType({ active });
        },
      })}
    </div>
    ${selectField({
      id: "taxClass",
      label: msg("Tax class"),
      value: draft.taxClass,
      error: errorAt("/taxClass"),
      options: taxClassChoices(choices, draft.taxClass),
      onChange: (taxClass) => {
        onType({ taxClass });
      },
    })}
    ${textField({
      id: "newUntil",
      label: msg("New until"),
      hint: msg("To the end of this day it stands among the new arrivals."),
      type: "date",
      value: draft.newUntil,
      error: errorAt("/newUntil"),
      onInput: (newUntil) => {
        onType({ newUntil });
      },
    })}
    <order-desk-picker
      label=${msg("Replaced by")}
      hint=${msg("Offered where this one is not to be had.")}
      error=${errorAt("/replacedBy") ?? ""}
      .choice=${pickedProduct(draft.replacedBy)}
      .find=${(text: string, signal: AbortSignal) => findProducts(client, text, signal)}
      @choice-picked=${(event: Event) => {
        onType({ replacedBy: pickedChoice(event)?.value ?? "" });
      }}
    ></order-desk-picker>
  </div>
`;

let lastPicked: PickerChoice | null = null;

/** The same value for the same sku, so that the picker does not take it for a new choice. */
function pickedProduct(sku: string): PickerChoice | null {
  if (sku === "") return null;
  if (lastPicked?.value !== sku) lastPicked = { value: sku, label: sku };
  return lastPicked;
}

async function findProducts(
  client: OrderDesk,
  search: string,
  signal: AbortSignal,
): Promise<PickerChoice[]> {
  const query = { limit: 10, state: "active", ...(search !== "" && { search }) } as const;
  const { products } = await client.products.list(query, { signal }).page();
  return products.map(({ sku, name }) => ({ value: sku, label: name, note: sku }));
}
