import { msg } from "@lit/localize";
import { checkbox, selectField, textField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { orNull, type SectionOptions } from "./section.ts";

/** Who the customer is. */
export function detailsSection(options: SectionOptions): TemplateResult {
  const { draft, stored, choices, type, errorAt } = options;
  const groups = choices?.priceGroups ?? [];
  return html`<section class="section" aria-labelledby="details">
    <h3 id="details">${msg("Details")}</h3>
    <div class="fields two">
      ${textField({
        id: "name",
        label: msg("Name"),
        required: true,
        maxLength: 200,
        value: draft.name,
        error: errorAt("/name"),
        onInput: (name) => type({ name }),
      })}
      ${textField({
        id: "number",
        label: msg("Number"),
        hint: msg("By which you know the customer; orders, imports and exports go by it."),
        required: true,
        maxLength: 64,
        value: draft.number,
        error: errorAt("/number"),
        onInput: (number) => type({ number }),
      })}
      ${textField({
        id: "email",
        label: msg("E-mail"),
        hint: msg("Portal links, codes and messages about orders go here."),
        type: "email",
        maxLength: 254,
        value: draft.email ?? "",
        error: errorAt("/email"),
        onInput: (email) => type({ email: orNull(email) }),
      })}
      ${textField({
        id: "phone",
        label: msg("Telephone"),
        type: "tel",
        maxLength: 64,
        value: draft.phone ?? "",
        error: errorAt("/phone"),
        onInput: (phone) => type({ phone: orNull(phone) }),
      })}
      ${selectField({
        id: "price-group",
        label: msg("Price group"),
        required: true,
        value: draft.priceGroup ?? "",
        error: errorAt("/priceGroup"),
        options: [
          { value: "", label: msg("None: the prices for everybody") },
          ...groups.map(({ code, name }) => ({ value: code, label: name })),
          ...(draft.priceGroup !== null && !groups.some(({ code }) => code === draft.priceGroup)
            ? [{ value: draft.priceGroup, label: draft.priceGroup }]
            : []),
        ],
        onChange: (code) => type({ priceGroup: orNull(code) }),
      })}
      <div class="wide">
        ${checkbox({
          id: "tax-exempt",
          label: msg("Tax exempt"),
          hint: msg("Orders of this customer bear no tax."),
          checked: draft.taxExempt,
          onChange: (taxExempt) => type({ taxExempt }),
        })}
        ${checkbox({
          id: "blocked",
          label: msg("Blocked"),
          hint: msg(
            "The portal link opens nothing, and whoever is in is out with the next click. Orders that came in stay as they are. Cart, link and everything here are kept for when you unblock.",
          ),
          checked: draft.blocked,
          onChange: (blocked) => type({ blocked }),
        })}
        ${
          draft.blocked && !stored.blocked && stored.revision !== ""
            ? html`<p class="minded">${msg("This happens when you save.")}</p>`
            : nothing
        }
      </div>
    </div>
  </section>`;
}

/** On which terms the customer's orders are carried out. */
export function termsSection({ draft, choices, type, errorAt }: SectionOptions): TemplateResult {
  const services = choices?.carrierServices ?? [];
  const own = draft.carrierService;
  return html`<section class="section" aria-labelledby="terms">
    <h3 id="terms">${msg("Terms")}</h3>
    <div class="fields two">
      ${textField({
        id: "payment-terms",
        label: msg("Payment terms"),
        hint: msg("Such as Net 30; the customer sees them with the order."),
        maxLength: 200,
        value: draft.paymentTerms ?? "",
        error: errorAt("/paymentTerms"),
        onInput: (terms) => type({ paymentTerms: orNull(terms) }),
      })}
      ${textField({
        id: "shipping-terms",
        label: msg("Shipping terms"),
        maxLength: 200,
        value: draft.shippingTerms ?? "",
        error: errorAt("/shippingTerms"),
        onInput: (terms) => type({ shippingTerms: orNull(terms) }),
      })}
      ${
        services.length === 0 && own === null
          ? nothing
          : selectField({
              id: "carrier-service",
              label: msg("Carrier service"),
              required: true,
              hint:
                services.length === 0
                  ? msg("Freight does not depend on it now: it is kept for when it does.")
                  : msg("What this customer's orders go by, and freight is charged by."),
              value: own ?? "",
              error: errorAt("/carrierService"),
              options: [
                {
                  value: "",
                  label: services[0]
                    ? `${msg("As the shipping terms say, else")} ${services[0]}`
                    : msg("None"),
                },
                ...[...new Set([...services, ...(own === null ? [] : [own])])].map((service) => ({
                  value: service,
                  label: service,
                })),
              ],
              onChange: (service) => type({ carrierService: orNull(service) }),
            })
      }
    </div>
  </section>`;
}
