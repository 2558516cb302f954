import { msg } from "@lit/localize";
import type { RegistrationFlow } from "@order-portal/sdk";
import { selectField, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { addressRows, countryField, type AddressFieldOptions } from "../address/address-fields.ts";
import type { BillingAddress } from "./billing-address.ts";
import { choicesOf, placeOf, type FieldName, type Fields, type Step, type Wrong } from "./draft.ts";

/** What the fields of a step are drawn with. */
export interface StepOptions {
  readonly step: Step;
  readonly fields: Fields;
  readonly flow: RegistrationFlow | null;
  readonly address: Pick<BillingAddress, "format" | "suggestions">;
  readonly locale: string | undefined;
  readonly errors: Wrong;
  readonly onType: (typed: Partial<Fields>) => void;
}

interface TextWords {
  readonly label: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly type?: "text" | "tel";
  readonly maxLength?: number;
}

const text = ({ fields, errors, onType }: StepOptions, name: FieldName, words: TextWords) =>
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
      onType({ [name]: value });
    },
  });

const choice = (
  { fields, errors, onType }: StepOptions,
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
      onType({ [name]: value });
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

/** What a browser knows the parts of an address by. */
const autocomplete = {
  line1: "billing address-line1",
  line2: "billing address-line2",
  city: "billing address-level2",
  region: "billing address-level1",
  postalCode: "billing postal-code",
} as const;

/** The country first: it says which parts there are, in which order, and which are needed. */
function billingFields({ fields, errors, address, locale, onType }: StepOptions) {
  const { format, suggestions } = address;
  const options: AddressFieldOptions = {
    ...{ locale, suggestions, typed: { label: "", ...fields } },
    errorOf: (part) => errors.get(part),
    autocomplete: (part) => autocomplete[part],
    onType: (change) => {
      onType(placeOf(change));
    },
  };
  return html`${countryField(options)}
  ${format === null || fields.country === "" ? nothing : addressRows(format, options)}`;
}

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
      return billingFields(options);
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
