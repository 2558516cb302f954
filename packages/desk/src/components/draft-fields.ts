/** What a draft says beside its lines. */
import { msg } from "@lit/localize";
import type { Draft } from "@order-portal/sdk/desk";
import { textArea, textField } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";

/** The fields; each change is told with all of them. */
export function draftFields(
  fields: Draft["fields"],
  onFields: (fields: Draft["fields"]) => void,
): TemplateResult {
  const set = (change: Partial<Draft["fields"]>) => {
    onFields({ ...fields, ...change });
  };
  return html`<div class="fields">
    ${textField({
      id: "draft-po",
      label: msg("Purchase order number"),
      maxLength: 64,
      value: fields.purchaseOrderNumber,
      onInput: (purchaseOrderNumber) => set({ purchaseOrderNumber }),
    })}
    ${textField({
      id: "draft-date",
      label: msg("Delivery date"),
      type: "date",
      value: fields.deliveryDate,
      onChange: (deliveryDate) => set({ deliveryDate }),
    })}
    ${textArea({
      id: "draft-notes",
      label: msg("Notes"),
      hint: msg("The customer reads them on the order."),
      maxLength: 2000,
      value: fields.notes,
      onInput: (notes) => set({ notes }),
    })}
  </div>`;
}
