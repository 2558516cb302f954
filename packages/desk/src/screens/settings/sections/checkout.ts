import { msg } from "@lit/localize";
import type { DeskSettings } from "@order-portal/sdk/desk";
import { selectField, textField, type Choice } from "@order-portal/ui";
import { html, nothing } from "lit";
import { chosen, wordOf, type SectionInput, type SectionValues } from "../choice-words.ts";
import { orNull, SectionEditor, type Said } from "../section-editor.ts";

const checkoutChoices = (): Choice[] => [
  { value: "pay_later", label: msg("Pay later, on the customer's terms") },
  { value: "pay_now", label: msg("Pay now, with the order") },
];

const flowChoices = (): Choice[] => [
  { value: "short", label: msg("On one page") },
  { value: "guided", label: msg("Step by step") },
];

/** @summary How orders are placed and paid. */
export class CheckoutSection extends SectionEditor<SectionValues<"checkout">> {
  override readonly heading = msg("Checkout");
  override readonly intro = msg(
    "How orders are placed and paid. A customer may have a way of paying of its own.",
  );

  protected override draftOf({ checkout }: DeskSettings): SectionValues<"checkout"> {
    const { checkoutMode, checkoutFlow, geocoderUrl } = checkout;
    return { checkoutMode: chosen(checkoutMode), checkoutFlow: chosen(checkoutFlow), geocoderUrl };
  }

  protected override inputOf(values: SectionValues<"checkout">, seen: DeskSettings): SectionInput {
    return { section: "checkout", revision: seen.checkout.revision, values };
  }

  protected override said(draft: SectionValues<"checkout">): Said {
    return [
      [msg("Orders are placed"), wordOf(flowChoices(), draft.checkoutFlow)],
      [msg("Address suggestions from"), draft.geocoderUrl ?? ""],
      [msg("Checkout"), wordOf(checkoutChoices(), draft.checkoutMode)],
    ];
  }

  protected override fields({
    checkoutMode,
    checkoutFlow,
    geocoderUrl,
  }: SectionValues<"checkout">) {
    return html`<div class="fields two">
      ${selectField({
        id: "checkoutFlow",
        label: msg("Orders are placed"),
        hint: msg("Step by step asks for the carrier and for addresses too."),
        required: true,
        value: checkoutFlow,
        options: flowChoices(),
        onChange: (value) => {
          this.type({ checkoutFlow: chosen(value) });
        },
      })}
      ${
        checkoutFlow === "guided"
          ? textField({
              id: "geocoderUrl",
              label: msg("Address suggestions from"),
              hint: msg("The address of a Photon server; without it only addresses used before."),
              maxLength: 500,
              value: geocoderUrl ?? "",
              error: this.errorAt("geocoderUrl"),
              onInput: (value) => {
                this.type({ geocoderUrl: orNull(value) });
              },
            })
          : nothing
      }
      ${selectField({
        id: "checkoutMode",
        label: msg("Orders are paid"),
        hint: msg(
          "Who pays now is told before ordering that you tell how. No money is taken here.",
        ),
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
