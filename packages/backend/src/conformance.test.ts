/** Visits every route of the contract on the real backend. */
import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import {
  CartExchange,
  DeliveryPage,
  DeskCustomer,
  Draft,
  DeskProduct,
  MailTemplateList,
  WebhookEndpointWithSecret,
  DeskSettings,
  Order,
  OpenedLink,
  PricedCart,
  MadeApiKey,
  Problem,
  ShoppingList,
  StaffInvitation,
  StaffPage,
  isDeskAccess,
  rolePermissions,
  routes,
  type Route,
  type RouteName,
  type StaffRole,
} from "@order-portal/contract";
import { makeOpenApi } from "@order-portal/contract/openapi";
import { allHandlers } from "./all-handlers.ts";
import { createApp } from "./app.ts";
import type { Server } from "./http/bind-routes.ts";
import { makeDeliveries } from "./outbox/make-deliveries.ts";
import { openSession } from "./sessions/open-session.ts";
import type { AppContext } from "./context.ts";
import { fillPrices, priceCalls } from "./prices/testing/price-calls.ts";
import { makeStaffLink } from "./staff/make-staff-link.ts";
import { hashSecret, makeSecret } from "./sessions/secret.ts";
import { insertPasswordReset } from "./staff/password-reset-queries.ts";
import { hashPassword } from "./staff/password.ts";
import { putStaff } from "./staff/staff-queries.ts";
import { call, problemOf, type CallOptions } from "./testing/call.ts";
import { openSqlite } from "./testing/stores.ts";
import { fillContacts, sentCode } from "./testing/contacts.ts";
import { addProduct, addSupplier, testWorld } from "./testing/world.ts";
import type { Settings } from "./workspaces/settings.ts";

const account = { name: "Otto", email: "otto@acme.example", password: "correct horse" };
const newWorkspace = {
  slug: "new",
  name: "New",
  currency: "EUR",
  locale: "en",
  timeZone: "UTC",
};
const member = { name: "Maria", email: "maria@anders.example", password: account.password };
const newcomer = {
  workspace: "acme",
  name: "Nina",
  email: "nina@anders.example",
  password: "Correct-horse-1",
  customerNumber: "C1",
};
const newCustomers: Settings["accounts"]["flows"][number] = {
  ...{ name: "default", groups: [], shippingTerms: [], paymentTerms: [] },
  ...{ phone: "hidden", approval: true },
};
const words = { subject: "Order online", text: "Your link: {{link}}" };
const line = { sku: "CHEESE", unit: "EA", quantity: 2 };
const noFields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
const product = {
  name: "Bread",
  description: null,
  category: null,
  productLine: null,
  imageUrl: null,
  taxClass: null,
  newUntil: null,
  active: true,
  aliases: [],
  replacedBy: null,
  units: [],
};
/** A GIF of one pixel. */
const onePixel = "R0lGODdhAQABAIABAP///wAAACwAAAAAAQABAAACAkQBADs=";

/** A supplier with a product, a customer with a cart, an order in the queue, and staff. */
async function openShop(t: TestContext, name?: RouteName) {
  const world = await testWorld(t, await openSqlite(t), { RATE_LIMIT_SCALE: "0" });
  const supplier = await addSupplier(world, "acme", {
    publicCatalogue: true,
    accounts: {
      signIn: true,
      existingCustomers: true,
      flows: [newCustomers],
      password: { kind: "characters", minimum: 8 },
    },
    checkoutFlow: "guided",
  });
  await addProduct(world, supplier.workspaceId, { sku: "CHEESE", name: "Cheese", price: 12_5000 });
  await addProduct(world, supplier.workspaceId, { sku: "BUTTER", name: "Butter", price: 1_0000 });
  const { context } = world;
  const app = createApp(context, allHandlers);
  const body = { workspace: "acme", linkSecret: supplier.linkSecret };
  const opened = await call(app, "POST /v1/links/open", { body });
  const buyer = OpenedLink.parse(opened.json).session.token;
  const staff = await openStaffSession(context, supplier.workspaceId);
  const fill = async () =>
    PricedCart.parse(
      (await call(app, "PATCH /v1/cart", { token: buyer, body: { lines: [line] } })).json,
    );
  const submit = async (key: string) =>
    Order.parse(
      (
        await call(app, "POST /v1/orders", {
          token: buyer,
          body: { proof: (await fill()).proof },
          headers: { "idempotency-key": key },
        })
      ).json,
    );
  const prices = await fillPrices(app, staff);
  const { number } = await submit("first");
  await fill();
  const kept = await call(app, "POST /v1/kept-carts", { token: buyer, body: { name: "Monday" } });
  const keptId = CartExchange.parse(kept.json).carts[0]?.id ?? "";
  const list = await call(app, "POST /v1/shopping-lists", {
    token: buyer,
    body: { name: "Bar", lines: [line] },
  });
  const listId = ShoppingList.parse(list.json).id;
  const { proof } = await fill();
  const started = await call(app, "POST /v1/desk/drafts", {
    token: staff,
    body: { customer: "C1", lines: [line], fields: noFields },
  });
  const draft = Draft.parse(started.json).number;
  const edited = await call(app, "GET /v1/desk/products/CHEESE", { token: staff });
  const productRevision = DeskProduct.parse(edited.json).revision;
  const staffSecret = await makeStaffLink(context, supplier.workspaceId);
  const linkSecret = supplier.linkSecret;
  const desk = await fillStaff(app, context, supplier.workspaceId, staff);
  const customer = await call(app, "GET /v1/desk/customers/C1", { token: staff });
  const customerRevision = DeskCustomer.parse(customer.json).revision;
  const telling = await fillTelling(app, context, staff);
  const settings = await call(app, "GET /v1/desk/settings", { token: staff });
  const checkoutRevision = DeskSettings.parse(settings.json).checkout.revision;
  const shown = { checkoutRevision, number, draft, proof, keptId, listId, customerRevision };
  const hash = await (passwordHash ??= hashPassword(account.password));
  const accounts = await fillContacts(context, member, hash);
  const made = { ...accounts, ...shown, prices, staffSecret, linkSecret, ...desk, ...telling };
  const empty = name === "makeFirstWorkspace" ? await openEmpty(t) : null;
  return { ...world, app, supplier, buyer, staff, ...made, productRevision, empty };
}

/** A server without any workspace, and the one-time link that it prints. */
async function openEmpty(t: TestContext) {
  const { context } = await testWorld(t, await openSqlite(t), { RATE_LIMIT_SCALE: "0" });
  return { app: createApp(context, allHandlers), secret: await makeStaffLink(context, null) };
}

/** An endpoint that is told of events, and the messages about the orders so far. */
async function fillTelling(app: Server, context: AppContext, token: string) {
  const made = await call(app, "POST /v1/desk/webhooks", {
    token,
    body: { url: "https://a.example/hook", description: "", events: ["order.placed"] },
  });
  const { endpoint } = WebhookEndpointWithSecret.parse(made.json);
  await makeDeliveries(context);
  const { json } = await call(app, "GET /v1/desk/deliveries?channel=mail", { token });
  const mails = await call(app, "GET /v1/desk/mail-templates", { token });
  return {
    endpoint,
    deliveryId: DeliveryPage.parse(json).deliveries[0]?.id ?? "",
    mailRevision: MailTemplateList.parse(mails.json).templates[0]?.revision,
  };
}

/** A colleague, somebody invited, a machine's key, and a link to a new password. */
async function fillStaff(app: Server, context: AppContext, workspaceId: number, token: string) {
  const post = async (path: string, body: object) =>
    (await call(app, `POST ${path}`, { token, body })).json;
  const invitation = { email: "new@acme.example", role: "sales" };
  const invited = StaffInvitation.parse(await post("/v1/desk/staff-invitations", invitation));
  const key = { name: "ERP", scopes: ["desk:orders"] };
  const made = MadeApiKey.parse(await post("/v1/desk/api-keys", key));
  const resetSecret = makeSecret();
  const hash = await (passwordHash ??= hashPassword(account.password));
  const colleague = { workspaceId, name: "Paul", email: "paul@acme.example", passwordHash: hash };
  await context.store.transaction(async (db) => {
    const id = await putStaff(db, { ...colleague, role: "picker" });
    const expires_at = context.now() + 1000;
    const reset = { secret_hash: hashSecret(resetSecret), staff_id: id, expires_at };
    await insertPasswordReset(db, reset, context.now());
  });
  const { json } = await call(app, "GET /v1/desk/staff", { token });
  const paul = StaffPage.parse(json).staff.find(({ role }) => role === "picker");
  return { invitedId: invited.id, keyId: made.key.id, resetSecret, paul };
}

/** Hashing is dear, so the one account of all these tests is hashed once. */
let passwordHash: Promise<string> | undefined;

async function openStaffSession(context: AppContext, workspaceId: number): Promise<string> {
  const { name, email, password } = account;
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  const { token } = await context.store.transaction(async (db) => {
    const role = "owner";
    const staffId = await putStaff(db, { workspaceId, name, email, passwordHash: hash, role });
    return openSession(context, db, workspaceId, { kind: "staff", staffId });
  });
  return token;
}

type Shop = Awaited<ReturnType<typeof openShop>>;

type Question = CallOptions & {
  params?: string | readonly string[];
  query?: string;
  app?: Server | undefined;
};

const checkout = { checkoutFlow: "guided", geocoderUrl: null };

/** How each route is called so that it succeeds. */
const calls: Record<RouteName, (shop: Shop) => Question> = {
  ...priceCalls,
  start: ({ linkSecret }) => ({ body: { workspace: "acme", linkSecret } }),
  sendLinkCode: ({ linkSecret }) => ({ body: { workspace: "acme", linkSecret } }),
  openLink: ({ linkSecret }) => ({ body: { workspace: "acme", linkSecret } }),
  getSession: () => ({}),
  endSession: () => ({}),
  listProducts: () => ({}),
  getProduct: () => ({ params: "CHEESE" }),
  listTabs: () => ({}),
  getCart: () => ({}),
  updateCart: () => ({ body: { lines: [line] } }),
  clearCart: () => ({}),
  priceLines: () => ({ body: { lines: [line] } }),
  matchLines: () => ({ body: { lines: [{ text: "2 cheese" }, { code: "CHEESE" }] } }),
  listInventory: () => ({ query: "?sort=quantity" }),
  listShoppingLists: () => ({}),
  createShoppingList: () => ({ body: { name: "Kitchen", lines: [line] } }),
  getShoppingList: ({ listId }) => ({ params: listId }),
  updateShoppingList: ({ listId }) => ({ params: listId, body: { name: "Cellar", revision: 1 } }),
  deleteShoppingList: ({ listId }) => ({ params: listId }),
  listKeptCarts: () => ({}),
  keepCart: () => ({ body: { name: "Tuesday" } }),
  openKeptCart: ({ keptId }) => ({ params: keptId, body: { keepCurrentAs: "Tuesday" } }),
  deleteKeptCart: ({ keptId }) => ({ params: keptId }),
  getCheckout: () => ({}),
  updateCheckout: () => ({ body: { shipsToBilling: true } }),
  getAddressFormat: () => ({ params: "AT" }),
  suggestAddresses: () => ({ query: "?text=Ringstra" }),
  submitOrder: ({ proof }) => ({ body: { proof }, headers: { "idempotency-key": "second" } }),
  listOrderedProducts: () => ({}),
  listUsuals: () => ({}),
  previewReorder: ({ number }) => ({ body: { orders: [number], skus: ["CHEESE"] } }),
  listOrders: () => ({}),
  getOrder: ({ number }) => ({ params: number }),
  getProforma: ({ number }) => ({ params: number }),
  signIn: () => ({ body: { workspace: "acme", email: member.email, password: member.password } }),
  requestNewPassword: () => ({ body: { workspace: "acme", email: member.email } }),
  readAccountLink: ({ accountSecret: secret }) => ({ body: { workspace: "acme", secret } }),
  openAccountLink: ({ accountSecret: secret }) => ({
    body: { workspace: "acme", secret, password: "Another-horse-1" },
  }),
  getRegistrationForm: () => ({ query: "?workspace=acme" }),
  suggestBillingAddresses: () => ({ query: "?workspace=acme&text=Ringstra" }),
  register: () => ({ body: newcomer }),
  sendRegistrationCode: ({ registration }) => ({ body: { workspace: "acme", registration } }),
  confirmRegistration: ({ registration }) => ({
    body: { workspace: "acme", registration, code: sentCode },
  }),
  getOwnAccount: () => ({}),
  updateOwnAccount: () => ({ body: { name: "Maria A." } }),
  changeOwnPassword: () => ({
    body: { password: member.password, newPassword: "Another-horse-1" },
  }),
  changeOwnEmail: () => ({ body: { email: "m@anders.example", password: member.password } }),
  confirmOwnEmail: () => ({ body: { code: sentCode } }),
  endOwnSessions: () => ({}),
  listContacts: () => ({}),
  inviteContact: () => ({ body: { name: "Ann", email: "ann@anders.example", role: "viewer" } }),
  updateContact: ({ colleague }) => ({ params: colleague, body: { role: "buyer" } }),
  removeContact: ({ colleague }) => ({ params: colleague }),
  listRegistrations: () => ({}),
  approveRegistration: ({ waiting }) => ({ params: waiting, body: {} }),
  refuseRegistration: ({ waiting }) => ({ params: waiting, body: { reason: "Not our trade." } }),
  listCustomerAccounts: () => ({ params: "C1" }),
  updateCustomerAccount: ({ colleague: id }) => ({
    params: ["C1", id],
    body: { closed: true },
  }),
  signOutCustomerAccount: ({ colleague: id }) => ({ params: ["C1", id] }),
  readStaffLink: ({ staffSecret }) => ({ body: { secret: staffSecret } }),
  openStaffLink: ({ staffSecret }) => ({ body: { secret: staffSecret, ...account } }),
  makeFirstWorkspace: ({ empty }) => ({
    app: empty?.app,
    body: { secret: empty?.secret, workspace: newWorkspace, ...account },
  }),
  signInStaff: () => ({
    body: { workspace: "acme", email: account.email, password: account.password },
  }),
  getDeskSession: () => ({}),
  endDeskSession: () => ({}),
  listDeskOrders: () => ({}),
  getDeskOrder: ({ number }) => ({ params: number }),
  getDeskProforma: ({ number }) => ({ params: number }),
  changeOrder: ({ number }) => ({
    params: number,
    body: { reason: "One is broken", revision: 1, lines: [{ position: 0, quantity: 1 }] },
  }),
  moveOrder: ({ number }) => ({ params: number, body: { move: "approve", revision: 1 } }),
  updateAccount: () => ({ body: { name: "Otto Ohm" } }),
  changePassword: () => ({
    body: { password: account.password, newPassword: "another correct horse" },
  }),
  signOutEverywhere: () => ({}),
  requestPasswordReset: () => ({ body: { workspace: "acme", email: account.email } }),
  resetPassword: ({ resetSecret }) => ({
    body: { secret: resetSecret, password: "another correct horse" },
  }),
  listStaff: () => ({}),
  updateStaff: ({ paul }) => ({
    params: paul?.id ?? "",
    body: { revision: paul?.revision, role: "sales" },
  }),
  signOutStaff: ({ paul }) => ({ params: paul?.id ?? "" }),
  listStaffInvitations: () => ({}),
  inviteStaff: () => ({ body: { email: "nina@acme.example", role: "picker" } }),
  resendStaffInvitation: ({ invitedId }) => ({ params: invitedId }),
  withdrawStaffInvitation: ({ invitedId }) => ({ params: invitedId }),
  listApiKeys: () => ({}),
  makeApiKey: () => ({ body: { name: "Scanner", scopes: ["desk:orders", "desk:products"] } }),
  revokeApiKey: ({ keyId }) => ({ params: keyId }),
  listDeliveries: () => ({}),
  getDelivery: ({ deliveryId }) => ({ params: deliveryId }),
  sendDeliveryAgain: ({ deliveryId }) => ({ params: deliveryId }),
  listWebhookEndpoints: () => ({}),
  makeWebhookEndpoint: () => ({
    body: { url: "https://b.example/hook", description: "", events: ["order.placed"] },
  }),
  updateWebhookEndpoint: ({ endpoint }) => ({
    params: endpoint.id,
    body: { revision: endpoint.revision, description: "The warehouse" },
  }),
  deleteWebhookEndpoint: ({ endpoint }) => ({ params: endpoint.id }),
  rotateWebhookSecret: ({ endpoint }) => ({ params: endpoint.id }),
  testWebhookEndpoint: ({ endpoint }) => ({ params: endpoint.id }),
  listMailTemplates: () => ({}),
  updateMailTemplate: ({ mailRevision: revision }) => ({
    params: "staff.order.placed",
    body: { revision, enabled: true, subject: "New {{order.number}}", body: "{{order.lines}}" },
  }),
  resetMailTemplate: () => ({ params: "staff.order.placed" }),
  previewMail: () => ({ params: "staff.order.placed", body: { subject: "A", body: "B" } }),
  sendTestMail: () => ({ params: "staff.order.placed", body: { subject: "A", body: "B" } }),
  listNewOrderReceivers: () => ({}),
  setNewOrderReceiver: ({ paul }) => ({ params: paul?.id ?? "", body: { told: false } }),
  listAudit: () => ({}),
  listCustomers: () => ({}),
  createCustomer: () => ({ body: { number: "C9", name: "Newcomer" } }),
  getCustomer: () => ({ params: "C1" }),
  updateCustomer: ({ customerRevision: revision }) => ({
    params: "C1",
    body: { revision, paymentTerms: "Net 14" },
  }),
  getCustomerChoices: () => ({}),
  searchCatalogueProducts: () => ({ query: "?search=che" }),
  checkCatalogueSkus: () => ({ body: { skus: ["CHEESE", "NONE"] } }),
  seeAsCustomer: () => ({ params: "C1", body: {} }),
  makeLinks: () => ({ body: { customers: ["C1"], replace: true } }),
  sendLinks: () => ({ body: { customers: [{ number: "C1" }], replace: true, ...words } }),
  getLinkMessage: () => ({}),
  setLinkMessage: () => ({ body: words }),
  previewLinkMessage: () => ({ body: { customer: "C1", ...words } }),
  previewRows: () => ({
    body: { tables: [{ table: "products", columns: ["sku", "name"], rows: [["TEA", "Tea"]] }] },
  }),
  putRows: () => ({ params: "products", body: { rows: [{ sku: "TEA", name: "Tea", stock: 3 }] } }),
  listRows: () => ({ params: "products" }),
  noteOrder: ({ number }) => ({ params: number, body: { note: "Call first", revision: 1 } }),
  moveOrders: ({ number }) => ({
    body: { move: "approve", orders: [{ number, revision: 1 }] },
  }),
  exportOrders: ({ number }) => ({ query: `?numbers=${number}` }),
  watchOrders: () => ({ query: "?after=0" }),
  findOrderCustomers: () => ({ query: "?search=And" }),
  listCustomerProducts: () => ({ params: "C1" }),
  matchCustomerLines: () => ({ params: "C1", body: { lines: [{ text: "2 cheese" }] } }),
  createDraft: () => ({ body: { customer: "C1", lines: [line], fields: noFields } }),
  getDraft: ({ draft }) => ({ params: draft }),
  updateDraft: ({ draft }) => ({
    params: draft,
    body: { revision: 1, lines: [line], fields: noFields },
  }),
  deleteDraft: ({ draft }) => ({ params: draft, query: "?revision=1" }),
  sendDraft: ({ draft }) => ({ params: draft, body: { revision: 1 } }),
  listDeskProducts: () => ({}),
  getProductChoices: () => ({}),
  getDeskProduct: () => ({ params: "CHEESE" }),
  createProduct: () => ({ body: { ...product, sku: "BREAD", stock: null } }),
  updateProduct: ({ productRevision: revision }) => ({
    params: "CHEESE",
    body: { ...product, revision },
  }),
  setProductStock: () => ({ params: "CHEESE", body: { set: 40 } }),
  deleteProduct: () => ({ params: "BUTTER" }),
  changeProducts: () => ({ body: { skus: ["CHEESE"], set: { active: false } } }),
  uploadPicture: () => ({ body: { data: onePixel } }),
  getSettings: () => ({}),
  previewDelivery: () => ({
    body: { leadDays: 1, weekdays: [1, 3], holidays: [], cutOff: null },
  }),
  // A private network: what is answered is that it was not called.
  checkPage: () => ({ body: { url: "http://127.0.0.1/order" } }),
  getFirstSteps: () => ({}),
  dismissFirstSteps: () => ({}),
  updateSettings: ({ checkoutRevision: revision }) => ({
    body: { section: "checkout", revision, values: { ...checkout, checkoutMode: "pay_now" } },
  }),
};

const visit = (shop: Shop, name: RouteName, token: string | null) => {
  const route: Route = routes[name];
  const { params = "", query = "", app = shop.app, ...options } = calls[name](shop);
  const path = [params].flat().reduce((path, one) => path.replace(/:\w+/, one), route.path) + query;
  return call(app, `${route.method} ${path}`, {
    ...options,
    ...(token !== null && { token }),
  });
};

const document = makeOpenApi({ version: "1", server: "/" });

for (const [key, route] of Object.entries<Route>(routes)) {
  const name = key as RouteName; // A key of `routes`.

  describe(`${name}: ${route.summary}`, () => {
    test("has a handler and an operation", () => {
      assert.equal(typeof allHandlers[name], "function");
      const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
      const operation = document.paths[path]?.[route.method.toLowerCase()];
      assert.equal(operation?.operationId, name);
    });

    test("answers as the contract says", async (t) => {
      const shop = await openShop(t, name);
      const answer = await visit(shop, name, tokenFor(shop, route));
      assert.equal(answer.status, route.status, JSON.stringify(answer.json));
      if (route.response === undefined) assert.equal(answer.json, undefined);
      else assert.deepEqual(route.response.parse(answer.json), answer.json);
      assert.equal(answer.headers.get("cache-control"), "private, no-store");
    });

    test("is refused to all whom it is not for", async (t) => {
      const shop = await openShop(t, name);
      const code = async (token: string | null) => {
        const answer = await visit(shop, name, token);
        if (answer.status < 400) return "admitted";
        Problem.parse(answer.json);
        return problemOf(answer).code;
      };
      if (route.access === "anyone") {
        assert.equal(await code(null), "admitted");
        return;
      }
      assert.equal(await code(null), "unauthorized");
      assert.equal(await code("x".repeat(43)), "session_expired");
      assert.equal(await code(isDeskAccess(route.access) ? shop.buyer : shop.staff), "forbidden");
      if (isDeskAccess(route.access)) {
        for (const [role, permissions] of Object.entries(rolePermissions)) {
          // The calls on rows above are on tables of products.
          const needed = route.access === "desk:rows" ? "desk:products" : route.access;
          const mayCall = [...permissions, "staff"].includes(needed);
          if (mayCall) continue;
          assert.equal(await code(await staffToken(shop, role as StaffRole)), "forbidden", role);
        }
        return;
      }
      assert.equal(await code(await tokenWithout(shop, route.access)), "forbidden");
      if (route.access !== "catalogue:read") {
        assert.equal(await code(await publicToken(shop)), "forbidden");
      }
    });
  });
}

const tokenFor = (shop: Shop, { access }: Route) => {
  if (access === "anyone") return null;
  if (access === "account:write" || access === "contacts:write") return shop.member;
  return isDeskAccess(access) ? shop.staff : shop.buyer;
};

/** A session of a member of staff who has this role. */
async function staffToken({ context, supplier }: Shop, role: StaffRole): Promise<string> {
  const { workspaceId } = supplier;
  const email = `${role}@acme.example`;
  const { token } = await context.store.transaction(async (db) => {
    const hash = await (passwordHash ??= hashPassword(account.password));
    const staffId = await putStaff(db, {
      workspaceId,
      name: role,
      email,
      passwordHash: hash,
      role,
    });
    return openSession(context, db, workspaceId, { kind: "staff", staffId });
  });
  return token;
}

async function publicToken({ context, supplier }: Shop): Promise<string> {
  const { token } = await context.store.transaction((db) =>
    openSession(context, db, supplier.workspaceId, { kind: "public" }),
  );
  return token;
}

/** A customer's session with every permission but one. */
async function tokenWithout(shop: Shop, permission: string): Promise<string> {
  const { context } = shop;
  const isOfAccount = permission === "account:write" || permission === "contacts:write";
  await context.store.transaction(async (db) => {
    const { permissions } = await db
      .selectFrom("sessions")
      .select("permissions")
      .where("kind", "=", "customer")
      .where("account_id", isOfAccount ? "is not" : "is", null)
      .executeTakeFirstOrThrow();
    const left = permissions.split(" ").filter((one) => one !== permission);
    await db
      .updateTable("sessions")
      .set({ permissions: left.join(" ") })
      .where("kind", "=", "customer")
      .execute();
  });
  return isOfAccount ? shop.member : shop.buyer;
}
