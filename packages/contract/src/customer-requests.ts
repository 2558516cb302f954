/** What staff say of a customer when they make or change one. */
import * as z from "zod/mini";
import {
  checkoutModes,
  customerFreightKinds,
  orderTemplates,
  stockDisplays,
} from "./customer-settings.ts";
import { Sku, optionalText, text } from "./primitives.ts";

/** The number by which the supplier knows a customer. */
export const CustomerNumber = text(64);

/** How many addresses and contacts a customer has at most, and how many skus its catalogue names. */
export const maximumAddresses = 100;
export const maximumContacts = 100;
export const maximumCatalogueSkus = 5000;

const Email = z.email().check(z.maxLength(254));
const Decimal = z
  .string()
  .check(z.regex(/^\d{1,12}(\.\d{1,4})?$/, "Write an amount such as 12.50."));

const FreightInput = z
  .strictObject({
    kind: z.enum(customerFreightKinds),
    amount: z.nullable(Decimal),
    threshold: z.nullable(Decimal),
  })
  .check(
    z.refine(({ kind, amount }) => (kind === "none") === (amount === null), {
      path: ["amount"],
      error: "Say what carriage costs, such as 35.00; nothing where it is free.",
    }),
    z.refine(({ kind, threshold }) => (kind === "free_from") === (threshold !== null), {
      path: ["threshold"],
      error: "Say from which value of goods carriage is free; only where it is.",
    }),
  );

const SettingsInput = z.strictObject({
  orderTemplate: z.nullable(z.enum(orderTemplates)),
  checkoutMode: z.nullable(z.enum(checkoutModes)),
  stockDisplay: z.nullable(z.enum(stockDisplays)),
  freight: z.nullable(FreightInput),
});

const AddressInput = z.strictObject({
  kind: z.enum(["billing", "shipping"]),
  isDefault: z.boolean(),
  /** Tells addresses of one kind apart. */
  label: optionalText(200),
  line1: optionalText(200),
  line2: optionalText(200),
  city: optionalText(200),
  region: optionalText(200),
  postalCode: optionalText(20),
  country: z
    .string()
    .check(z.trim(), z.regex(/^([A-Z]{2})?$/, "a country code of two capital letters, such as DE")),
});

const ContactInput = z.strictObject({
  name: text(200),
  email: z.nullable(Email),
  phone: z.nullable(text(64)),
  role: optionalText(100),
});

const CatalogueInput = z.strictObject({
  all: z.boolean(),
  categories: z.array(text(200)).check(z.maxLength(1000)),
  skus: z.array(Sku).check(z.maxLength(maximumCatalogueSkus)),
});

const fields = {
  number: CustomerNumber,
  name: text(200),
  email: z.nullable(Email),
  phone: z.nullable(text(64)),
  priceGroup: z.nullable(text(64)),
  taxExempt: z.boolean(),
  blocked: z.boolean(),
  paymentTerms: z.nullable(text(200)),
  shippingTerms: z.nullable(text(200)),
  carrierService: z.nullable(text(64)),
  catalogue: CatalogueInput,
  settings: SettingsInput,
  addresses: z.array(AddressInput).check(z.maxLength(maximumAddresses)),
  contacts: z.array(ContactInput).check(z.maxLength(maximumContacts)),
};

/** Every field by itself: what is not named stays as it is. */
export const CustomerChange = z.partial(z.strictObject(fields));
export type CustomerChange = z.output<typeof CustomerChange>;

/** A new customer: number and name, and whatever else is known. */
export const NewCustomer = z.strictObject({
  ...CustomerChange.shape,
  number: fields.number,
  name: fields.name,
});
export type NewCustomer = z.output<typeof NewCustomer>;
