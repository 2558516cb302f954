/**
 * Who may call what in the portal: every route of the contract that needs a buyer's session, by
 * nobody, by a link, by each role of contact, and by staff. The table is written by hand, so that a
 * new route fails here until somebody has decided; the calls are made for real.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contactRoles,
  isDeskAccess,
  type OpenedLink,
  type Permission,
  type Route,
  type RouteName,
  routes,
} from "@order-portal/contract";
import { type AccountWorld, openAccountWorld } from "./testing/account-world.ts";
import { openSqlite } from "./testing/stores.ts";

/** A route that needs a buyer's session. */
type BuyerRoute = {
  [N in RouteName]: (typeof routes)[N]["access"] extends Permission ? N : never;
}[RouteName];

const everybody = "link manager buyer viewer";
const buyers = "link manager buyer";
const accounts = "manager buyer viewer";
const manager = "manager";

const matrix: Readonly<Record<BuyerRoute, string>> = {
  getSession: everybody,
  endSession: everybody,
  listProducts: everybody,
  getProduct: everybody,
  listTabs: everybody,
  priceLines: everybody,
  matchLines: everybody,
  getCart: buyers,
  updateCart: buyers,
  clearCart: buyers,
  getCheckout: buyers,
  updateCheckout: buyers,
  suggestAddresses: buyers,
  submitOrder: buyers,
  listOrders: everybody,
  getOrder: everybody,
  getProforma: everybody,
  listOrderedProducts: everybody,
  listUsuals: everybody,
  previewReorder: everybody,
  listInventory: everybody,
  listShoppingLists: buyers,
  createShoppingList: buyers,
  getShoppingList: buyers,
  updateShoppingList: buyers,
  deleteShoppingList: buyers,
  listKeptCarts: buyers,
  keepCart: buyers,
  openKeptCart: buyers,
  deleteKeptCart: buyers,
  getOwnAccount: accounts,
  updateOwnAccount: accounts,
  changeOwnPassword: accounts,
  changeOwnEmail: accounts,
  confirmOwnEmail: accounts,
  endOwnSessions: accounts,
  listContacts: manager,
  inviteContact: manager,
  updateContact: manager,
  removeContact: manager,
};

test("who may call what in the portal", async (t) => {
  const world = await openAccountWorld(t, openSqlite, { settings: { checkoutFlow: "guided" } });
  const { supplier } = world;
  const staff = await world.staff();
  const link = async () => {
    const secrets = { workspace: supplier.slug, linkSecret: supplier.linkSecret };
    const opened = await world.ask<OpenedLink>("POST /v1/links/open", secrets);
    return opened.json.session.token;
  };
  for (const [key, route] of Object.entries<Route>(routes)) {
    if (isDeskAccess(route.access) || route.access === "anyone") continue;
    const admitted = matrix[key as BuyerRoute]; // A key of `routes`, and of a buyer.

    await t.test(`${key} is for ${admitted}`, async () => {
      // A session for each call: some end theirs.
      assert.equal(await answerTo(world, route, await link()), answerFor(admitted, "link"));
      for (const role of contactRoles) {
        const { token } = await world.contact(`${key}-${role}`, role);
        assert.equal(await answerTo(world, route, token), answerFor(admitted, role), role);
      }
      assert.equal(await answerTo(world, route, null), "unauthorized");
      assert.equal(await answerTo(world, route, staff), "forbidden", "staff");
    });
  }
});

const answerFor = (admitted: string, who: string) =>
  admitted.split(" ").includes(who) ? "admitted" : "forbidden";

/** Whether a call is let through; what becomes of it then is for other tests, and nothing is. */
async function answerTo({ app }: AccountWorld, route: Route, token: string | null) {
  const path = route.path.replaceAll(/:\w+/g, "0");
  const response = await app.fetch(
    new Request(new URL(path, "http://portal.example"), {
      method: route.method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    }),
  );
  const isProblem = response.headers.get("content-type") === "application/problem+json";
  if (!isProblem) await response.body?.cancel();
  const code = isProblem ? ((await response.json()) as { code: string }).code : "admitted";
  return code === "unauthorized" || code === "forbidden" ? code : "admitted";
}
