/** The workspace's settings as staff see them: sections that are stored one by one. */
import * as z from "zod/mini";
import { PasswordPolicy } from "./password-policy.ts";
import { FieldSetting, OrderFieldSettings } from "./workspace.ts";

/** Names what was looked at; a change of another one is refused with `record_changed`. */
const seen = { revision: z.string() };

/** Who the supplier is. */
export const CompanySettings = z.object({
  ...seen,
  name: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  /** Decimals of unit prices, 0 to 4. */
  priceScale: z.int(),
  /** What holds currency and price scale as they are: `prices`, `orders`; null where nothing does. */
  moneyFixedBy: z.nullable(z.string()),
});
export type CompanySettings = z.output<typeof CompanySettings>;

/** The supplier's own look and words. */
export const BrandSettings = z.object({
  ...seen,
  /** A web address, or the address of a picture that was uploaded. */
  logoUrl: z.nullable(z.string()),
  accentColor: z.nullable(z.string()),
  message: z.nullable(z.string()),
  contactEmail: z.nullable(z.string()),
  contactPhone: z.nullable(z.string()),
});
export type BrandSettings = z.output<typeof BrandSettings>;

/** Whether each tab is shown: `auto` (when something is in it), `always`, `hidden`. */
export const NavigationSettings = z.object({
  ...seen,
  all: z.string(),
  newArrivals: z.string(),
  onSale: z.string(),
  categories: z.string(),
  pastOrders: z.string(),
});
export type NavigationSettings = z.output<typeof NavigationSettings>;

/** What buyers are asked for with an order. */
export const OrderFieldsSettings = z.object({
  ...seen,
  ...OrderFieldSettings.shape,
  /** Whether each line may have a delivery date of its own (`several`), or the order one (`one`). */
  deliveryDates: z.string(),
});
export type OrderFieldsSettings = z.output<typeof OrderFieldsSettings>;

/** Which days can be asked for. */
export const DeliverySettings = z.object({
  ...seen,
  /** Working days between an order and its earliest delivery; 0 for the same day. */
  leadDays: z.int(),
  /** The days of the week that are delivered on and worked on, 1 for Monday to 7 for Sunday. */
  weekdays: z.array(z.int()),
  /** Days on which nothing is worked or delivered, `YYYY-MM-DD`, in order. */
  holidays: z.array(z.string()),
  /** `HH:MM` on the workspace's clock: an order from then on counts as of the next day; or null. */
  cutOff: z.nullable(z.string()),
});
export type DeliverySettings = z.output<typeof DeliverySettings>;

/** What rules of delivery come to for an order placed now. */
export const DeliveryPreview = z.object({
  /** The first days that can be asked for, `YYYY-MM-DD`, five at most; none where the rules leave no day. */
  days: z.array(z.string()),
});
export type DeliveryPreview = z.output<typeof DeliveryPreview>;

/** How the catalogue is shown, and to whom. */
export const CatalogueSettings = z.object({
  ...seen,
  stockDisplay: z.string(),
  orderTemplate: z.string(),
  publicCatalogue: z.boolean(),
  orderHistory: z.boolean(),
});
export type CatalogueSettings = z.output<typeof CatalogueSettings>;

/** How orders are placed and paid. */
export const CheckoutSettings = z.object({
  ...seen,
  checkoutMode: z.string(),
  /** `short`: the review alone; `guided`: step by step, with addresses and carrier. */
  checkoutFlow: z.string(),
  /** A server that suggests addresses as Photon does; null: none. */
  geocoderUrl: z.nullable(z.string()),
});
export type CheckoutSettings = z.output<typeof CheckoutSettings>;

/** A service that an order can be carried by; amounts are texts such as `"35.00"`. */
export const CarrierService = z.object({
  /** By this name customers refer to it. */
  service: z.string(),
  carrier: z.nullable(z.string()),
  amount: z.string(),
  /** The value of goods from which it is free. */
  threshold: z.nullable(z.string()),
});
export type CarrierService = z.output<typeof CarrierService>;

/** What carriage costs. */
export const FreightSettings = z.object({
  ...seen,
  /** `none`, `flat`, `free_from`, `by_carrier_service`. */
  kind: z.string(),
  /** With `flat` and `free_from`. */
  amount: z.nullable(z.string()),
  /** With `free_from`. */
  threshold: z.nullable(z.string()),
  /** With `by_carrier_service`; the first counts for customers who name none of them. */
  services: z.array(CarrierService),
});
export type FreightSettings = z.output<typeof FreightSettings>;

/** Percentages by tax class. */
export const TaxSettings = z.object({
  ...seen,
  rates: z.array(z.object({ taxClass: z.string(), percent: z.string() })),
  /** The class of products that name none; null: these bear no tax. */
  defaultTaxClass: z.nullable(z.string()),
  /** The class of freight; null: the default one. */
  freightTaxClass: z.nullable(z.string()),
});
export type TaxSettings = z.output<typeof TaxSettings>;

/** Who may open what, and where. */
export const SecuritySettings = z.object({
  ...seen,
  /** Whether opening a link takes a code by e-mail as well. */
  strictSecurity: z.boolean(),
  /** The pages that may embed the portal, such as `https://shop.example`. */
  allowedOrigins: z.array(z.string()),
  /** The page that portal links lead to; null: the server's own. */
  portalUrl: z.nullable(z.string()),
});
export type SecuritySettings = z.output<typeof SecuritySettings>;

/** Whether contacts sign in, and how they register. */
export const AccountsSettings = z.object({
  ...seen,
  /** Whether contacts may sign in by e-mail and password, and register, beside the links. */
  signIn: z.boolean(),
  /** Whether one may register by the number of a customer that is there. */
  existingCustomers: z.boolean(),
  password: PasswordPolicy,
  /** How new customers register; without an attribute on the tag the one called `default`. */
  flows: z.array(
    z.object({
      name: z.string(),
      /** Price groups that one may say to be in: the group's code, and what buyers call it. */
      groups: z.array(z.object({ code: z.string(), label: z.string() })),
      shippingTerms: z.array(z.string()),
      paymentTerms: z.array(z.string()),
      phone: FieldSetting,
      approval: z.boolean(),
    }),
  ),
});
export type AccountsSettings = z.output<typeof AccountsSettings>;

/** All sections, each with its own revision. */
export const DeskSettings = z.object({
  company: CompanySettings,
  brand: BrandSettings,
  navigation: NavigationSettings,
  orderFields: OrderFieldsSettings,
  delivery: DeliverySettings,
  catalogue: CatalogueSettings,
  checkout: CheckoutSettings,
  freight: FreightSettings,
  tax: TaxSettings,
  security: SecuritySettings,
  accounts: AccountsSettings,
  /** Tax classes that products are under and that have no rate: these bear that of the default class. */
  taxClassesWithoutRate: z.array(z.string()),
  /** What a page needs to bear the portal. */
  embed: z.object({
    /** The server's address, as pages load the script from it. */
    server: z.string(),
    script: z.string(),
    slug: z.string(),
  }),
});
export type DeskSettings = z.output<typeof DeskSettings>;
