import { msg } from "@lit/localize";
import {
  addressCountries,
  partsBelowStreet,
  countryName,
  type PartBelowStreet,
  type CustomerAddress,
} from "@order-portal/sdk/desk";
import { button, checkbox, icons, selectField, textField, type Choice } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import type { SectionOptions } from "./section.ts";

const blankAddress = (kind: CustomerAddress["kind"], isDefault: boolean): CustomerAddress => ({
  ...{ kind, isDefault, label: "", line1: "", line2: "" },
  ...{ city: "", region: "", postalCode: "", country: "" },
});

/** As the country has them, and what is there though it has no place for it. */
const partsOf = (address: CustomerAddress): PartBelowStreet[] => {
  const own = partsBelowStreet(address.country);
  const besides = (["postalCode", "city", "region"] as const).filter((part) => address[part]);
  return [...new Set([...own, ...besides])];
};

const named = new Map<string | undefined, Choice[]>();

/** All countries by their names; one that is no country, as imported files may have it, stays. */
function countryOptions(chosen: string, locale: string | undefined): Choice[] {
  const known =
    named.get(locale) ??
    addressCountries()
      .map((value) => ({ value, label: countryName(value, locale) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  named.set(locale, known);
  const isOther = chosen !== "" && !known.some(({ value }) => value === chosen);
  return [
    { value: "", label: msg("Not said") },
    ...(isOther ? [{ value: chosen, label: chosen }] : []),
    ...known,
  ];
}

/** Where the customer is billed and shipped to. */
export function addressesSection({ draft, type, errorAt, locale }: SectionOptions): TemplateResult {
  const { addresses } = draft;
  const change = (at: number, change: Partial<CustomerAddress>) =>
    type({
      addresses: addresses.map((address, i) => {
        if (i === at) return { ...address, ...change };
        // One of a kind is the default.
        const kind = change.kind ?? addresses[at]?.kind;
        const gives = change.isDefault === true && address.kind === kind;
        return gives ? { ...address, isDefault: false } : address;
      }),
    });
  const text = (
    at: number,
    field: "label" | "line1" | "line2" | PartBelowStreet,
    label: string,
    maxLength = 200,
  ) =>
    textField({
      id: `address-${at}-${field}`,
      label,
      maxLength,
      value: addresses[at]?.[field] ?? "",
      error: errorAt(`/addresses/${at}/${field}`),
      onInput: (value) => change(at, { [field]: value }),
    });
  const partLabels = () => ({
    city: msg("City"),
    region: msg("Region"),
    postalCode: msg("Postal code"),
  });
  return html`<section class="section" aria-labelledby="addresses">
    <h3 id="addresses">${msg("Addresses")}</h3>
    ${
      addresses.length === 0
        ? html`<p class="hint">${msg("None: orders say nothing of where they go.")}</p>`
        : addresses.map((address, at) => {
            const { kind, isDefault, label, line1, city, country } = address;
            return html`<fieldset class="entry">
              <legend>
                ${kind === "shipping" ? msg("Shipping") : msg("Billing")}:
                ${label || line1 || city || msg("new address")}
              </legend>
              <div class="fields two">
                ${selectField({
                  id: `address-${at}-kind`,
                  label: msg("Kind"),
                  required: true,
                  value: kind,
                  options: [
                    { value: "shipping", label: msg("Shipping") },
                    { value: "billing", label: msg("Billing") },
                  ],
                  onChange: (kind) =>
                    change(at, {
                      kind: kind === "billing" ? "billing" : "shipping",
                      isDefault: false,
                    }),
                })}
                ${selectField({
                  id: `address-${at}-country`,
                  label: msg("Country"),
                  value: country,
                  error: errorAt(`/addresses/${at}/country`),
                  options: countryOptions(country, locale),
                  onChange: (country) => change(at, { country }),
                })}
                ${text(at, "label", msg("Label"))} ${text(at, "line1", msg("Street and number"))}
                ${text(at, "line2", msg("Second line"))}
                ${partsOf(address).map((part) =>
                  text(at, part, partLabels()[part], part === "postalCode" ? 20 : 200),
                )}
              </div>
              <div class="entry-foot">
                ${checkbox({
                  id: `address-${at}-default`,
                  label: msg("Orders take this one of its kind"),
                  checked: isDefault,
                  error: errorAt(`/addresses/${at}/isDefault`),
                  onChange: (isDefault) => change(at, { isDefault }),
                })}
                ${button({
                  label: msg("Take out"),
                  icon: icons.trash,
                  variant: "quiet",
                  onClick: () => type({ addresses: addresses.filter((_, i) => i !== at) }),
                })}
              </div>
            </fieldset>`;
          })
    }
    <div class="buttons">
      ${(["shipping", "billing"] as const).map((kind) =>
        button({
          label: kind === "shipping" ? msg("Add shipping address") : msg("Add billing address"),
          icon: icons.plus,
          disabled: addresses.length >= 100,
          onClick: () => {
            const isFirst = !addresses.some((address) => address.kind === kind);
            type({ addresses: [...addresses, blankAddress(kind, isFirst)] });
          },
        }),
      )}
    </div>
  </section>`;
}
