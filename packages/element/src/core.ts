import { defineOnce, QuantityField, RowList } from "@order-portal/ui";
import type { Door } from "./door/index.ts";
import { OrderPortalElement } from "./order-portal-element.ts";
import { CatalogueScreen } from "./screens/catalogue/catalogue-screen.ts";
import { WelcomeScreen } from "./screens/welcome/welcome-screen.ts";

/**
 * Registers `<order-portal>`, unless the page has one already: the first one stays in charge, with
 * all its own parts.
 *
 * @param door what the script has begun before this code was there
 * @param scriptOrigin where the script is from: the backend, unless a tag says another
 */
export function registerPortal(door: Door, scriptOrigin: string): void {
  if (customElements.get("order-portal")) return;
  OrderPortalElement.door = door;
  OrderPortalElement.scriptOrigin = scriptOrigin;
  defineOnce("order-portal-quantity", QuantityField);
  defineOnce("order-portal-rows", RowList);
  defineOnce("order-portal-catalogue", CatalogueScreen);
  defineOnce("order-portal-welcome", WelcomeScreen);
  defineOnce("order-portal", OrderPortalElement);
}
