import { msg } from "@lit/localize";
import type { DeskSettings } from "@order-portal/sdk/desk";
import { selectField, type Choice } from "@order-portal/ui";
import { html } from "lit";
import { chosen, wordOf, type SectionInput, type SectionValues } from "../choice-words.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

const orderFields = () =>
  [
    ["purchaseOrderNumber", msg("Purchase order number")],
    ["notes", msg("Notes")],
    ["deliveryDate", msg("Delivery date")],
  ] as const;

const fieldChoices = (): Choice[] => [
  { value: "hidden", label: msg("Not asked for") },
  { value: "optional", label: msg("Optional") },
  { value: "required", label: msg("Required") },
];

const dateChoices = (): Choice[] => [
  { value: "one", label: msg("One for the whole order") },
  { value: "several", label: msg("Each line may have its own") },
];

/** @summary What buyers are asked for with an order. */
export class OrderFieldsSection extends SectionEditor<SectionValues<"orderFields">> {
  override readonly heading = msg("Order fields");
  override readonly intro = msg("What buyers are asked for before they place an order.");

  protected override draftOf({ orderFields }: DeskSettings): SectionValues<"orderFields"> {
    const { purchaseOrderNumber, notes, deliveryDate, deliveryDates } = orderFields;
    return { purchaseOrderNumber, notes, deliveryDate, deliveryDates: chosen(deliveryDates) };
  }

  protected override inputOf(
    values: SectionValues<"orderFields">,
    seen: DeskSettings,
  ): SectionInput {
    return { section: "orderFields", revision: seen.orderFields.revision, values };
  }

  protected override said(draft: SectionValues<"orderFields">): Said {
    return [
      ...orderFields().map(
        ([name, label]) => [label, wordOf(fieldChoices(), draft[name])] as const,
      ),
      [msg("Delivery dates"), wordOf(dateChoices(), draft.deliveryDates)],
    ];
  }

  protected override fields(draft: SectionValues<"orderFields">) {
    return html`<div class="fields two">
      ${orderFields().map(([name, label]) =>
        selectField({
          id: name,
          label,
          required: true,
          value: draft[name],
          options: fieldChoices(),
          onChange: (value) => {
            this.type({ [name]: value });
          },
        }),
      )}
      ${selectField({
        id: "deliveryDates",
        label: msg("Delivery dates"),
        hint: msg("Which days can be chosen is set under Delivery."),
        required: true,
        disabled: draft.deliveryDate === "hidden",
        value: draft.deliveryDates,
        options: dateChoices(),
        onChange: (value) => {
          this.type({ deliveryDates: chosen(value) });
        },
      })}
    </div>`;
  }
}
