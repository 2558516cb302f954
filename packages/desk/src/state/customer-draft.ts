/** A customer as it is typed: the record, and what is at fault in it before it is sent. */
import { msg } from "@lit/localize";
import type { CustomerChoices, CustomerRecord, DeskCustomer } from "@order-portal/sdk/desk";

const fields = [
  "number",
  "name",
  "email",
  "phone",
  "priceGroup",
  "taxExempt",
  "blocked",
  "paymentTerms",
  "shippingTerms",
  "carrierService",
  "catalogue",
  "settings",
  "addresses",
  "contacts",
] as const satisfies readonly (keyof CustomerRecord)[];

/** What the form shows of a customer. */
export const customerDraft = (customer: CustomerRecord): CustomerRecord =>
  // The entries are the record's own, each under its name.
  Object.fromEntries(fields.map((field) => [field, customer[field]])) as CustomerRecord;

/** A customer of whom nothing is known yet. */
export const blankCustomer = ({ inherited }: Pick<CustomerChoices, "inherited">): DeskCustomer => ({
  number: "",
  name: "",
  email: null,
  phone: null,
  priceGroup: null,
  taxExempt: false,
  blocked: false,
  paymentTerms: null,
  shippingTerms: null,
  carrierService: null,
  catalogue: { all: true, categories: [], skus: [] },
  settings: { orderTemplate: null, checkoutMode: null, stockDisplay: null, freight: null },
  addresses: [],
  contacts: [],
  revision: "",
  inherited,
  products: [],
  link: null,
  orderCount: 0,
  orders: [],
  priceRules: [],
  priceRuleCount: 0,
});

/** What was typed over what is stored: the fields that differ. */
export function customerChange(draft: CustomerRecord, stored: CustomerRecord) {
  const changed = fields.filter(
    (field) => JSON.stringify(draft[field]) !== JSON.stringify(stored[field]),
  );
  // As above; the server holds each against its schema.
  return Object.fromEntries(
    changed.map((field) => [field, draft[field]]),
  ) as Partial<CustomerRecord>;
}

/** Why a draft cannot be sent, by JSON pointer; what only the server knows is not here. */
export function draftErrors({ number, name }: CustomerRecord): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  if (number.trim() === "") {
    errors.set("/number", msg("Give the customer a number: orders and imports go by it."));
  }
  if (name.trim() === "") errors.set("/name", msg("Say what the business is called."));
  return errors;
}

/** Where two drafts differ, in words, for whoever has to choose between them. */
export function draftDifferences(mine: CustomerRecord, theirs: CustomerRecord) {
  return fields
    .filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
    .map((field) => ({
      label: fieldLabel(field),
      mine: inWords(mine[field]),
      theirs: inWords(theirs[field]),
    }));
}

/** What the form calls a field. */
function fieldLabel(field: (typeof fields)[number]): string {
  switch (field) {
    case "number":
      return msg("Number");
    case "name":
      return msg("Name");
    case "email":
      return msg("E-mail");
    case "phone":
      return msg("Telephone");
    case "priceGroup":
      return msg("Price group");
    case "taxExempt":
      return msg("Tax exempt");
    case "blocked":
      return msg("Blocked");
    case "paymentTerms":
      return msg("Payment terms");
    case "shippingTerms":
      return msg("Shipping terms");
    case "carrierService":
      return msg("Carrier service");
    case "catalogue":
      return msg("Catalogue");
    case "settings":
      return msg("Settings");
    case "addresses":
      return msg("Addresses");
    case "contacts":
      return msg("Contacts");
  }
}

function inWords(value: unknown): string {
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return value ? msg("Yes") : msg("No");
  if (Array.isArray(value)) return value.map(inWords).join("; ");
  if (typeof value === "object") {
    return Object.values(value).map(inWords).filter(Boolean).join(", ");
  }
  return typeof value === "string" ? value : "";
}
