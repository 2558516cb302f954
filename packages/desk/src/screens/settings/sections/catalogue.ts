import { msg } from "@lit/localize";
import type { DeskSettings } from "@order-portal/sdk/desk";
import { checkbox, selectField, type Choice } from "@order-portal/ui";
import { html } from "lit";
import { chosen, wordOf, type SectionInput, type SectionValues } from "../choice-words.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

const stockChoices = (): Choice[] => [
  { value: "greyed", label: msg("Shown greyed, marked out of stock") },
  { value: "hidden", label: msg("Left out") },
];

const templateChoices = (): Choice[] => [
  { value: "standard", label: msg("A list with pictures") },
  { value: "cards", label: msg("Cards") },
  { value: "grid", label: msg("A grid of quantities") },
];

/** @summary How the catalogue is shown, and to whom. */
export class CatalogueSection extends SectionEditor<SectionValues<"catalogue">> {
  override readonly heading = msg("Catalogue");
  override readonly intro = msg(
    "How products are shown, and to whom. A customer may have a layout and stock display of its own.",
  );

  protected override draftOf({ catalogue }: DeskSettings): SectionValues<"catalogue"> {
    const { stockDisplay, orderTemplate, publicCatalogue, orderHistory } = catalogue;
    return {
      stockDisplay: chosen(stockDisplay),
      orderTemplate: chosen(orderTemplate),
      publicCatalogue,
      orderHistory,
    };
  }

  protected override inputOf(values: SectionValues<"catalogue">, seen: DeskSettings): SectionInput {
    return { section: "catalogue", revision: seen.catalogue.revision, values };
  }

  protected override said(draft: SectionValues<"catalogue">): Said {
    const yes = (is: boolean) => (is ? msg("Yes") : msg("No"));
    return [
      [msg("Products out of stock"), wordOf(stockChoices(), draft.stockDisplay)],
      [msg("Layout"), wordOf(templateChoices(), draft.orderTemplate)],
      [msg("Public catalogue"), yes(draft.publicCatalogue)],
      [msg("Order history"), yes(draft.orderHistory)],
    ];
  }

  protected override fields(draft: SectionValues<"catalogue">) {
    return html`<div class="fields two">
      ${selectField({
        id: "orderTemplate",
        label: msg("Layout"),
        required: true,
        value: draft.orderTemplate,
        options: templateChoices(),
        onChange: (value) => {
          this.type({ orderTemplate: chosen(value) });
        },
      })}
      ${selectField({
        id: "stockDisplay",
        label: msg("Products out of stock"),
        required: true,
        value: draft.stockDisplay,
        options: stockChoices(),
        onChange: (value) => {
          this.type({ stockDisplay: chosen(value) });
        },
      })}
      ${checkbox({
        id: "publicCatalogue",
        label: msg("Public catalogue"),
        hint: msg(
          "Who comes without a link sees the products at your general prices, and cannot order.",
        ),
        checked: draft.publicCatalogue,
        onChange: (publicCatalogue) => {
          this.type({ publicCatalogue });
        },
      })}
      ${checkbox({
        id: "orderHistory",
        label: msg("Order history"),
        hint: msg("Customers see what they have ordered, and order it again."),
        checked: draft.orderHistory,
        onChange: (orderHistory) => {
          this.type({ orderHistory });
        },
      })}
    </div>`;
  }
}
