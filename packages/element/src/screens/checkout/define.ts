import { defineOnce } from "@order-portal/ui";
import { ListSearch } from "../lists/list-search.ts";
import { define as defineReview } from "../review/define.ts";
import { define as defineUsuals } from "../usuals/define.ts";
import { AddressForm } from "./address-form.ts";
import { CheckoutScreen } from "./checkout-screen.ts";

/** Registers the guided order, unless it is. */
export function define(): void {
  defineReview();
  defineUsuals();
  defineOnce("order-portal-list-search", ListSearch);
  defineOnce("order-portal-address-form", AddressForm);
  defineOnce("order-portal-checkout", CheckoutScreen);
}
