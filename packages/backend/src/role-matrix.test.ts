/**
 * Who may call what at the desk: every route of the contract, every role, a key of every scope. The
 * table is written by hand, so that a new route fails here until somebody has decided; the calls
 * are made for real.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  deskPermissions,
  isDeskAccess,
  routes,
  staffRoles,
  type DeskPermission,
  type Route,
  type RouteName,
} from "@order-portal/contract";
import { openDeskWorld, type DeskWorld } from "./testing/desk-world.ts";
import { openSqlite } from "./testing/stores.ts";

/** A route of the desk that needs a session. */
type DeskRoute = {
  [N in RouteName]: (typeof routes)[N]["access"] extends "staff" | DeskPermission ? N : never;
}[RouteName];

/** The scope that a key needs; `person` where no key may call. */
type Scope = DeskPermission | "person";

const everybody = "owner sales picker";
const sellers = "owner sales";
const owner = "owner";

/** Which roles may call each route, and which key. */
const matrix: Readonly<Record<DeskRoute, readonly [roles: string, key: Scope]>> = {
  getDeskSession: [everybody, "person"],
  endDeskSession: [everybody, "person"],
  listDeskOrders: [everybody, "desk:orders"],
  getDeskOrder: [everybody, "desk:orders"],
  getDeskProforma: [everybody, "desk:orders"],
  changeOrder: [everybody, "desk:orders"],
  moveOrder: [everybody, "desk:orders"],
  noteOrder: [everybody, "desk:orders"],
  moveOrders: [everybody, "desk:orders"],
  exportOrders: [everybody, "desk:orders"],
  watchOrders: [everybody, "desk:orders"],
  findOrderCustomers: [everybody, "desk:orders"],
  listCustomerProducts: [everybody, "desk:orders"],
  matchCustomerLines: [everybody, "desk:orders"],
  createDraft: [everybody, "desk:orders"],
  getDraft: [everybody, "desk:orders"],
  updateDraft: [everybody, "desk:orders"],
  deleteDraft: [everybody, "desk:orders"],
  sendDraft: [everybody, "desk:orders"],
  updateAccount: [everybody, "person"],
  changePassword: [everybody, "person"],
  signOutEverywhere: [everybody, "person"],
  listStaff: [owner, "desk:staff"],
  updateStaff: [owner, "desk:staff"],
  signOutStaff: [owner, "desk:staff"],
  listStaffInvitations: [owner, "desk:staff"],
  inviteStaff: [owner, "desk:staff"],
  resendStaffInvitation: [owner, "desk:staff"],
  withdrawStaffInvitation: [owner, "desk:staff"],
  listApiKeys: [owner, "desk:staff"],
  makeApiKey: [owner, "desk:staff"],
  revokeApiKey: [owner, "desk:staff"],
  listAudit: [owner, "desk:staff"],
  listDeliveries: [everybody, "desk:orders"],
  getDelivery: [everybody, "desk:orders"],
  sendDeliveryAgain: [everybody, "desk:orders"],
  listWebhookEndpoints: [owner, "desk:settings"],
  makeWebhookEndpoint: [owner, "desk:settings"],
  updateWebhookEndpoint: [owner, "desk:settings"],
  deleteWebhookEndpoint: [owner, "desk:settings"],
  rotateWebhookSecret: [owner, "desk:settings"],
  testWebhookEndpoint: [owner, "desk:settings"],
  listMailTemplates: [owner, "desk:settings"],
  updateMailTemplate: [owner, "desk:settings"],
  resetMailTemplate: [owner, "desk:settings"],
  previewMail: [owner, "desk:settings"],
  sendTestMail: [owner, "desk:settings"],
  listNewOrderReceivers: [owner, "desk:settings"],
  setNewOrderReceiver: [owner, "desk:settings"],
  listCustomers: [sellers, "desk:customers"],
  createCustomer: [sellers, "desk:customers"],
  getCustomer: [sellers, "desk:customers"],
  updateCustomer: [sellers, "desk:customers"],
  getCustomerChoices: [sellers, "desk:customers"],
  searchCatalogueProducts: [sellers, "desk:customers"],
  checkCatalogueSkus: [sellers, "desk:customers"],
  seeAsCustomer: [sellers, "desk:customers"],
  makeLinks: [sellers, "desk:customers"],
  sendLinks: [sellers, "desk:customers"],
  getLinkMessage: [sellers, "desk:customers"],
  setLinkMessage: [sellers, "desk:customers"],
  previewLinkMessage: [sellers, "desk:customers"],
  listRegistrations: [sellers, "desk:customers"],
  approveRegistration: [sellers, "desk:customers"],
  refuseRegistration: [sellers, "desk:customers"],
  listCustomerAccounts: [sellers, "desk:customers"],
  updateCustomerAccount: [sellers, "desk:customers"],
  signOutCustomerAccount: [sellers, "desk:customers"],
  listPriceGroups: [sellers, "desk:prices"],
  getPriceGroup: [sellers, "desk:prices"],
  createPriceGroup: [sellers, "desk:prices"],
  updatePriceGroup: [sellers, "desk:prices"],
  deletePriceGroup: [sellers, "desk:prices"],
  listPriceRules: [sellers, "desk:prices"],
  getPriceRule: [sellers, "desk:prices"],
  createPriceRule: [sellers, "desk:prices"],
  updatePriceRule: [sellers, "desk:prices"],
  deletePriceRule: [sellers, "desk:prices"],
  listPromotions: [sellers, "desk:prices"],
  getPromotion: [sellers, "desk:prices"],
  createPromotion: [sellers, "desk:prices"],
  updatePromotion: [sellers, "desk:prices"],
  deletePromotion: [sellers, "desk:prices"],
  listVolumeDiscounts: [sellers, "desk:prices"],
  getVolumeDiscount: [sellers, "desk:prices"],
  createVolumeDiscount: [sellers, "desk:prices"],
  updateVolumeDiscount: [sellers, "desk:prices"],
  deleteVolumeDiscount: [sellers, "desk:prices"],
  listDiscountCodes: [sellers, "desk:prices"],
  getDiscountCode: [sellers, "desk:prices"],
  createDiscountCode: [sellers, "desk:prices"],
  updateDiscountCode: [sellers, "desk:prices"],
  deleteDiscountCode: [sellers, "desk:prices"],
  checkPrice: [sellers, "desk:prices"],
  previewPrices: [sellers, "desk:prices"],
  listCustomerPrices: [sellers, "desk:prices"],
  findPriceCustomers: [sellers, "desk:prices"],
  findPriceProducts: [sellers, "desk:prices"],
  findProductLines: [sellers, "desk:prices"],
  listDeskProducts: [owner, "desk:products"],
  getProductChoices: [owner, "desk:products"],
  getDeskProduct: [owner, "desk:products"],
  createProduct: [owner, "desk:products"],
  updateProduct: [owner, "desk:products"],
  setProductStock: [owner, "desk:products"],
  deleteProduct: [owner, "desk:products"],
  changeProducts: [owner, "desk:products"],
  uploadPicture: [owner, "desk:products"],
  getSettings: [owner, "desk:settings"],
  previewDelivery: [owner, "desk:settings"],
  checkPage: [owner, "desk:settings"],
  getFirstSteps: [owner, "desk:settings"],
  dismissFirstSteps: [owner, "desk:settings"],
  updateSettings: [owner, "desk:settings"],
};

test("who may call what at the desk", async (t) => {
  const world = await openDeskWorld(t, openSqlite);
  for (const [key, route] of Object.entries<Route>(routes)) {
    // Of rows each table has its own permission: `rows.test.ts` asks for them.
    if (!isDeskAccess(route.access) || route.access === "desk:rows") continue;
    const [roles, scope] = matrix[key as DeskRoute]; // A key of `routes`, and of the desk.

    await t.test(`${key} is for ${roles}, and for a key of ${scope}`, async () => {
      for (const role of staffRoles) {
        // A session for each call: some end theirs.
        const { token } = await world.signIn(role, `${role}@acme.example`);
        assert.equal(await isAdmitted(world, route, token), roles.split(" ").includes(role), role);
      }
      const admitsKey = async (scopes: readonly DeskPermission[]) =>
        isAdmitted(world, route, await world.makeKey(randomUUID(), scopes));
      for (const permission of deskPermissions) {
        assert.equal(await admitsKey([permission]), scope === permission, permission);
      }
      assert.equal(await admitsKey(deskPermissions), scope !== "person", "every scope");
      const others = deskPermissions.filter((permission) => permission !== scope);
      assert.equal(await admitsKey(others), false, "every scope but this");
    });
  }
});

/** Whether a call is let through; what becomes of it then is for other tests, and nothing is. */
async function isAdmitted({ app }: DeskWorld, route: Route, token: string): Promise<boolean> {
  const path = route.path.replaceAll(/:\w+/g, "0");
  const response = await app.fetch(
    new Request(new URL(path, "http://portal.example"), {
      method: route.method,
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  const isProblem = response.headers.get("content-type") === "application/problem+json";
  // Another answer may be a stream without an end.
  if (!isProblem) await response.body?.cancel();
  const code = isProblem ? ((await response.json()) as { code: string }).code : "admitted";
  assert.notEqual(response.status, 401, code);
  return code !== "forbidden";
}
