import { msg, str } from "@lit/localize";
import { countryName, type Address, type AddressFormat } from "@order-portal/sdk";
import { selectField, textField } from "@order-portal/ui";
import type { TemplateResult } from "lit";
import { partLabel, type Part } from "./address-words.ts";
import { countryCodes } from "./country-codes.ts";

/** What the fields of an address are made of. */
export interface AddressFieldOptions {
  readonly typed: Address;
  readonly locale: string | undefined;
  readonly errorOf: (part: Part | "country") => string | undefined;
  readonly onType: (change: Partial<Address>) => void;
  /** What a browser knows a part by, where it may fill it in. */
  readonly autocomplete?: (part: Part) => string;
}

/** The country, which decides what else is asked, and who is there. */
export const addressHead = ({
  typed,
  locale,
  errorOf,
  onType,
}: AddressFieldOptions): TemplateResult[] => [
  selectField({
    id: "country",
    label: msg("Country"),
    required: true,
    value: typed.country,
    error: errorOf("country"),
    options: [
      { value: "", label: msg("Choose a country") },
      ...countryCodes
        .map((value) => ({ value, label: countryName(value, locale) }))
        .sort((one, other) => one.label.localeCompare(other.label, locale)),
    ],
    onChange: (country) => {
      onType({ country, region: "" });
    },
  }),
  textField({
    id: "label",
    label: msg("Company or name"),
    value: typed.label,
    maxLength: 200,
    onInput: (label) => {
      onType({ label });
    },
  }),
];

/** A part as the country calls it: a choice where its regions are known. */
export function addressField(
  part: Part,
  format: AddressFormat,
  { typed, errorOf, onType, autocomplete }: AddressFieldOptions,
): TemplateResult {
  const common = {
    id: part,
    label: partLabel(part, format),
    required: format.required.includes(part),
    error: errorOf(part),
    value: typed[part],
  };
  if (part === "region" && format.regions.length > 0) {
    const options = format.regions.map(({ code, name }) => ({ value: code, label: name }));
    return selectField({
      ...common,
      options: [{ value: "", label: msg("Choose") }, ...options],
      onChange: (region) => {
        onType({ region });
      },
    });
  }
  const hint =
    part === "postalCode" && format.postalCodeExample
      ? msg(str`Such as ${format.postalCodeExample}`)
      : undefined;
  return textField({
    ...common,
    hint,
    ...(autocomplete && { autocomplete: autocomplete(part) }),
    maxLength: part === "postalCode" ? 20 : 200,
    onInput: (value) => {
      onType({ [part]: value });
    },
  });
}
