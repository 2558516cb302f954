import { msg, str } from "@lit/localize";
import type { CustomerAddress, CustomerContact } from "@order-portal/sdk/desk";
import { button, checkbox, icons, selectField, textField } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { orNull, type SectionOptions } from "./section.ts";

const blankAddress = (kind: CustomerAddress["kind"], isDefault: boolean): CustomerAddress => ({
  ...{ kind, isDefault, label: "", line1: "", line2: "" },
  ...{ city: "", region: "", postalCode: "", country: "" },
});

/** Where the customer is billed and shipped to. */
export function addressesSection({ draft, type, errorAt }: SectionOptions): TemplateResult {
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
    field: Exclude<keyof CustomerAddress, "kind" | "isDefault">,
    label: string,
    maxLength = 200,
  ) =>
    textField({
      id: `address-${at}-${field}`,
      label,
      maxLength,
      value: addresses[at]?.[field] ?? "",
      error: errorAt(`/addresses/${at}/${field}`),
      onInput: (value) =>
        change(at, { [field]: field === "country" ? value.toUpperCase() : value }),
    });
  return html`<section class="section" aria-labelledby="addresses">
    <h3 id="addresses">${msg("Addresses")}</h3>
    ${
      addresses.length === 0
        ? html`<p class="hint">${msg("None: orders say nothing of where they go.")}</p>`
        : addresses.map(
            ({ kind, isDefault, label, line1, city }, at) =>
              html`<fieldset class="entry">
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
                  ${text(at, "label", msg("Label"))} ${text(at, "line1", msg("Street"))}
                  ${text(at, "line2", msg("Second line"))}
                  ${text(at, "postalCode", msg("Postal code"), 20)} ${text(at, "city", msg("City"))}
                  ${text(at, "region", msg("Region"))}
                  ${text(at, "country", msg("Country code, such as DE"), 2)}
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
              </fieldset>`,
          )
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

/** The people who act for the customer. */
export function contactsSection({ draft, type, errorAt }: SectionOptions): TemplateResult {
  const { contacts } = draft;
  const change = (at: number, change: Partial<CustomerContact>) =>
    type({
      contacts: contacts.map((contact, i) => (i === at ? { ...contact, ...change } : contact)),
    });
  return html`<section class="section" aria-labelledby="contacts">
    <h3 id="contacts">${msg("Contacts")}</h3>
    ${
      contacts.length === 0
        ? html`<p class="hint">
            ${msg("Nobody yet. Add whom you ring when something is unclear.")}
          </p>`
        : contacts.map(
            ({ name, email, phone, role }, at) =>
              html`<fieldset class="entry">
                <legend>${name || msg(str`Contact ${at + 1}`)}</legend>
                <div class="fields two">
                  ${textField({
                    id: `contact-${at}-name`,
                    label: msg("Name"),
                    required: true,
                    maxLength: 200,
                    value: name,
                    error: errorAt(`/contacts/${at}/name`),
                    onInput: (name) => change(at, { name }),
                  })}
                  ${textField({
                    id: `contact-${at}-role`,
                    label: msg("Role"),
                    maxLength: 100,
                    value: role,
                    error: errorAt(`/contacts/${at}/role`),
                    onInput: (role) => change(at, { role }),
                  })}
                  ${textField({
                    id: `contact-${at}-email`,
                    label: msg("E-mail"),
                    type: "email",
                    maxLength: 254,
                    value: email ?? "",
                    error: errorAt(`/contacts/${at}/email`),
                    onInput: (email) => change(at, { email: orNull(email) }),
                  })}
                  ${textField({
                    id: `contact-${at}-phone`,
                    label: msg("Telephone"),
                    type: "tel",
                    maxLength: 64,
                    value: phone ?? "",
                    error: errorAt(`/contacts/${at}/phone`),
                    onInput: (phone) => change(at, { phone: orNull(phone) }),
                  })}
                </div>
                <div class="entry-foot">
                  ${button({
                    label: msg("Take out"),
                    icon: icons.trash,
                    variant: "quiet",
                    onClick: () => type({ contacts: contacts.filter((_, i) => i !== at) }),
                  })}
                </div>
              </fieldset>`,
          )
    }
    <div class="buttons">
      ${button({
        label: msg("Add contact"),
        icon: icons.plus,
        disabled: contacts.length >= 100,
        onClick: () =>
          type({ contacts: [...contacts, { name: "", email: null, phone: null, role: "" }] }),
      })}
    </div>
  </section>`;
}
