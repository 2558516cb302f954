/** The fields that say for whom a price is, and for what. */
import { msg } from "@lit/localize";
import { selectField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { pickedChoice, type FindChoices, type PickerChoice } from "../../components/picker.ts";
import type { PriceDraft } from "../../state/price-draft.ts";
import {
  customerFinder,
  groupFinder,
  lineFinder,
  productFinder,
  unitFinder,
} from "./price-finders.ts";
import type { PriceFieldOptions } from "./price-fields.ts";

const picker = (
  label: string,
  find: FindChoices,
  choice: PickerChoice | null,
  error: string | undefined,
  onPick: (choice: PickerChoice | null) => void,
) =>
  html`<order-desk-picker
    required
    .label=${label}
    .find=${find}
    .choice=${choice}
    .error=${error ?? ""}
    @choice-picked=${(event: Event) => {
      onPick(pickedChoice(event));
    }}
  ></order-desk-picker>`;

/** Whose a rule is: a choice, and who it is where it is one of many. */
export function ownerFields({ at: { client }, draft, errorAt, onType }: PriceFieldOptions) {
  return html`<div class="fields two">
    ${selectField({
      id: "owner",
      label: msg("For whom"),
      required: true,
      value: draft.owner,
      options: [
        { value: "workspace", label: msg("All customers") },
        { value: "group", label: msg("A price group") },
        { value: "customer", label: msg("One customer") },
      ],
      onChange: (owner) => {
        onType({ owner: owner as PriceDraft["owner"] }); // One of the options.
      },
    })}
    ${
      draft.owner === "group"
        ? picker(
            msg("Price group"),
            groupFinder(client),
            draft.group,
            errorAt("/owner/code"),
            (group) => {
              onType({ group });
            },
          )
        : draft.owner === "customer"
          ? picker(
              msg("Customer"),
              customerFinder(client),
              draft.customer,
              errorAt("/owner/number"),
              (customer) => {
                onType({ customer });
              },
            )
          : nothing
    }
  </div>`;
}

/** What it applies to: a choice, and which where it is one of many. */
export function scopeFields({ at: { client }, draft, errorAt, onType }: PriceFieldOptions) {
  return html`<div class="fields two">
    ${selectField({
      id: "scope",
      label: msg("Applies to"),
      required: true,
      value: draft.scope,
      options: [
        { value: "all", label: msg("All products") },
        { value: "line", label: msg("A product line") },
        { value: "sku", label: msg("A product") },
        { value: "unit", label: msg("A unit of a product") },
      ],
      onChange: (scope) => {
        onType({ scope: scope as PriceDraft["scope"] }); // One of the options.
      },
    })}
    ${
      draft.scope === "line"
        ? picker(
            msg("Product line"),
            lineFinder(client),
            draft.line,
            errorAt("/scope/productLine"),
            (line) => {
              onType({ line });
            },
          )
        : draft.scope === "sku"
          ? picker(
              msg("Product"),
              productFinder(client),
              draft.product,
              errorAt("/scope/sku"),
              (product) => {
                onType({ product });
              },
            )
          : draft.scope === "unit"
            ? picker(
                msg("Product and unit"),
                unitFinder(client),
                draft.unit,
                errorAt("/scope/sku") ?? errorAt("/scope/unit"),
                (unit) => {
                  onType({ unit });
                },
              )
            : nothing
    }
  </div>`;
}
