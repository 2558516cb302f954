/** Visits every route of the contract: the SDK has a method for it, and the mock answers it. */
import { routes, type RouteName } from "@order-portal/contract";
import { createOrderPortal } from "@order-portal/sdk";
import { createDesk } from "@order-portal/sdk/desk";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  accountLinkSecret,
  accounts,
  aroundTheHorn,
  createMockBackend,
  passwordLinkSecret,
  staff,
} from "./index.ts";

const { linkSecret } = aroundTheHorn;
const line = { sku: "BEV-101", unit: "CS", quantity: 2 };
const noFields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
const secret = staff.linkSecret;
const newOwner = { name: "Nancy", email: "n@nw.example", password: "0123456789" };
const newWorkspace = {
  slug: "northwind",
  name: "Northwind",
  currency: "USD",
  locale: "en-US",
  timeZone: "America/Los_Angeles",
};
const words = { subject: "Order online", text: "Your link: {{link}}" };
const customer = aroundTheHorn.number;
const draft = { number: "11074", revision: 1 };

async function firstOf<T>(entries: AsyncIterable<T>): Promise<T> {
  for await (const entry of entries) return entry;
  throw new Error("There was none.");
}
const aProduct = {
  name: "Oolong",
  description: null,
  category: "Beverages",
  productLine: null,
  imageUrl: null,
  taxClass: null,
  newUntil: null,
  active: true,
  aliases: [],
  replacedBy: null,
  units: [],
};

const seen = (id: string) => ({ id, revision: `fixture-000${id}` });
const scope = { kind: "all" } as const;
const owner = { kind: "workspace" } as const;
const rule = { owner, scope, minimumQuantity: 1, kind: "percent", value: "5" } as const;
const times = { starts: null, ends: null };
const promotion = { name: "Autumn", scope, kind: "percent", value: "5", ...times } as const;
const discount = { scope, tiers: [{ minimumQuantity: 10, percent: "5" }] };
const uses = { maximumUses: null, firstOrderOnly: false };
const code = { code: "AUTUMN", kind: "fixed", value: "5", ...times, ...uses } as const;

const { name, email, password } = accounts[0] ?? { name: "", email: "", password: "" };
const self = { name, email, password };
const newcomer = { name: "New", email: "new@horn.example", customerNumber: customer };
const flow = { checkoutFlow: "guided", geocoderUrl: null } as const;

type Clients = Awaited<ReturnType<typeof openClients>>;

/** The method of the SDK that makes each route's call; what it returns is what it was answered. */
const methods: Record<RouteName, (clients: Clients) => PromiseLike<unknown>> = {
  start: ({ portal }) => portal.start(),
  sendLinkCode: ({ portal }) => portal.links.sendCode({ linkSecret }),
  openLink: ({ portal }) => portal.links.open({ linkSecret }),
  getSession: ({ portal }) => portal.session.get(),
  endSession: ({ portal }) => portal.session.end(),
  listProducts: ({ portal }) => portal.products.list({ limit: 2 }),
  getProduct: ({ portal }) => portal.products.get("BEV-101"),
  listTabs: ({ portal }) => portal.products.tabs(),
  getCart: ({ portal }) => portal.cart.get(),
  updateCart: ({ portal }) => portal.cart.setLines([line]),
  clearCart: ({ portal }) => portal.cart.clear(),
  priceLines: ({ portal }) => portal.prices.of([line]),
  getCheckout: ({ portal }) => portal.checkout.get(),
  updateCheckout: ({ portal }) => portal.checkout.update({ shipsToBilling: true }),
  getAddressFormat: ({ portal }) => portal.checkout.addressFormat("GB"),
  suggestAddresses: ({ portal }) => portal.checkout.suggest({ text: "120 Hano" }),
  submitOrder: ({ portal, proof }) => portal.orders.submit({ proof }),
  listOrders: ({ portal }) => portal.orders.list(),
  getOrder: ({ portal }) => portal.orders.get("11070"),
  getProforma: ({ portal }) => portal.orders.proforma("11070", { paper: "letter" }),
  listOrderedProducts: ({ portal }) => portal.history.products(),
  listUsuals: ({ portal }) => portal.history.usuals(),
  previewReorder: ({ portal }) => portal.history.reorder({ orders: ["11070"], skus: ["DAI-111"] }),
  matchLines: ({ portal }) => portal.lines.match([{ text: "3 CS BEV-101" }]),
  listInventory: ({ portal }) => portal.inventory.list({ sort: "quantity" }),
  listShoppingLists: ({ portal }) => portal.shoppingLists.list(),
  createShoppingList: ({ portal }) => portal.shoppingLists.create({ name: "Bar", lines: [line] }),
  getShoppingList: ({ portal }) => portal.shoppingLists.get("list-1"),
  updateShoppingList: ({ portal }) => portal.shoppingLists.update("list-1", { lines: [line] }),
  deleteShoppingList: ({ portal }) => portal.shoppingLists.delete("list-1"),
  listKeptCarts: ({ portal }) => portal.keptCarts.list(),
  keepCart: ({ portal }) => portal.keptCarts.keep("For Friday"),
  openKeptCart: ({ portal }) => portal.keptCarts.open("cart-1"),
  deleteKeptCart: ({ portal }) => portal.keptCarts.delete("cart-1"),
  signIn: ({ visitor }) => visitor.account.signIn(self),
  requestNewPassword: ({ visitor }) => visitor.account.requestNewPassword(self.email),
  readAccountLink: ({ visitor }) => visitor.account.readLink(accountLinkSecret),
  openAccountLink: ({ visitor }) =>
    visitor.account.openLink({ secret: accountLinkSecret, password: "Another-horse-1" }),
  getRegistrationForm: ({ visitor }) => visitor.account.registrationForm(),
  suggestBillingAddresses: ({ visitor }) => visitor.account.suggestAddresses({ text: "120 Hano" }),
  register: ({ visitor }) => visitor.account.register({ ...self, ...newcomer }),
  sendRegistrationCode: ({ visitor, registration }) => visitor.account.sendCode(registration),
  confirmRegistration: ({ visitor, registration }) =>
    visitor.account.confirm({ registration, code: "123456" }),
  getOwnAccount: ({ member }) => member.account.get(),
  updateOwnAccount: ({ member }) => member.account.rename("Tom Hardy"),
  changeOwnPassword: ({ member }) =>
    member.account.changePassword({ password: self.password, newPassword: "Another-horse-1" }),
  changeOwnEmail: ({ member }) =>
    member.account.changeEmail({ email: "tom@horn.example", password: self.password }),
  confirmOwnEmail: ({ member }) => member.account.confirmEmail("123456"),
  endOwnSessions: ({ member }) => member.account.signOutEverywhere(),
  listContacts: ({ member }) => member.contacts.list(),
  inviteContact: ({ member }) =>
    member.contacts.invite({ name: "Ann", email: "ann@horn.example", role: "viewer" }),
  updateContact: ({ member }) => member.contacts.update("2", { role: "buyer" }),
  removeContact: ({ member }) => member.contacts.remove("3"),
  listRegistrations: ({ desk }) => desk.registrations.list({ limit: 1 }),
  approveRegistration: ({ desk }) => desk.registrations.approve("1"),
  refuseRegistration: ({ desk }) => desk.registrations.refuse("1", "Not our trade."),
  listCustomerAccounts: ({ desk }) => desk.customerAccounts.list(customer),
  updateCustomerAccount: ({ desk }) =>
    desk.customerAccounts.update(customer, "2", { closed: true }),
  signOutCustomerAccount: ({ desk }) => desk.customerAccounts.signOut(customer, "2"),
  readStaffLink: ({ desk }) => desk.session.readLink({ secret }),
  openStaffLink: ({ desk }) => desk.session.openLink({ secret, ...newOwner }),
  makeFirstWorkspace: ({ backend, desk }) => {
    backend.state.staffLinkIsFirst = true;
    return desk.session.makeWorkspace({ ...newOwner, secret, workspace: newWorkspace });
  },
  signInStaff: ({ desk }) => desk.session.signIn(staff),
  getDeskSession: ({ desk }) => desk.session.get(),
  endDeskSession: ({ desk }) => desk.session.end(),
  listDeskOrders: ({ desk }) => desk.orders.list({ status: "pending" }),
  getDeskOrder: ({ desk }) => desk.orders.get("11075"),
  getDeskProforma: ({ desk }) => desk.orders.proforma("11075"),
  changeOrder: ({ desk }) =>
    desk.orders.change(
      { number: "11075", revision: 1 },
      { reason: "Only one case is left.", lines: [{ position: 0, quantity: 1 }] },
    ),
  moveOrder: ({ desk }) => desk.orders.approve({ number: "11075", revision: 1 }),
  listPriceGroups: ({ desk }) => desk.prices.groups.list({ limit: 1 }),
  getPriceGroup: ({ desk }) => desk.prices.groups.get("1"),
  createPriceGroup: ({ desk }) => desk.prices.groups.create({ code: "TIN", name: "Tin" }),
  updatePriceGroup: ({ desk }) =>
    desk.prices.groups.update(seen("1"), { code: "TIN", name: "Tin" }),
  deletePriceGroup: ({ desk }) => desk.prices.groups.delete(seen("1"), { confirmed: true }),
  listPriceRules: ({ desk }) => desk.prices.rules.list({ limit: 1 }),
  getPriceRule: ({ desk }) => desk.prices.rules.get("3"),
  createPriceRule: ({ desk }) => desk.prices.rules.create(rule),
  updatePriceRule: ({ desk }) => desk.prices.rules.update(seen("3"), rule),
  deletePriceRule: ({ desk }) => desk.prices.rules.delete(seen("3"), { confirmed: true }),
  listPromotions: ({ desk }) => desk.prices.promotions.list({ limit: 1 }),
  getPromotion: ({ desk }) => desk.prices.promotions.get("6"),
  createPromotion: ({ desk }) => desk.prices.promotions.create(promotion),
  updatePromotion: ({ desk }) => desk.prices.promotions.update(seen("6"), promotion),
  deletePromotion: ({ desk }) => desk.prices.promotions.delete(seen("6"), { confirmed: true }),
  listVolumeDiscounts: ({ desk }) => desk.prices.volumeDiscounts.list({ limit: 1 }),
  getVolumeDiscount: ({ desk }) => desk.prices.volumeDiscounts.get("7"),
  createVolumeDiscount: ({ desk }) => desk.prices.volumeDiscounts.create(discount),
  updateVolumeDiscount: ({ desk }) => desk.prices.volumeDiscounts.update(seen("7"), discount),
  deleteVolumeDiscount: ({ desk }) =>
    desk.prices.volumeDiscounts.delete(seen("7"), { confirmed: true }),
  listDiscountCodes: ({ desk }) => desk.prices.discountCodes.list({ limit: 1 }),
  getDiscountCode: ({ desk }) => desk.prices.discountCodes.get("8"),
  createDiscountCode: ({ desk }) => desk.prices.discountCodes.create(code),
  updateDiscountCode: ({ desk }) => desk.prices.discountCodes.update(seen("8"), code),
  deleteDiscountCode: ({ desk }) =>
    desk.prices.discountCodes.delete(seen("8"), { confirmed: true }),
  checkPrice: ({ desk }) =>
    desk.prices.check({ customer: "AROUT", sku: "BEV-101", unit: "CS", quantity: 2 }),
  previewPrices: ({ desk }) =>
    desk.prices.preview({ change: { type: "price_rule", record: rule } }),
  listCustomerPrices: ({ desk }) => desk.prices.list({ customer: "AROUT" }),
  findPriceCustomers: ({ desk }) => desk.prices.findCustomers("horn"),
  findPriceProducts: ({ desk }) => desk.prices.findProducts("chai"),
  findProductLines: ({ desk }) => desk.prices.findProductLines("tea"),
  updateAccount: ({ desk }) => desk.account.rename("Nancy D."),
  changePassword: ({ desk }) =>
    desk.account.changePassword({ password: staff.password, newPassword: "0123456789" }),
  signOutEverywhere: ({ desk }) => desk.account.signOutEverywhere(),
  requestPasswordReset: ({ desk }) => desk.session.requestPasswordReset(staff),
  resetPassword: ({ desk }) =>
    desk.session.resetPassword({ secret: passwordLinkSecret, password: "0123456789" }),
  listStaff: ({ desk }) => desk.staff.list(),
  updateStaff: ({ desk, andrew }) => desk.staff.update(andrew, { role: "picker" }),
  signOutStaff: ({ desk }) => desk.staff.signOut("2"),
  listStaffInvitations: ({ desk }) => desk.staff.invitations(),
  inviteStaff: ({ desk }) => desk.staff.invite({ email: "new@nw.example", role: "sales" }),
  resendStaffInvitation: ({ desk }) => desk.staff.resend("1"),
  withdrawStaffInvitation: ({ desk }) => desk.staff.withdraw("1"),
  listApiKeys: ({ desk }) => desk.keys.list(),
  makeApiKey: ({ desk }) => desk.keys.make({ name: "Scanner", scopes: ["desk:orders"] }),
  revokeApiKey: ({ desk }) => desk.keys.revoke("1"),
  listDeliveries: ({ desk }) => desk.deliveries.list({ channel: "mail" }),
  getDelivery: ({ desk }) => desk.deliveries.get("1"),
  sendDeliveryAgain: ({ desk }) => desk.deliveries.sendAgain("2"),
  listWebhookEndpoints: ({ desk }) => desk.webhooks.list(),
  makeWebhookEndpoint: ({ desk }) =>
    desk.webhooks.make({ url: "https://a.example/b", description: "", events: ["order.placed"] }),
  updateWebhookEndpoint: ({ desk }) =>
    desk.webhooks.update({ id: "1", revision: "WEBHOOK-0001" }, { active: false }),
  deleteWebhookEndpoint: ({ desk }) => desk.webhooks.delete("1"),
  rotateWebhookSecret: ({ desk }) => desk.webhooks.rotateSecret("1"),
  testWebhookEndpoint: ({ desk }) => desk.webhooks.test("1"),
  listMailTemplates: ({ desk }) => desk.mails.templates(),
  updateMailTemplate: ({ desk }) =>
    desk.mails.update(
      { name: "staff.order.placed", revision: "MAIL-STAFF01" },
      { enabled: false, subject: "New", body: "{{order.lines}}" },
    ),
  resetMailTemplate: ({ desk }) => desk.mails.reset("customer.order.confirmed"),
  previewMail: ({ desk }) => desk.mails.preview("staff.order.placed", { subject: "A", body: "B" }),
  sendTestMail: ({ desk }) =>
    desk.mails.sendTest("staff.order.placed", { subject: "A", body: "B" }),
  listNewOrderReceivers: ({ desk }) => desk.mails.newOrderReceivers(),
  setNewOrderReceiver: ({ desk }) => desk.mails.tellOfNewOrders("2", false),
  listAudit: ({ desk }) => desk.audit.list({ kind: "order" }),
  listCustomers: ({ desk }) => desk.customers.list({ search: "horn" }),
  createCustomer: ({ desk }) => desk.customers.create({ number: "NEWCO", name: "New Company" }),
  getCustomer: ({ desk }) => desk.customers.get("AROUT"),
  updateCustomer: ({ desk, customerRevision: revision }) =>
    desk.customers.update({ number: "AROUT", revision }, { paymentTerms: "Net 14" }),
  getCustomerChoices: ({ desk }) => desk.customers.choices(),
  searchCatalogueProducts: ({ desk }) => desk.customers.searchProducts("chai"),
  checkCatalogueSkus: ({ desk }) => desk.customers.checkSkus(["BEV-101", "NONE"]),
  seeAsCustomer: ({ desk }) => desk.customers.seeAs("AROUT"),
  makeLinks: ({ desk }) => desk.links.make(["BOTTM"], { replace: false }),
  sendLinks: ({ desk }) => desk.links.send([{ number: "BOTTM" }], { replace: false, ...words }),
  getLinkMessage: ({ desk }) => desk.links.message(),
  setLinkMessage: ({ desk }) => desk.links.setMessage(words),
  previewLinkMessage: ({ desk }) => desk.links.preview("AROUT", words),
  previewRows: ({ desk }) =>
    desk.rows.preview([{ table: "products", columns: ["sku", "name"], rows: [["A", "B"]] }]),
  putRows: ({ desk }) => desk.rows.put("products", [{ sku: "A", name: "B", stock: 4 }]),
  listRows: ({ desk }) => desk.rows.list("products"),
  noteOrder: ({ desk }) => desk.orders.note({ number: "11075", revision: 1 }, "Call first."),
  moveOrders: ({ desk }) =>
    desk.orders.moveMany([{ number: "11075", revision: 1 }], { move: "approve" }),
  exportOrders: ({ desk }) => desk.orders.export({ numbers: ["11075", "11076"] }),
  watchOrders: ({ desk }) => firstOf(desk.orders.watch({ after: 0 })),
  findOrderCustomers: ({ desk }) => desk.orders.customers("Around"),
  listCustomerProducts: ({ desk }) => desk.orders.products(customer, { search: "chai" }),
  matchCustomerLines: ({ desk }) => desk.orders.match(customer, [{ text: "3 CS BEV-101" }]),
  createDraft: ({ desk }) => desk.drafts.create(customer, { lines: [line], fields: noFields }),
  getDraft: ({ desk }) => desk.drafts.get("11074"),
  updateDraft: ({ desk }) => desk.drafts.update(draft, { lines: [line], fields: noFields }),
  deleteDraft: ({ desk }) => desk.drafts.delete(draft),
  sendDraft: ({ desk }) => desk.drafts.send(draft),
  listDeskProducts: ({ desk }) => desk.products.list({ search: "chai", state: "active" }),
  getProductChoices: ({ desk }) => desk.products.choices(),
  getDeskProduct: ({ desk }) => desk.products.get("BEV-101"),
  createProduct: ({ desk }) => desk.products.create({ ...aProduct, sku: "BEV-200", stock: null }),
  updateProduct: ({ desk }) =>
    desk.products.update({ sku: "BEV-101", revision: "BEV-101_____" }, aProduct),
  setProductStock: ({ desk }) => desk.products.setStock("BEV-101", { set: 40 }),
  deleteProduct: ({ desk }) => desk.products.delete("PRD-107"),
  changeProducts: ({ desk }) => desk.products.change({ skus: ["BEV-101"], set: { active: false } }),
  uploadPicture: ({ desk }) =>
    desk.products.uploadPicture(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0)),
  getSettings: ({ desk }) => desk.settings.get(),
  previewDelivery: ({ desk }) =>
    desk.settings.previewDelivery({ leadDays: 1, weekdays: [1, 3], holidays: [], cutOff: null }),
  checkPage: ({ desk }) => desk.settings.checkPage("https://shop.example/order"),
  getFirstSteps: ({ desk }) => desk.firstSteps.get(),
  dismissFirstSteps: ({ desk }) => desk.firstSteps.dismiss(),
  updateSettings: ({ desk, checkoutRevision: revision }) =>
    desk.settings.update({
      section: "checkout",
      revision,
      values: { ...flow, checkoutMode: "pay_now" },
    }),
};

/** Both clients with a session, and a cart that can be submitted. */
async function openClients(transport: "plain" | "envelope") {
  const backend = createMockBackend();
  backend.state.workspace.guidedOrder = true;
  const options = {
    workspace: "northwind",
    api: "http://orders.test",
    fetch: backend.fetch,
    transport,
  };
  const portal = createOrderPortal(options);
  await portal.links.open({ linkSecret });
  const { proof } = await portal.cart.setLines([line]);
  const { number: customer } = aroundTheHorn;
  const aside = { lines: [line], discountCode: null, revision: 1, fields: noFields };
  const keptAt = "2026-11-20T10:00:00.000Z";
  backend.state.keptCarts.push({ id: "cart-1", customer, name: "Later", keptAt, cart: aside });
  assert.ok(proof !== null);
  const visitor = createOrderPortal(options);
  const { registration } = await visitor.account.register({ ...self, ...newcomer });
  const member = createOrderPortal(options);
  await member.account.signIn(self);
  await member.account.changeEmail({ email: "thomas@horn.example", password });
  const desk = createDesk(options);
  await desk.session.signIn(staff);
  const andrew = (await desk.staff.list()).staff.find(({ id }) => id === "2");
  assert.ok(andrew);
  backend.state.passwordLinkGood = true;
  const { revision: customerRevision } = await desk.customers.get("AROUT");
  const checkoutRevision = (await desk.settings.get()).checkout.revision;
  const people = { visitor, registration, member };
  return { backend, portal, ...people, desk, proof, andrew, customerRevision, checkoutRevision };
}

for (const transport of ["plain", "envelope"] as const) {
  describe(`every route, ${transport}`, () => {
    for (const [name, route] of Object.entries(routes)) {
      it(`${name}: ${route.summary}`, async () => {
        const clients = await openClients(transport);
        const before = clients.backend.calls.length;
        // The SDK holds the answer against the contract's schema, or this rejects.
        const answer = await methods[name as RouteName](clients);
        assert.equal(answer === undefined, route.status === 204);
        const calls = clients.backend.calls.slice(before);
        assert.deepEqual(
          calls.map(({ route, method, enveloped }) => ({ route, method, enveloped })),
          [{ route: name, method: route.method, enveloped: transport === "envelope" }],
        );
      });

      it(`${name} is refused to whom it is not for`, async () => {
        const clients = await openClients(transport);
        const { portal, desk } = clients;
        portal.session.token = null;
        clients.member.session.token = null;
        desk.session.token = null;
        const call = methods[name as RouteName](clients);
        // Ending a session that is not there is no failure.
        if (route.access === "anyone" || /^end(Desk)?Session$/.test(name)) await call;
        else await assert.rejects(Promise.resolve(call), { code: "unauthorized" });
      });
    }
  });
}

describe("a problem of any route", () => {
  it("comes to the caller as it was made", async () => {
    for (const [name, { problems }] of Object.entries(routes)) {
      for (const code of problems) {
        if (code === "cart_changed" || code === "proof_expired") continue; // They bear a cart.
        if (code === "idempotency_in_progress") continue; // It is waited for.
        const clients = await openClients("plain");
        clients.backend.refuse(name as RouteName, code, { detail: `${name}: ${code}` });
        await assert.rejects(Promise.resolve(methods[name as RouteName](clients)), {
          name: "PortalProblem",
          code,
          message: `${name}: ${code}`,
        });
      }
    }
  });
});
