import { msg, str } from "@lit/localize";
import { countryName, type Address, type AddressFormat } from "@order-portal/sdk";
import { selectField, textField } from "@order-portal/ui";
import { css, html, type TemplateResult } from "lit";
import { partLabel, type Part } from "./address-words.ts";
import { countryCodes } from "./country-codes.ts";
import { streetField, streetFieldStyles } from "./street-field.ts";
import type { StreetSuggestions } from "./street-suggestions.ts";

/** What the fields of an address are made of. */
export interface AddressFieldOptions {
  readonly typed: Address;
  readonly locale: string | undefined;
  readonly errorOf: (part: Part | "country") => string | undefined;
  readonly onType: (change: Partial<Address>) => void;
  /** What a browser knows a part by, where it may fill it in. */
  readonly autocomplete?: (part: Part) => string;
  /** What is suggested for the street. */
  readonly suggestions: StreetSuggestions;
}

/** The country, which decides what else is asked. */
export const countryField = ({
  typed,
  locale,
  errorOf,
  onType,
}: AddressFieldOptions): TemplateResult =>
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
  });

/** The country, and who is there. */
export const addressHead = (options: AddressFieldOptions): TemplateResult[] => [
  countryField(options),
  textField({
    id: "label",
    label: msg("Company or name"),
    value: options.typed.label,
    maxLength: 200,
    onInput: (label) => {
      options.onType({ label });
    },
  }),
];

/** A part as the country calls it: a choice where its regions are known. */
function addressField(
  part: Part,
  format: AddressFormat,
  { typed, locale, errorOf, onType, autocomplete, suggestions }: AddressFieldOptions,
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
  if (part === "line1") {
    return streetField({
      ...common,
      ...{ locale, suggestions, autocomplete: autocomplete?.(part) ?? "off" },
      onInput: (line1) => {
        onType({ line1 });
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

/** The parts as the country writes them, those of one line beside each other. */
export const addressRows = (
  format: AddressFormat,
  options: AddressFieldOptions,
): TemplateResult[] =>
  format.rows.map(
    (row) => html`<div class="row">${row.map((part) => addressField(part, format, options))}</div>`,
  );

/** The look of the fields of an address, beside that of all fields. */
export const addressFieldStyles = [
  streetFieldStyles,
  css`
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
      gap: 14px;
      align-items: start;
    }
  `,
];
