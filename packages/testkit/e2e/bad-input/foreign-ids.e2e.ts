/**
 * Ids of other customers and other workspaces, everywhere: every route, asked by everybody who has
 * no business there. Each answer is that of something missing, and nothing of its owner is in it.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { isDeskAccess, linkPermissions, routes, type RouteName } from "@order-portal/contract";
import { call, must, type Answer, type CallInput } from "../program/call.ts";
import { importSupplier, makeLinks, newStaffLink, type Supplier } from "../program/data.ts";
import { buyerOf, openBuyer, openStaff } from "../program/people.ts";
import { fileScope } from "../program/scope.ts";
import { acme, openShop, type Shop } from "./shop.ts";

/** What somebody might have found out, or made up. */
interface Ids {
  readonly workspace: string;
  readonly sku: string;
  readonly category: string;
  readonly discountCode: string;
  readonly orderNumber: string;
  readonly purchaseOrderNumber: string;
  readonly customerName: string;
  readonly customerNumber: string;
  readonly linkSecret: string;
  readonly staffSecret: string;
  readonly staffEmail: string;
  readonly proof: string;
  readonly idempotencyKey: string;
  readonly listId: string;
  readonly keptCartId: string;
  readonly staffId: string;
  readonly invitationId: string;
  readonly keyId: string;
  /** Of each kind of price record. */
  readonly priceId: string;
  readonly endpointId: string;
  readonly addressId: string;
}

const linkWords = { subject: "Order online", text: "Your link: {{link}}" };
const noFields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
const seen = "AAAAAAAAAAAA";
const everything = { kind: "all" } as const;
const percent = { kind: "percent", value: "5" } as const;
const always = { starts: null, ends: null };
const newCode = { code: "EVES", ...percent, ...always, maximumUses: null, firstOrderOnly: false };
/** A product as the desk's form sends it. */
const aProduct = {
  name: "Something",
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

/** Every route, asked about these. */
const questions: Readonly<Record<RouteName, (ids: Ids) => CallInput>> = {
  start: ({ workspace, linkSecret }) => ({ body: { workspace, linkSecret } }),
  sendLinkCode: ({ workspace, linkSecret }) => ({ body: { workspace, linkSecret } }),
  openLink: ({ workspace, linkSecret }) => ({ body: { workspace, linkSecret } }),
  getSession: () => ({}),
  listProducts: ({ category }) => ({ query: { tab: "category", category } }),
  getProduct: ({ sku }) => ({ params: { sku } }),
  listTabs: () => ({}),
  getCart: () => ({}),
  updateCart: ({ sku, discountCode }) => ({
    body: { lines: [{ sku, unit: "EA", quantity: 1 }], discountCode },
  }),
  clearCart: () => ({}),
  priceLines: ({ sku }) => ({ body: { lines: [{ sku, unit: "EA", quantity: 1 }] } }),
  matchLines: ({ sku }) => ({ body: { lines: [{ code: sku, quantity: "1" }] } }),
  listInventory: ({ sku }) => ({ query: { search: sku } }),
  listShoppingLists: () => ({}),
  createShoppingList: () => ({ body: { name: "Kitchen" } }),
  getShoppingList: ({ listId }) => ({ params: { id: listId } }),
  updateShoppingList: ({ listId }) => ({ params: { id: listId }, body: { lines: [] } }),
  deleteShoppingList: ({ listId }) => ({ params: { id: listId } }),
  listKeptCarts: () => ({}),
  keepCart: () => ({ body: { name: "Monday" } }),
  openKeptCart: ({ keptCartId }) => ({ params: { id: keptCartId }, body: {} }),
  deleteKeptCart: ({ keptCartId }) => ({ params: { id: keptCartId } }),
  getCheckout: () => ({}),
  updateCheckout: ({ addressId }) => ({ body: { shippingAddressId: addressId } }),
  getAddressFormat: () => ({ params: { country: "AT" } }),
  suggestAddresses: () => ({ query: { text: "1 Secret Road" } }),
  submitOrder: ({ proof, idempotencyKey }) => ({ body: { proof }, idempotencyKey }),
  listOrderedProducts: () => ({}),
  listUsuals: () => ({}),
  previewReorder: ({ orderNumber }) => ({ body: { orders: [orderNumber] } }),
  listOrders: () => ({}),
  getOrder: ({ orderNumber }) => ({ params: { number: orderNumber } }),
  getProforma: ({ orderNumber }) => ({ params: { number: orderNumber } }),
  signIn: ({ workspace, staffEmail }) => ({
    body: { workspace, email: staffEmail, password: "correct horse battery" },
  }),
  requestNewPassword: ({ workspace, staffEmail }) => ({ body: { workspace, email: staffEmail } }),
  readAccountLink: ({ workspace, linkSecret: secret }) => ({ body: { workspace, secret } }),
  openAccountLink: ({ workspace, linkSecret: secret }) => ({
    body: { workspace, secret, password: "Correct-horse-1" },
  }),
  getRegistrationForm: ({ workspace }) => ({ query: { workspace } }),
  suggestBillingAddresses: ({ workspace }) => ({ query: { workspace, text: "1 Secret Road" } }),
  listRegistrations: () => ({}),
  approveRegistration: ({ customerNumber: customer }) => ({
    params: { id: "777777" },
    body: { customer },
  }),
  refuseRegistration: () => ({ params: { id: "777777" }, body: { reason: "None" } }),
  listCustomerAccounts: ({ customerNumber: number }) => ({ params: { number } }),
  updateCustomerAccount: ({ customerNumber: number }) => ({
    params: { number, id: "777777" },
    body: { closed: true },
  }),
  signOutCustomerAccount: ({ customerNumber: number }) => ({ params: { number, id: "777777" } }),
  // Suppliers who let nobody sign in, as those here: that is all that anybody is told.
  register: ({ workspace, staffEmail, customerNumber }) => ({
    body: {
      workspace,
      name: "Eve",
      email: staffEmail,
      password: "Correct-horse-1",
      customerNumber,
    },
  }),
  sendRegistrationCode: ({ workspace, linkSecret: registration }) => ({
    body: { workspace, registration },
  }),
  confirmRegistration: ({ workspace, linkSecret: registration }) => ({
    body: { workspace, registration, code: "123456" },
  }),
  getOwnAccount: () => ({}),
  updateOwnAccount: () => ({ body: { name: "Zoe" } }),
  changeOwnPassword: () => ({
    body: { password: "not the password", newPassword: "Correct-horse-1" },
  }),
  changeOwnEmail: ({ staffEmail: email }) => ({ body: { email, password: "not the password" } }),
  confirmOwnEmail: () => ({ body: { code: "123456" } }),
  endOwnSessions: () => ({}),
  listContacts: () => ({}),
  inviteContact: ({ staffEmail: email }) => ({ body: { name: "Eve", email, role: "viewer" } }),
  updateContact: ({ staffId: id }) => ({ params: { id }, body: { role: "manager" } }),
  removeContact: ({ staffId: id }) => ({ params: { id } }),
  readStaffLink: ({ linkSecret }) => ({ body: { secret: linkSecret } }),
  openStaffLink: ({ linkSecret }) => ({
    body: { secret: linkSecret, name: "Eve", email: "eve@evil.example", password: "open sesame" },
  }),
  makeFirstWorkspace: ({ staffSecret }) => ({
    body: {
      secret: staffSecret,
      workspace: { slug: "eve", name: "Eve", currency: "EUR", locale: "en", timeZone: "UTC" },
      name: "Eve",
      email: "eve@evil.example",
      password: "open sesame",
    },
  }),
  signInStaff: ({ staffEmail }) => ({
    body: { workspace: "zeta", email: staffEmail, password: "correct horse battery" },
  }),
  getDeskSession: () => ({}),
  listDeskOrders: ({ purchaseOrderNumber }) => ({ query: { search: purchaseOrderNumber } }),
  getDeskOrder: ({ orderNumber }) => ({ params: { number: orderNumber } }),
  getDeskProforma: ({ orderNumber }) => ({ params: { number: orderNumber } }),
  changeOrder: ({ orderNumber }) => ({
    params: { number: orderNumber },
    body: { reason: "None", revision: 1, lines: [{ position: 0, quantity: 1 }] },
  }),
  moveOrder: ({ orderNumber }) => ({
    params: { number: orderNumber },
    body: { move: "approve", revision: 1 },
  }),
  updateAccount: () => ({ body: { name: "Zoe" } }),
  changePassword: () => ({
    body: { password: "not the password", newPassword: "correct horse battery" },
  }),
  requestPasswordReset: ({ workspace, staffEmail }) => ({ body: { workspace, email: staffEmail } }),
  resetPassword: ({ linkSecret }) => ({
    body: { secret: linkSecret, password: "correct horse battery" },
  }),
  listStaff: () => ({}),
  updateStaff: ({ staffId }) => ({
    params: { id: staffId },
    body: { revision: "AAAAAAAAAAAA", active: false },
  }),
  signOutStaff: ({ staffId }) => ({ params: { id: staffId } }),
  listStaffInvitations: () => ({}),
  inviteStaff: () => ({ body: { email: "new@zeta.example", role: "picker" } }),
  resendStaffInvitation: ({ invitationId }) => ({ params: { id: invitationId } }),
  withdrawStaffInvitation: ({ invitationId }) => ({ params: { id: invitationId } }),
  listApiKeys: () => ({}),
  makeApiKey: () => ({ body: { name: "Till", scopes: ["desk:orders"] } }),
  revokeApiKey: ({ keyId }) => ({ params: { id: keyId } }),
  listDeliveries: ({ orderNumber }) => ({ query: { order: orderNumber } }),
  getDelivery: () => ({ params: { id: "1" } }),
  sendDeliveryAgain: () => ({ params: { id: "1" } }),
  listWebhookEndpoints: () => ({}),
  makeWebhookEndpoint: () => ({
    body: { url: "https://zeta.example/hook", description: "", events: ["order.placed"] },
  }),
  updateWebhookEndpoint: ({ endpointId }) => ({
    params: { id: endpointId },
    body: { revision: "AAAAAAAAAAAA", active: false },
  }),
  deleteWebhookEndpoint: ({ endpointId }) => ({ params: { id: endpointId } }),
  rotateWebhookSecret: ({ endpointId }) => ({ params: { id: endpointId } }),
  testWebhookEndpoint: ({ endpointId }) => ({ params: { id: endpointId } }),
  listMailTemplates: () => ({}),
  updateMailTemplate: () => ({
    params: { name: "staff.order.placed" },
    body: { revision: "AAAAAAAAAAAA", enabled: false, subject: "None", body: "None" },
  }),
  resetMailTemplate: () => ({ params: { name: "staff.order.placed" } }),
  previewMail: ({ orderNumber }) => ({
    params: { name: "staff.order.placed" },
    body: { subject: "{{customer.name}}", body: "{{order.lines}}", order: orderNumber },
  }),
  sendTestMail: ({ orderNumber }) => ({
    params: { name: "staff.order.placed" },
    body: { subject: "{{customer.name}}", body: "{{order.lines}}", order: orderNumber },
  }),
  listNewOrderReceivers: () => ({}),
  setNewOrderReceiver: ({ staffId }) => ({ params: { id: staffId }, body: { told: false } }),
  listAudit: ({ staffEmail, orderNumber }) => ({
    query: { who: staffEmail, kind: "order", subject: orderNumber },
  }),
  listCustomers: ({ customerName }) => ({ query: { search: customerName } }),
  // The same whoever asks: of all askers one may, and asks once.
  createCustomer: () => ({ body: { number: "N-1", name: "Newcomer" } }),
  getCustomer: ({ customerNumber }) => ({ params: { number: customerNumber } }),
  updateCustomer: ({ customerNumber }) => ({
    params: { number: customerNumber },
    body: { revision: "AAAAAAAAAAAA", name: "Renamed" },
  }),
  getCustomerChoices: () => ({}),
  searchCatalogueProducts: ({ sku }) => ({ query: { search: sku } }),
  checkCatalogueSkus: ({ sku }) => ({ body: { skus: [sku] } }),
  seeAsCustomer: ({ customerNumber }) => ({ params: { number: customerNumber }, body: {} }),
  makeLinks: ({ customerNumber }) => ({ body: { customers: [customerNumber], replace: true } }),
  sendLinks: ({ customerNumber, linkSecret }) => ({
    body: {
      customers: [{ number: customerNumber, secret: linkSecret }],
      replace: true,
      ...linkWords,
    },
  }),
  getLinkMessage: () => ({}),
  setLinkMessage: () => ({ body: linkWords }),
  previewLinkMessage: ({ customerNumber }) => ({
    body: { customer: customerNumber, ...linkWords },
  }),
  listPriceGroups: () => ({}),
  getPriceGroup: ({ priceId }) => ({ params: { id: priceId } }),
  createPriceGroup: () => ({ body: { code: "EVES", name: "Friends of Eve" } }),
  updatePriceGroup: ({ priceId }) => ({
    params: { id: priceId },
    body: { code: "EVES", name: "Friends of Eve", revision: seen },
  }),
  deletePriceGroup: ({ priceId }) => ({ params: { id: priceId }, query: { revision: seen } }),
  listPriceRules: ({ customerNumber }) => ({ query: { customer: customerNumber } }),
  getPriceRule: ({ priceId }) => ({ params: { id: priceId } }),
  createPriceRule: ({ sku, customerNumber }) => ({
    body: {
      owner: { kind: "customer", number: customerNumber },
      scope: { kind: "sku", sku },
      minimumQuantity: 1,
      ...percent,
    },
  }),
  updatePriceRule: ({ priceId }) => ({
    params: { id: priceId },
    body: {
      owner: { kind: "workspace" },
      scope: everything,
      minimumQuantity: 1,
      ...percent,
      revision: seen,
    },
  }),
  deletePriceRule: ({ priceId }) => ({ params: { id: priceId }, query: { revision: seen } }),
  listPromotions: ({ sku }) => ({ query: { search: sku } }),
  getPromotion: ({ priceId }) => ({ params: { id: priceId } }),
  createPromotion: ({ sku }) => ({
    body: { name: "Eve", scope: { kind: "sku", sku }, ...percent, ...always },
  }),
  updatePromotion: ({ priceId }) => ({
    params: { id: priceId },
    body: { name: "Eve", scope: everything, ...percent, ...always, revision: seen },
  }),
  deletePromotion: ({ priceId }) => ({ params: { id: priceId }, query: { revision: seen } }),
  listVolumeDiscounts: ({ sku }) => ({ query: { search: sku } }),
  getVolumeDiscount: ({ priceId }) => ({ params: { id: priceId } }),
  createVolumeDiscount: ({ sku }) => ({
    body: { scope: { kind: "sku", sku }, tiers: [{ minimumQuantity: 9, percent: "5" }] },
  }),
  updateVolumeDiscount: ({ priceId }) => ({
    params: { id: priceId },
    body: { scope: everything, tiers: [{ minimumQuantity: 9, percent: "5" }], revision: seen },
  }),
  deleteVolumeDiscount: ({ priceId }) => ({ params: { id: priceId }, query: { revision: seen } }),
  listDiscountCodes: ({ discountCode }) => ({ query: { search: discountCode } }),
  getDiscountCode: ({ priceId }) => ({ params: { id: priceId } }),
  createDiscountCode: () => ({ body: newCode }),
  updateDiscountCode: ({ priceId }) => ({
    params: { id: priceId },
    body: { ...newCode, revision: seen },
  }),
  deleteDiscountCode: ({ priceId }) => ({ params: { id: priceId }, query: { revision: seen } }),
  checkPrice: ({ sku, customerNumber }) => ({
    query: { customer: customerNumber, sku, unit: "EA", quantity: "1" },
  }),
  previewPrices: ({ sku, priceId }) => ({
    body: {
      id: priceId,
      change: {
        type: "volume_discount",
        record: { scope: { kind: "sku", sku }, tiers: [{ minimumQuantity: 9, percent: "5" }] },
      },
    },
  }),
  listCustomerPrices: ({ customerNumber }) => ({ query: { customer: customerNumber } }),
  findPriceCustomers: ({ customerName }) => ({ query: { search: customerName } }),
  findPriceProducts: ({ sku }) => ({ query: { search: sku } }),
  findProductLines: ({ category }) => ({ query: { search: category } }),
  listDeskProducts: ({ sku }) => ({ query: { search: sku } }),
  getProductChoices: () => ({}),
  getDeskProduct: ({ sku }) => ({ params: { sku } }),
  createProduct: ({ sku }) => ({
    body: { ...aProduct, sku: "NEW", stock: null, replacedBy: sku },
  }),
  updateProduct: ({ sku }) => ({
    params: { sku },
    body: { ...aProduct, revision: "r".repeat(12) },
  }),
  setProductStock: ({ sku }) => ({ params: { sku }, body: { change: 1 } }),
  deleteProduct: ({ sku }) => ({ params: { sku } }),
  changeProducts: ({ sku }) => ({ body: { skus: [sku], set: { active: false } } }),
  uploadPicture: () => ({ body: { data: "R0lGODdhAQABAIABAP///wAAACwAAAAAAQABAAACAkQBADs=" } }),
  getSettings: () => ({}),
  previewDelivery: () => ({
    body: { leadDays: 1, weekdays: [1, 3], holidays: [], cutOff: null },
  }),
  updateSettings: () => ({
    body: { section: "checkout", revision: seen, values: { checkoutMode: "pay_now" } },
  }),
  signOutEverywhere: () => ({}),
  previewRows: ({ sku }) => ({
    body: { tables: [{ table: "units", columns: ["sku", "unit"], rows: [[sku, "EA"]] }] },
  }),
  putRows: ({ sku }) => ({
    params: { table: "units" },
    body: { rows: [{ sku, unit: "EA", price: 1 }] },
  }),
  checkPage: () => ({ body: { url: "http://127.0.0.1/order" } }),
  getFirstSteps: () => ({}),
  dismissFirstSteps: () => ({}),
  listRows: () => ({ params: { table: "customers" } }),
  noteOrder: ({ orderNumber }) => ({
    params: { number: orderNumber },
    body: { note: "None", revision: 1 },
  }),
  moveOrders: ({ orderNumber }) => ({
    body: { move: "approve", orders: [{ number: orderNumber, revision: 1 }] },
  }),
  exportOrders: ({ orderNumber }) => ({ query: { numbers: orderNumber } }),
  watchOrders: () => ({ query: { after: "0" } }),
  findOrderCustomers: ({ customerName }) => ({ query: { search: customerName } }),
  listCustomerProducts: ({ customerNumber }) => ({ params: { number: customerNumber } }),
  matchCustomerLines: ({ customerNumber }) => ({
    params: { number: customerNumber },
    body: { lines: [{ text: "3 cs chai" }] },
  }),
  createDraft: ({ customerNumber }) => ({
    body: { customer: customerNumber, lines: [], fields: noFields },
  }),
  getDraft: ({ orderNumber }) => ({ params: { number: orderNumber } }),
  updateDraft: ({ orderNumber }) => ({
    params: { number: orderNumber },
    body: { revision: 1, lines: [], fields: noFields },
  }),
  deleteDraft: ({ orderNumber }) => ({ params: { number: orderNumber }, query: { revision: "1" } }),
  sendDraft: ({ orderNumber }) => ({ params: { number: orderNumber }, body: { revision: 1 } }),
  endSession: () => ({}),
  endDeskSession: () => ({}),
};

/** More ways to ask some of them. */
const more: readonly (readonly [RouteName, (ids: Ids) => CallInput])[] = [
  ["listProducts", ({ sku }) => ({ query: { search: sku } })],
  ["previewReorder", ({ sku }) => ({ body: { skus: [sku] } })],
  ["listOrders", ({ purchaseOrderNumber }) => ({ query: { search: purchaseOrderNumber } })],
  ["listOrders", ({ orderNumber }) => ({ query: { search: orderNumber } })],
  ["listOrders", ({ sku }) => ({ query: { search: sku } })],
  ["updateCart", ({ discountCode }) => ({ body: { discountCode } })],
  ["listDeskOrders", ({ customerName }) => ({ query: { search: customerName } })],
  ["listDeskProducts", ({ category }) => ({ query: { category } })],
  ["listDeskOrders", ({ orderNumber }) => ({ query: { search: orderNumber } })],
  ["listDeskOrders", ({ customerNumber }) => ({ query: { customer: customerNumber } })],
  ["exportOrders", ({ customerNumber }) => ({ query: { customer: customerNumber } })],
  // The secret of one kind of link is no secret of the other.
  ["openLink", ({ staffSecret }) => ({ body: { workspace: "acme", linkSecret: staffSecret } })],
  ["start", ({ staffSecret }) => ({ body: { workspace: "acme", linkSecret: staffSecret } })],
];

const missing: Ids = {
  workspace: "zeta",
  sku: "NOWHERE",
  category: "No such category",
  addressId: "999999",
  discountCode: "NOSUCHCODE",
  orderNumber: "777777",
  purchaseOrderNumber: "NO-SUCH-PO",
  customerName: "Nobody at all",
  customerNumber: "NOBODY",
  linkSecret: "N".repeat(43),
  staffSecret: "S".repeat(43),
  staffEmail: "nobody@acme.example",
  proof: "jW10.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  idempotencyKey: "11111111-2222-4333-8444-555555555555",
  listId: "777777",
  keptCartId: "777777",
  staffId: "777777",
  invitationId: "777777",
  keyId: "777777",
  priceId: "777777",
  endpointId: "777777",
};

const zeta: Supplier = {
  slug: "zeta",
  name: "Zeta Wines",
  settings: { publicCatalogue: true, checkoutFlow: "guided" },
  tables: {
    products: [
      ["sku", "name"],
      ["ZIN", "Zinfandel"],
    ],
    units: [
      ["sku", "unit", "price"],
      ["ZIN", "EA", "12.00"],
    ],
    customers: [
      ["number", "name", "catalogue"],
      ["Z1", "Zoe's Cellar", "all"],
    ],
  },
};

const scope = fileScope();
let shop: Shop;
let foreign: Ids;
let ownerToken: string;
let zetaSecrets: Record<string, string>;

before(async () => {
  const { tables } = acme;
  const supplier = {
    ...acme,
    settings: { publicCatalogue: true, checkoutFlow: "guided" },
    tables: {
      ...tables,
      price_rules: [
        ["owner", "scope", "kind", "value"],
        ["customer:C2", "sku:CELLAR", "fixed", "66.66"],
      ],
      addresses: [
        ["customer", "kind", "label", "line1", "city", "postal_code", "country"],
        ["C2", "shipping", "Yard", "Ring twice 1", "Wien", "1010", "AT"],
      ],
      discount_codes: [
        ["code", "kind", "value"],
        ["BERTA10", "percent", 10],
      ],
      price_groups: [
        ["code", "name"],
        ["BERTAS", "Friends of Berta"],
      ],
      promotions: [
        ["name", "scope", "kind", "value"],
        ["Berta's week", "sku:CELLAR", "fixed", 900],
      ],
      volume_discounts: [
        ["scope", "minimum_quantity", "percent"],
        ["sku:CELLAR", 500, 1],
      ],
    },
  };
  shop = await openShop(scope, { supplier });
  await importSupplier(shop.environment, zeta);
  zetaSecrets = await makeLinks(shop.environment, "zeta", ["Z1"]);
  const staffSecret = await newStaffLink(shop.environment, "acme");
  const token = await openStaff(shop.base, await newStaffLink(shop.environment, "acme"));
  const ofStaff = await staffOfAcme(token);
  foreign = { ...(await ordersOfBerta()), ...ofStaff, priceId: "1", staffSecret };
});

/** Anna, who owns acme's desk, has invited somebody and made a key. */
async function staffOfAcme(token: string) {
  const { staff } = must(await call(shop.base, "listStaff", { token }));
  const invitation = must(
    await call(shop.base, "inviteStaff", {
      token,
      body: { email: "paul@acme.example", role: "picker" },
    }),
  );
  const body = { name: "Anna's scanner", scopes: ["desk:orders"] };
  const { key } = must(await call(shop.base, "makeApiKey", { token, body }));
  const { endpoint } = must(
    await call(shop.base, "makeWebhookEndpoint", {
      token,
      body: { url: "https://acme.example/hook", description: "", events: ["order.placed"] },
    }),
  );
  return {
    staffId: staff[0]?.id ?? "",
    invitationId: invitation.id,
    keyId: key.id,
    endpointId: endpoint.id,
  };
}

/** Berta, who sees everything at acme, has an order and a cart of her own. */
async function ordersOfBerta(): Promise<
  Omit<Ids, "staffSecret" | "staffId" | "invitationId" | "keyId" | "priceId" | "endpointId">
> {
  const berta = await shop.open("C2");
  ownerToken = berta.token;
  const fields = { purchaseOrderNumber: "PO-OF-BERTA", notes: "Ring twice at the yard" };
  const lines = [{ sku: "CELLAR", unit: "EA", quantity: 2 }];
  const body = { lines, fields, discountCode: "BERTA10" };
  const fill = async () =>
    must(await call(shop.base, "updateCart", { token: ownerToken, body })).proof ?? "";
  await fill();
  const kept = must(
    await call(shop.base, "keepCart", { token: ownerToken, body: { name: "Berta's Monday" } }),
  );
  const list = must(
    await call(shop.base, "createShoppingList", {
      token: ownerToken,
      body: { name: "Berta's cellar", lines },
    }),
  );
  const checkout = must(await call(shop.base, "getCheckout", { token: ownerToken }));
  const idempotencyKey = randomUUID();
  // Several, so that their numbers are not zeta's as well.
  for (let count = 0; count < 3; count++) must(await berta.submit(await fill(), randomUUID()));
  const { number } = must(await berta.submit(await fill(), idempotencyKey));
  return {
    workspace: "zeta",
    sku: "CELLAR",
    category: "Cellar",
    discountCode: "BERTA10",
    orderNumber: number,
    purchaseOrderNumber: fields.purchaseOrderNumber,
    customerName: "Berta",
    customerNumber: "C2",
    linkSecret: shop.secrets["C2"] ?? "",
    staffEmail: "anna@acme.example",
    proof: await fill(),
    idempotencyKey,
    listId: list.id,
    keptCartId: kept.carts[0]?.id ?? "",
    addressId: checkout.addresses[0]?.id ?? "",
  };
}

/** What of hers, or of her supplier's staff, must be in nobody else's answer. */
const hers = [
  "Berta",
  "bar.example",
  "PO-OF-BERTA",
  "Ring twice",
  "6666",
  "anna@acme",
  "paul@acme",
  "Anna",
];

/** Somebody who asks: whose session it is, and which of the ids are not foreign to them. */
interface Asker {
  readonly who: string;
  readonly kind: "nobody" | "public" | "customer" | "staff";
  token(): Promise<string | undefined>;
  readonly own?: readonly (keyof Ids)[];
}

const visit = async (workspace: string) =>
  must(await call(shop.base, "start", { body: { workspace } })).session?.token;

const askers: readonly Asker[] = [
  { who: "nobody", kind: "nobody", token: async () => undefined },
  {
    who: "a visitor of the same workspace without a link",
    kind: "public",
    token: () => visit("acme"),
    own: ["sku", "category"], // The public catalogue has them.
  },
  { who: "a visitor of another workspace", kind: "public", token: () => visit("zeta") },
  {
    who: "another customer of the same workspace",
    kind: "customer",
    token: async () => (await shop.open("C1")).token,
    own: ["discountCode"], // It is good for whoever knows it.
  },
  {
    who: "a customer of another workspace",
    kind: "customer",
    token: async () => (await openBuyer(shop.base, "zeta", zetaSecrets["Z1"])).token,
  },
  {
    who: "the staff of another workspace",
    kind: "staff",
    token: async () => {
      const email = `zoe-${randomUUID()}@zeta.example`;
      return openStaff(shop.base, await newStaffLink(shop.environment, "zeta"), {
        name: "Zoe",
        email,
      });
    },
  },
];

for (const asker of askers) {
  describe(`${asker.who} asks for what is Berta's`, () => {
    let kept: ReturnType<Asker["token"]> | undefined;

    const asked = [
      ...(Object.entries(questions) as [RouteName, typeof questions.start][]),
      ...more,
    ];
    for (const [name, question] of asked) {
      test(`${name} ${Object.keys(question(missing)).join(" and ")}`, async () => {
        const isEnd = routes[name].method === "DELETE" && /sessions?$/.test(routes[name].path);
        const token = await (isEnd ? asker.token() : (kept ??= asker.token()));
        const ids = { ...foreign };
        for (const key of asker.own ?? []) Object.assign(ids, { [key]: missing[key] });
        const answer = await ask(name, question, ids, token);
        assertAccess(asker, name, answer);
        assertSecret(answer, ids);
        // Asked without an id there is nothing to compare; and an end would come twice.
        if (JSON.stringify(question(ids)) === JSON.stringify(question(missing))) return;
        const same = await ask(name, question, missing, token);
        assert.deepEqual(bare(answer, ids), bare(same, missing));
      });
    }
  });
}

test("after all of it Berta's cart, orders and sessions are as they were", async () => {
  const berta = buyerOf(shop.base, ownerToken);
  const { lines, fields, discountCode } = await berta.cart();
  assert.deepEqual(
    lines.map(({ sku, quantity }) => [sku, quantity]),
    [["CELLAR", 2]],
  );
  assert.deepEqual([fields.purchaseOrderNumber, discountCode?.code], ["PO-OF-BERTA", "BERTA10"]);
  const { lists } = must(await call(shop.base, "listShoppingLists", { token: ownerToken }));
  assert.deepEqual(
    lists.map(({ name, lineCount, revision }) => [name, lineCount, revision]),
    [["Berta's cellar", 1, 1]],
  );
  const { carts } = must(await call(shop.base, "listKeptCarts", { token: ownerToken }));
  assert.deepEqual(
    carts.map(({ name, lineCount }) => [name, lineCount]),
    [["Berta's Monday", 1]],
  );
  const numbers = await berta.orders();
  assert.equal(numbers.length, 4);
  for (const number of numbers) {
    const { status, events } = await berta.order(number);
    assert.deepEqual([status, events.length], ["pending", 1]);
  }
  const { orders = [], staff = [] } = shop.stored();
  assert.equal(orders.length, 4);
  const { staff_invitations: invited = [], api_keys: keys = [] } = shop.stored();
  assert.ok(invited.some((row) => (row as { email: string }).email === "paul@acme.example"));
  assert.ok(keys.some((row) => (row as { name: string }).name === "Anna's scanner"));
  const emails = (staff as { email: string }[]).map(({ email }) => email.replace(/-.*@/, "@"));
  assert.deepEqual([...new Set(emails)].sort(), ["anna@acme.example", "zoe@zeta.example"]);
  must(await berta.submit(foreign.proof, randomUUID()));
});

const ask = (
  name: RouteName,
  question: (ids: Ids) => CallInput,
  ids: Ids,
  token: string | undefined,
): Promise<Answer> => call(shop.base, name, { token, ...question(ids) });

/** Whether the route is open to this kind of asker at all, by the contract's own word. */
function assertAccess({ kind }: Asker, name: RouteName, { problem, text }: Answer): void {
  const { access } = routes[name];
  if (access === "anyone") return;
  if (kind === "nobody") {
    assert.equal(problem?.code, "unauthorized", text);
    return;
  }
  const isOpen =
    kind === "customer"
      ? linkPermissions.some((permission) => permission === access)
      : kind === "staff"
        ? isDeskAccess(access)
        : access === "catalogue:read";
  if (isOpen) assert.ok(!["unauthorized", "forbidden"].includes(problem?.code ?? ""), text);
  else assert.equal(problem?.code, "forbidden", text);
}

function assertSecret(answer: Answer, ids: Ids): void {
  const text = JSON.stringify(bare(answer, ids));
  for (const word of hers) assert.ok(!text.includes(word), `${word} is in ${text}`);
}

/** An answer without what it repeats of the question, and without its own id and times. */
function bare({ status, text }: Answer, ids: Ids): { status: number; text: string } {
  let rest = text;
  // These are short numbers, as may stand anywhere; no answer repeats them to who is refused.
  const { listId: _, keptCartId: __, staffId: ___, ...words } = ids;
  const {
    invitationId: ____,
    keyId: _____,
    priceId: ______,
    addressId: ________,
    ...others
  } = words;
  const { endpointId: _______, ...repeated } = others;
  for (const [name, value] of Object.entries(repeated)) {
    rest = rest.replaceAll(String(value), `<${name}>`);
  }
  return {
    status,
    text: rest
      .replace(/"instance":"[^"]*"/, "")
      .replace(/"(token|proof)":"[^"]*"/g, "")
      .replace(/"(expiresAt|idleExpiresAt)":"[^"]*"/g, "")
      .replace(/"revision":\d+/g, ""),
  };
}
