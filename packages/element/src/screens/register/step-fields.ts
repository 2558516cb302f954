import { msg } from "@lit/localize";
import type { RegistrationFlow } from "@order-portal/sdk";
import { selectField, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { countries } from "./countries.ts";
import { choicesOf, type FieldName, type Fields, type Step, type Wrong } from "./draft.ts";

/** What the fields of a step are drawn with. */
export interface StepOptions {
  readonly step: Step;
  readonly fields: Fields;
  readonly flow: RegistrationFlow | null;
  readonly locale: string | undefined;
  readonly errors: Wrong;
  readonly onInput: (name: FieldName, value: string) => void;
}

interface TextWords {
  readonly label: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly type?: "text" | "tel";
  readonly maxLength?: number;
}

const text = ({ fields, errors, onInput }: StepOptions, name: FieldName, words: TextWords) =>
  textField({
    id: name,
    label: words.label,
    hint: words.hint,
    autocomplete: words.autocomplete,
    type: words.type ?? "text",
    required: !words.optional,
    maxLength: words.maxLength ?? 200,
    value: fields[name],
    error: errors.get(name),
    onInput: (value) => {
      onInput(name, value);
    },
  });

const choice = (
  { fields, errors, onInput }: StepOptions,
  name: FieldName,
  label: string,
  offered: readonly { value: string; label: string }[],
) =>
  selectField({
    id: name,
    label,
    required: true,
    value: fields[name],
    error: errors.get(name),
    options: [{ value: "", label: msg("Choose …") }, ...offered],
    onChange: (value) => {
      onInput(name, value);
    },
  });

/** A choice among several; one alone is chosen by itself, and not asked. */
function offeredChoice(
  options: StepOptions,
  name: "group" | "shippingTerms" | "paymentTerms",
  label: string,
) {
  const offered = options.flow ? choicesOf(options.flow)[name] : [];
  if (offered.length < 2) return nothing;
  return choice(
    options,
    name,
    label,
    offered.map((value) => ({ value, label: value })),
  );
}

const person = (options: StepOptions) =>
  text(options, "name", { label: msg("Your name"), autocomplete: "name", maxLength: 100 });

/** The fields of a step, but for those that password managers fill. */
export function stepFields(options: StepOptions): unknown {
  switch (options.step) {
    case "who":
      return nothing;
    case "known":
      return html`${text(options, "customerNumber", {
        label: msg("Customer number"),
        hint: msg("It stands on your invoices."),
        autocomplete: "off",
        maxLength: 64,
      })}
      ${person(options)}`;
    case "details":
      return html`${text(options, "company", {
        label: msg("Company name"),
        autocomplete: "organization",
      })}
      ${offeredChoice(options, "group", msg("Kind of business"))}
      ${offeredChoice(options, "shippingTerms", msg("Shipping terms"))}
      ${offeredChoice(options, "paymentTerms", msg("Payment terms"))}`;
    case "address":
      return html`${choice(options, "country", msg("Country"), countries(options.locale))}
        ${text(options, "line1", {
          label: msg("Street and number"),
          autocomplete: "billing address-line1",
        })}
        ${text(options, "line2", {
          label: msg("Second line"),
          autocomplete: "billing address-line2",
          optional: true,
        })}
        <div class="pair">
          ${text(options, "postalCode", {
            label: msg("Postal code"),
            autocomplete: "billing postal-code",
            optional: true,
            maxLength: 20,
          })}
          ${text(options, "city", { label: msg("City"), autocomplete: "billing address-level2" })}
        </div>
        ${text(options, "region", {
          label: msg("State or region"),
          autocomplete: "billing address-level1",
          optional: true,
        })}`;
    case "contact":
      return html`${person(options)}
      ${
        options.flow?.phone === "hidden"
          ? nothing
          : text(options, "phone", {
              label: msg("Phone"),
              autocomplete: "tel",
              type: "tel",
              optional: options.flow?.phone !== "required",
              maxLength: 64,
            })
      }`;
  }
}
