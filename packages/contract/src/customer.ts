/** Customers, as the supplier's staff see them. */
import * as z from "zod/mini";
import { Address } from "./address.ts";
import { CustomerSettings, InheritedSettings } from "./customer-settings.ts";
import { Instant, Money } from "./values.ts";
import { OrderSummary } from "./order.ts";

/** A customer's portal link. Its secret is kept as a hash only, so the link itself is not here. */
export const LinkState = z.object({
  madeAt: Instant,
  /** When it last opened a session; null where it never did. */
  lastUsedAt: z.nullable(Instant),
});
export type LinkState = z.output<typeof LinkState>;

/** A price group as customers are put into one. */
export const PriceGroupName = z.object({ code: z.string(), name: z.string() });
export type PriceGroupName = z.output<typeof PriceGroupName>;

/** A customer in the desk's list. */
export const CustomerSummary = z.object({
  number: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  /** Of the shipping address, else of the billing address. */
  city: z.nullable(z.string()),
  priceGroup: z.nullable(PriceGroupName),
  blocked: z.boolean(),
  /** Orders that are no drafts. */
  orderCount: z.int(),
  lastOrderAt: z.nullable(Instant),
  link: z.nullable(LinkState),
});
export type CustomerSummary = z.output<typeof CustomerSummary>;

/** A page of the desk's customers. */
export const CustomerPage = z.object({
  customers: z.array(CustomerSummary),
  nextCursor: z.nullable(z.string()),
  /** How many match in all; told with the first page only. */
  total: z.nullable(z.int()),
});
export type CustomerPage = z.output<typeof CustomerPage>;

/** One of a customer's addresses. Orders take the default of each kind, else the first. */
export const CustomerAddress = z.object({
  ...Address.shape,
  kind: z.enum(["billing", "shipping"]),
  isDefault: z.boolean(),
});
export type CustomerAddress = z.output<typeof CustomerAddress>;

/** A person who acts for a customer. */
export const CustomerContact = z.object({
  name: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** Such as "Kitchen" or "Accounts"; may be empty. */
  role: z.string(),
});
export type CustomerContact = z.output<typeof CustomerContact>;

/** Which products a customer sees: all, or those of categories and those named. */
export const CustomerCatalogue = z.object({
  all: z.boolean(),
  categories: z.array(z.string()),
  skus: z.array(z.string()),
});
export type CustomerCatalogue = z.output<typeof CustomerCatalogue>;

/** What staff write of a customer. */
export const CustomerRecord = z.object({
  number: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** The code of a price group. */
  priceGroup: z.nullable(z.string()),
  taxExempt: z.boolean(),
  /** Its link opens nothing, and its sessions end at the next request. */
  blocked: z.boolean(),
  paymentTerms: z.nullable(z.string()),
  shippingTerms: z.nullable(z.string()),
  /** The service its orders go by, where freight is charged by carrier service. */
  carrierService: z.nullable(z.string()),
  catalogue: CustomerCatalogue,
  settings: CustomerSettings,
  addresses: z.array(CustomerAddress),
  contacts: z.array(CustomerContact),
});
export type CustomerRecord = z.output<typeof CustomerRecord>;

/** A price rule that a customer has of its own. */
export const OwnPriceRule = z.object({
  /** `all`, `line:NAME`, `sku:SKU` or `sku:SKU@UNIT`, as the import writes it. */
  appliesTo: z.string(),
  /** From which quantity of a line, in base units. */
  minimumQuantity: z.int(),
  /** A fixed price; null where it is a percentage. */
  price: z.nullable(Money),
  /** Per cent off, such as `"12.5"`; null where it is a price. */
  percent: z.nullable(z.string()),
});
export type OwnPriceRule = z.output<typeof OwnPriceRule>;

/** A product by its sku and name. */
export const NamedProduct = z.object({ sku: z.string(), name: z.string() });
export type NamedProduct = z.output<typeof NamedProduct>;

/** A customer with all that its page shows. */
export const DeskCustomer = z.object({
  ...CustomerRecord.shape,
  /** A change names the one that was looked at. */
  revision: z.string(),
  /** What counts where `settings` says nothing. */
  inherited: InheritedSettings,
  /** The names of the catalogue's skus; a sku that is no product is not among them. */
  products: z.array(NamedProduct),
  link: z.nullable(LinkState),
  orderCount: z.int(),
  /** The latest orders, at most five. */
  orders: z.array(OrderSummary),
  /** Its own price rules, at most fifty; `priceRuleCount` says how many there are. */
  priceRules: z.array(OwnPriceRule),
  priceRuleCount: z.int(),
});
export type DeskCustomer = z.output<typeof DeskCustomer>;

/** What a customer may be given: for the choices of a form. */
export const CustomerChoices = z.object({
  priceGroups: z.array(PriceGroupName),
  categories: z.array(z.string()),
  /** The services that freight is charged by; empty where it is not. */
  carrierServices: z.array(z.string()),
  inherited: InheritedSettings,
  currency: z.string(),
});
export type CustomerChoices = z.output<typeof CustomerChoices>;

/** Products that were found, or named. */
export const FoundProducts = z.object({
  products: z.array(NamedProduct),
  /** Skus that no product has. */
  unknown: z.array(z.string()),
});
export type FoundProducts = z.output<typeof FoundProducts>;
