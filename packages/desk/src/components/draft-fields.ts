/** What a draft says beside its lines. */
import { msg } from "@lit/localize";
import type { Draft } from "@order-portal/sdk/desk";
import type { DraftForm } from "../state/draft-form.ts";
import { textArea, textField } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";

/** What the fields are made of. */
export interface DraftFieldsOptions {
  readonly draft: Pick<DraftForm, "fields" | "discountCode">;
  /** Why the code that is saved takes nothing off. */
  readonly codeProblem: string | undefined;
  readonly onType: (change: Partial<Pick<DraftForm, "fields" | "discountCode">>) => void;
}

/** The fields of a draft. */
export function draftFields({ draft, codeProblem, onType }: DraftFieldsOptions): TemplateResult {
  const { fields, discountCode } = draft;
  const set = (change: Partial<Draft["fields"]>) => {
    onType({ fields: { ...fields, ...change } });
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
    ${textField({
      id: "draft-code",
      label: msg("Discount code"),
      hint: msg("It counts as used when the draft is sent."),
      maxLength: 64,
      value: discountCode,
      error: codeProblem,
      onInput: (discountCode) => {
        onType({ discountCode });
      },
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
