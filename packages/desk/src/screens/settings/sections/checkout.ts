import { msg } from "@lit/localize";
import type { DeskSettings } from "@order-portal/sdk/desk";
import { selectField, type Choice } from "@order-portal/ui";
import { html } from "lit";
import { chosen, wordOf, type SectionInput, type SectionValues } from "../choice-words.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

const checkoutChoices = (): Choice[] => [
  { value: "pay_later", label: msg("Pay later, on the customer's terms") },
  { value: "pay_now", label: msg("Pay now, with the order") },
];

/** @summary How orders are paid. */
export class CheckoutSection extends SectionEditor<SectionValues<"checkout">> {
  override readonly heading = msg("Checkout");
  override readonly intro = msg("How orders are paid. A customer may have a way of its own.");

  protected override draftOf({ checkout }: DeskSettings): SectionValues<"checkout"> {
    return { checkoutMode: chosen(checkout.checkoutMode) };
  }

  protected override inputOf(values: SectionValues<"checkout">, seen: DeskSettings): SectionInput {
    return { section: "checkout", revision: seen.checkout.revision, values };
  }

  protected override said({ checkoutMode }: SectionValues<"checkout">): Said {
    return [[msg("Checkout"), wordOf(checkoutChoices(), checkoutMode)]];
  }

  protected override fields({ checkoutMode }: SectionValues<"checkout">) {
    return html`<div class="fields two">
      ${selectField({
        id: "checkoutMode",
        label: msg("Orders are paid"),
        required: true,
        value: checkoutMode,
        options: checkoutChoices(),
        onChange: (value) => {
          this.type({ checkoutMode: chosen(value) });
        },
      })}
    </div>`;
  }
}
