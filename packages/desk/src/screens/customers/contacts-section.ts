import { msg, str } from "@lit/localize";
import type { CustomerContact } from "@order-portal/sdk/desk";
import { button, icons, textField } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { orNull, type SectionOptions } from "./section.ts";

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
