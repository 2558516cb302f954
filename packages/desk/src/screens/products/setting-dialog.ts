/** Asks what is to be set of many products at once. */
import { msg, str } from "@lit/localize";
import type { ProductChoices, ProductsInput } from "@order-portal/sdk/desk";
import { button, selectField, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { taxClassChoices } from "./tax-class-choices.ts";

/** What is asked for, and what was typed so far. */
export interface AskedSetting {
  readonly field: "category" | "productLine" | "taxClass" | "newUntil";
  readonly value: string;
}

/** What the dialog is made of. */
export interface SettingDialogOptions {
  readonly asked: AskedSetting | null;
  /** How many products are ticked. */
  readonly count: number;
  readonly choices: ProductChoices;
  readonly busy: boolean;
  readonly trouble: string;
  readonly onAnswer: (value: string) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is sent of an answer; empty text takes away what is there. */
export const askedSetting = ({ field, value }: AskedSetting): ProductsInput["set"] => ({
  [field]: value.trim() === "" ? null : value.trim(),
});

export const settingDialog = (options: SettingDialogOptions) => {
  const { asked, count, busy, onClose, onDone } = options;
  const isEmpty = asked?.value.trim() === "";
  return html`<order-portal-dialog
    placement="center"
    heading=${count === 1 ? msg("Change 1 product") : msg(str`Change ${count} products`)}
    .open=${asked !== null}
    @dialog-close=${onClose}
  >
    ${
      asked === null
        ? nothing
        : html`<form
            id="setting"
            @submit=${(event: Event) => {
              event.preventDefault();
              onDone();
            }}
          >
            ${settingField(asked, options)}
          </form>`
    }
    <div slot="footer" class="buttons">
      ${button({ label: msg("Leave as it is"), variant: "quiet", onClick: onClose })}
      ${button({
        label: isEmpty && asked.field !== "taxClass" ? msg("Take it away") : msg("Set it"),
        variant: "primary",
        busy,
        onClick: onDone,
      })}
    </div>
  </order-portal-dialog>`;
};

function settingField(
  { field, value }: AskedSetting,
  { choices, trouble, onAnswer }: SettingDialogOptions,
) {
  const error = trouble === "" ? undefined : trouble;
  const empty = msg("Leave it empty to take away what is there.");
  const common = { id: "setting-value", value, error, onInput: onAnswer };
  switch (field) {
    case "category":
      return textField({
        ...common,
        label: msg("Category"),
        hint: empty,
        suggestions: choices.categories,
        maxLength: 200,
      });
    case "productLine":
      return textField({
        ...common,
        label: msg("Product line"),
        hint: empty,
        suggestions: choices.productLines,
        maxLength: 200,
      });
    case "newUntil":
      return textField({ ...common, label: msg("New until"), hint: empty, type: "date" });
    case "taxClass":
      return selectField({
        id: "setting-value",
        label: msg("Tax class"),
        value,
        error,
        options: taxClassChoices(choices, value),
        onChange: onAnswer,
      });
  }
}
