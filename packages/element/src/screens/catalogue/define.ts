import { defineOnce, Dialog, QuantityField, RowList, Toasts } from "@order-portal/ui";
import { CartView } from "./cart-view.ts";
import { CatalogueScreen } from "./catalogue-screen.ts";

export { loadConfirmation, loadReview } from "../later-screens.ts";

/** Registers the catalogue and what it is put together of, unless it is. */
export function define(): void {
  defineOnce("order-portal-quantity", QuantityField);
  defineOnce("order-portal-rows", RowList);
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-toasts", Toasts);
  defineOnce("order-portal-cart", CartView);
  defineOnce("order-portal-catalogue", CatalogueScreen);
}
