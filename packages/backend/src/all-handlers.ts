/** Every route's handler: a route of the contract without one does not compile. */
import type { RouteName } from "@order-portal/contract";
import { registrationHandlers } from "./accounts/desk-routes.ts";
import { accountHandlers } from "./accounts/routes.ts";
import { apiKeyHandlers } from "./api-keys/routes.ts";
import { auditHandlers } from "./audit/routes.ts";
import { cartHandlers } from "./carts/routes.ts";
import { catalogueHandlers } from "./catalogue/routes.ts";
import { checkoutHandlers } from "./checkout/routes.ts";
import { draftHandlers } from "./drafts/routes.ts";
import { firstStepHandlers } from "./first-steps/routes.ts";
import { historyHandlers } from "./history/routes.ts";
import { customerHandlers } from "./customers/routes.ts";
import type { Handlers } from "./http/handlers.ts";
import { inventoryHandlers } from "./inventory/routes.ts";
import { keptCartHandlers } from "./kept-carts/routes.ts";
import { deskLinkHandlers } from "./links/desk-routes.ts";
import { linkHandlers } from "./links/routes.ts";
import { matchHandlers } from "./matching/routes.ts";
import { mailTemplateHandlers } from "./order-mail/routes.ts";
import { deskOrderHandlers } from "./orders/desk-routes.ts";
import { orderHandlers } from "./orders/routes.ts";
import { proformaHandlers } from "./proforma/routes.ts";
import { rowHandlers } from "./rows/routes.ts";
import { pageCheckHandlers } from "./page-check/routes.ts";
import { priceHandlers } from "./prices/routes.ts";
import { productHandlers } from "./products/routes.ts";
import { deliveryHandlers } from "./outbox/routes.ts";
import { sessionHandlers } from "./sessions/routes.ts";
import { settingsHandlers } from "./settings/routes.ts";
import { shoppingListHandlers } from "./shopping-lists/routes.ts";
import { staffHandlers } from "./staff/routes.ts";
import { webhookHandlers } from "./webhooks/routes.ts";

export const allHandlers: Handlers<RouteName> = {
  ...linkHandlers,
  ...sessionHandlers,
  ...catalogueHandlers,
  ...cartHandlers,
  ...checkoutHandlers,
  ...shoppingListHandlers,
  ...keptCartHandlers,
  ...orderHandlers,
  ...proformaHandlers,
  ...historyHandlers,
  ...matchHandlers,
  ...inventoryHandlers,
  ...accountHandlers,
  ...registrationHandlers,
  ...staffHandlers,
  ...apiKeyHandlers,
  ...auditHandlers,
  ...deskOrderHandlers,
  ...customerHandlers,
  ...deskLinkHandlers,
  ...rowHandlers,
  ...draftHandlers,
  ...priceHandlers,
  ...productHandlers,
  ...deliveryHandlers,
  ...webhookHandlers,
  ...mailTemplateHandlers,
  ...settingsHandlers,
  ...firstStepHandlers,
  ...pageCheckHandlers,
};
