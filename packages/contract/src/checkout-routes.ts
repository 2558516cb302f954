/** The calls of the guided order. */
import * as z from "zod/mini";
import { Country, TypedAddress, addressBeginning } from "./address-inputs.ts";
import { AddressFormat, AddressSuggestions, Checkout, CheckoutChange } from "./checkout.ts";
import { exactText, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** What is chosen, and what there is to choose from. */
export const getCheckout = defineRoute({
  method: "GET",
  path: "/v1/checkout",
  summary:
    "How the cart is to be carried and billed and where it goes, with what there is to choose from.",
  access: "cart:write",
  status: 200,
  response: Checkout,
  problems: [],
});

/** Chooses; what is not named stays. */
export const updateCheckout = defineRoute({
  method: "PATCH",
  path: "/v1/checkout",
  summary: "Choose a carrier service, whom to bill, where to deliver; what is not named stays.",
  access: "cart:write",
  body: z.strictObject({
    carrierService: z.optional(text(64)),
    /** Each address by the id of one on file, or as it is typed; not both. */
    billingAddressId: z.optional(exactText(1, 32)),
    billingAddress: z.optional(TypedAddress),
    shippingAddressId: z.optional(exactText(1, 32)),
    shippingAddress: z.optional(TypedAddress),
    /** The order goes where the bill goes, until another address is named. */
    shipsToBilling: z.optional(z.literal(true)),
  }),
  status: 200,
  response: CheckoutChange,
  problems: ["carrier_unavailable"],
});

/** How addresses of a country are written. */
export const getAddressFormat = defineRoute({
  method: "GET",
  path: "/v1/address-formats/:country",
  summary: "Which parts addresses of a country have, in which order, and which are needed.",
  // Public data; who registers has no session yet.
  access: "anyone",
  params: z.strictObject({ country: Country }),
  status: 200,
  response: AddressFormat,
  problems: [],
});

/** Suggests addresses, where the supplier has a service that does. */
export const suggestAddresses = defineRoute({
  method: "GET",
  path: "/v1/address-suggestions",
  summary: "Addresses that begin like this, of the supplier's geocoder; none where there is none.",
  access: "cart:write",
  query: z.strictObject(addressBeginning),
  status: 200,
  response: AddressSuggestions,
  problems: [],
});
