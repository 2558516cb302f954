/** Every route's behaviour; the compiler sees to it that none is missing. */
import type { RouteName } from "@order-portal/contract";
import type { Behaviours } from "./behaviour.ts";
import { contactBehaviours } from "./accounts/contacts.ts";
import { ownAccountBehaviours } from "./accounts/own-account.ts";
import { registeringBehaviours } from "./accounts/registering.ts";
import { signingInBehaviours } from "./accounts/signing-in.ts";
import { cartBehaviours } from "./cart.ts";
import { catalogueBehaviours } from "./catalogue.ts";
import { checkoutBehaviours } from "./checkout.ts";
import { customerAccountBehaviours } from "./customer-accounts.ts";
import { customerBehaviours } from "./customers.ts";
import { deskOrderBehaviours } from "./desk-orders.ts";
import { deskBehaviours } from "./desk.ts";
import { draftBehaviours } from "./drafts.ts";
import { deskProductBehaviours } from "./desk-products.ts";
import { firstStepBehaviours } from "./first-steps.ts";
import { historyBehaviours } from "./history.ts";
import { inventoryBehaviours } from "./inventory.ts";
import { keptCartBehaviours } from "./kept-carts.ts";
import { matchBehaviours } from "./match.ts";
import { orderBehaviours } from "./orders.ts";
import { proformaBehaviours } from "./proforma.ts";
import { pageCheckBehaviours } from "./page-check.ts";
import { portalLinkBehaviours } from "./portal-links.ts";
import { portalBehaviours } from "./portal.ts";
import { registrationBehaviours } from "./registrations.ts";
import { rowBehaviours } from "./rows.ts";
import { priceCheckBehaviours } from "./prices/price-checks.ts";
import { discountCodeBehaviours } from "./prices/discount-codes.ts";
import { priceGroupBehaviours } from "./prices/price-groups.ts";
import { priceRuleBehaviours } from "./prices/price-rules.ts";
import { promotionBehaviours } from "./prices/promotions.ts";
import { volumeDiscountBehaviours } from "./prices/volume-discounts.ts";
import { settingsBehaviours } from "./settings.ts";
import { shoppingListBehaviours } from "./shopping-lists.ts";
import { staffBehaviours } from "./staff.ts";
import { tellingBehaviours } from "./telling.ts";

/** What each route does on the mock's state. */
export const behaviours: Behaviours<RouteName> = {
  ...portalBehaviours,
  ...signingInBehaviours,
  ...registeringBehaviours,
  ...ownAccountBehaviours,
  ...contactBehaviours,
  ...catalogueBehaviours,
  ...cartBehaviours,
  ...checkoutBehaviours,
  ...orderBehaviours,
  ...proformaBehaviours,
  ...historyBehaviours,
  ...matchBehaviours,
  ...inventoryBehaviours,
  ...shoppingListBehaviours,
  ...keptCartBehaviours,
  ...deskBehaviours,
  ...staffBehaviours,
  ...tellingBehaviours,
  ...customerAccountBehaviours,
  ...customerBehaviours,
  ...registrationBehaviours,
  ...portalLinkBehaviours,
  ...rowBehaviours,
  ...deskOrderBehaviours,
  ...draftBehaviours,
  ...priceGroupBehaviours,
  ...priceRuleBehaviours,
  ...promotionBehaviours,
  ...volumeDiscountBehaviours,
  ...discountCodeBehaviours,
  ...priceCheckBehaviours,
  ...deskProductBehaviours,
  ...settingsBehaviours,
  ...firstStepBehaviours,
  ...pageCheckBehaviours,
};
