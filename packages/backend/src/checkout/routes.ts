/** The calls of the guided order, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { getAddressFormat } from "./get-address-format.ts";
import { getCheckout } from "./get-checkout.ts";
import { suggestAddresses } from "./suggest-addresses.ts";
import { updateCheckout } from "./update-checkout.ts";

/** Handlers of the guided order's routes. */
export const checkoutHandlers: Handlers<
  "getCheckout" | "updateCheckout" | "getAddressFormat" | "suggestAddresses"
> = {
  getCheckout: (context) => getCheckout(context),
  updateCheckout: (context, { body }) => updateCheckout(context, body),
  getAddressFormat: (_, { params }) => getAddressFormat(params.country),
  suggestAddresses: (context, { query }) => suggestAddresses(context, query),
};
