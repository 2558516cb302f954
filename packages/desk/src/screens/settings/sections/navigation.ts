import { msg } from "@lit/localize";
import type { DeskSettings } from "@order-portal/sdk/desk";
import { selectField, type Choice } from "@order-portal/ui";
import { html } from "lit";
import { chosen, wordOf, type SectionInput, type SectionValues } from "../choice-words.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

const tabs = () =>
  [
    ["all", msg("All products")],
    ["newArrivals", msg("New arrivals")],
    ["onSale", msg("On sale")],
    ["categories", msg("Categories")],
    ["pastOrders", msg("Past orders")],
  ] as const;

const tabChoices = (): Choice[] => [
  { value: "auto", label: msg("When there is something in it") },
  { value: "always", label: msg("Always") },
  { value: "hidden", label: msg("Hidden") },
];

/** @summary Which tabs buyers find their way by. */
export class NavigationSection extends SectionEditor<SectionValues<"navigation">> {
  override readonly heading = msg("Navigation");
  override readonly intro = msg("Which tabs stand above the catalogue.");

  protected override draftOf({ navigation }: DeskSettings): SectionValues<"navigation"> {
    const { all, newArrivals, onSale, categories, pastOrders } = navigation;
    return {
      all: chosen(all),
      newArrivals: chosen(newArrivals),
      onSale: chosen(onSale),
      categories: chosen(categories),
      pastOrders: chosen(pastOrders),
    };
  }

  protected override inputOf(
    values: SectionValues<"navigation">,
    seen: DeskSettings,
  ): SectionInput {
    return { section: "navigation", revision: seen.navigation.revision, values };
  }

  protected override said(draft: SectionValues<"navigation">): Said {
    return tabs().map(([name, label]) => [label, wordOf(tabChoices(), draft[name])]);
  }

  protected override fields(draft: SectionValues<"navigation">) {
    return html`<div class="fields two">
      ${tabs().map(([name, label]) =>
        selectField({
          id: name,
          label,
          required: true,
          value: draft[name],
          options: tabChoices(),
          onChange: (value) => {
            this.type({ [name]: value });
          },
        }),
      )}
    </div>`;
  }
}
