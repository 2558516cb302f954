/** The guided order: how an order is carried, whom it is billed to and where it goes. */
import * as z from "zod/mini";
import { Address } from "./address.ts";
import { PricedCart } from "./cart.ts";
import { Money } from "./values.ts";

/** A service that the order can go by, and what it costs with what is in the cart now. */
export const OfferedService = z.object({
  service: z.string(),
  carrier: z.nullable(z.string()),
  price: Money,
});
export type OfferedService = z.output<typeof OfferedService>;

/** An address that was used before. */
export const KnownAddress = z.object({
  /** By this id it is chosen; null of one that only an earlier order has. */
  id: z.nullable(z.string()),
  kind: z.enum(["billing", "shipping"]),
  address: Address,
});
export type KnownAddress = z.output<typeof KnownAddress>;

/** What is chosen so far, and what there is to choose from. */
export const Checkout = z.object({
  /** `pay_now` with the order, or `pay_later` on the payment terms. */
  checkoutMode: z.string(),
  paymentTerms: z.nullable(z.string()),
  shippingTerms: z.nullable(z.string()),
  /** Empty where freight does not depend on it, or is the customer's own. */
  services: z.array(OfferedService),
  /** The service that the order goes by now. */
  carrierService: z.nullable(z.string()),
  /** A service that was chosen, and is offered no more: nothing is ordered until another is. */
  withdrawnService: z.nullable(z.string()),
  billingAddress: z.nullable(Address),
  shippingAddress: z.nullable(Address),
  /** Whether the order goes where the bill goes. */
  shipsToBilling: z.boolean(),
  /** Those on file first, then those of earlier orders. */
  addresses: z.array(KnownAddress),
  /** Whether there is a service that suggests addresses as one types. */
  suggests: z.boolean(),
});
export type Checkout = z.output<typeof Checkout>;

/** A change of the checkout, with the cart that it makes: freight may be another. */
export const CheckoutChange = z.object({ checkout: Checkout, cart: PricedCart });
export type CheckoutChange = z.output<typeof CheckoutChange>;

/** A part of an address that is typed. */
export const addressParts = ["line1", "line2", "city", "region", "postalCode"] as const;
export const AddressPart = z.enum(addressParts);
export type AddressPart = z.output<typeof AddressPart>;

/** How addresses of a country are written, by libaddressinput's data. */
export const AddressFormat = z.object({
  country: z.string(),
  /** The parts in the order in which they are written; those on one line together. */
  rows: z.array(z.array(AddressPart)),
  required: z.array(AddressPart),
  /** What the country calls them: `postal`, `zip`, `eircode`; `state`, `province`; `post_town` … */
  postalCodeName: z.string(),
  regionName: z.string(),
  cityName: z.string(),
  /** A regular expression that the whole postal code matches; null where any is good. */
  postalCodePattern: z.nullable(z.string()),
  postalCodeExample: z.nullable(z.string()),
  /** The regions to choose from; empty where they are typed. */
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type AddressFormat = z.output<typeof AddressFormat>;

/** Addresses that begin like what was typed. */
export const AddressSuggestions = z.object({ addresses: z.array(Address) });
export type AddressSuggestions = z.output<typeof AddressSuggestions>;
