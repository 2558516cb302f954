/** The client for the supplier's staff. Each subject of the desk has a file in `desk/`. */
import { createAccount, type Account } from "./desk/account.ts";
import { createApiKeys, type ApiKeys } from "./desk/api-keys.ts";
import { createAudit, type Audit } from "./desk/audit.ts";
import { createCustomerAccounts, type CustomerAccounts } from "./desk/customer-accounts.ts";
import { createDeskCustomers, type DeskCustomers } from "./desk/desk-customers.ts";
import { createDeskLinks, type DeskLinks } from "./desk/desk-links.ts";
import { createDeliveries, type Deliveries } from "./desk/deliveries.ts";
import { createDeskOrders, type DeskOrders } from "./desk/desk-orders.ts";
import { createDrafts, type Drafts } from "./desk/drafts.ts";
import { createDeskPrices } from "./desk/create-desk-prices.ts";
import { createDeskProducts, type DeskProducts } from "./desk/desk-products.ts";
import { createDeskSessions, type DeskSessions } from "./desk/desk-session.ts";
import { createFirstSteps, type FirstStepCalls } from "./desk/first-steps.ts";
import { createMails, type Mails } from "./desk/mails.ts";
import { createRegistrations, type Registrations } from "./desk/registrations.ts";
import { createDeskRows, type DeskRows } from "./desk/rows.ts";
import { createDeskSettings, type DeskSettingsCalls } from "./desk/settings.ts";
import { createStaff, type Staff } from "./desk/staff.ts";
import type { DeskPrices } from "./desk/prices.ts";
import { createWebhooks, type Webhooks } from "./desk/webhooks.ts";
import type { ClientOptions } from "./options.ts";
import { createTransport } from "./transport.ts";

/**
 * Everything that the supplier's staff do. Every call returns a promise, takes `{signal}` last, and
 * rejects with a `PortalProblem`, `PortalOffline` or `PortalMismatch`.
 */
export interface OrderDesk {
  /** The workspace's slug. */
  readonly workspace: string;
  readonly session: DeskSessions;
  readonly orders: DeskOrders;
  readonly account: Account;
  readonly staff: Staff;
  readonly keys: ApiKeys;
  readonly audit: Audit;
  readonly customers: DeskCustomers;
  readonly customerAccounts: CustomerAccounts;
  readonly registrations: Registrations;
  readonly links: DeskLinks;
  readonly rows: DeskRows;
  readonly drafts: Drafts;
  readonly prices: DeskPrices;
  readonly products: DeskProducts;
  readonly deliveries: Deliveries;
  readonly webhooks: Webhooks;
  readonly mails: Mails;
  readonly settings: DeskSettingsCalls;
  readonly firstSteps: FirstStepCalls;
}

/**
 * Makes a client for the desk. Nothing is sent yet.
 *
 * @throws TypeError outside a browser, where `api` is missing
 * @example
 * ```ts
 * const desk = createDesk({ workspace: "northwind", api: "https://orders.example" });
 * await desk.session.signIn({ email, password });
 * for await (const { number } of desk.orders.list({ status: "pending" })) {
 *   await desk.orders.approve(await desk.orders.get(number));
 * }
 * ```
 */
export function createDesk(options: ClientOptions): OrderDesk {
  const { workspace } = options;
  const transport = createTransport(options);
  const { send } = transport;
  return {
    workspace,
    session: createDeskSessions(workspace, transport),
    account: createAccount(transport),
    staff: createStaff(send),
    keys: createApiKeys(send),
    audit: createAudit(send),
    customers: createDeskCustomers(send),
    customerAccounts: createCustomerAccounts(send),
    registrations: createRegistrations(send),
    links: createDeskLinks(send),
    rows: createDeskRows(send),
    orders: createDeskOrders(transport),
    drafts: createDrafts(send),
    prices: createDeskPrices(send),
    products: createDeskProducts(send),
    deliveries: createDeliveries(send),
    webhooks: createWebhooks(send),
    mails: createMails(send),
    settings: createDeskSettings(send),
    firstSteps: createFirstSteps(send),
  };
}
