import { aroundTheHorn, bottomDollar, createMockBackend, linkCode } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createOrderPortal } from "./create-order-portal.ts";
import type { SessionChange } from "./session-token.ts";
import { api, createPortal, openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

describe("a visit", () => {
  it("begins with the welcome of a link, and opens it", async () => {
    const portal = createPortal();
    const { linkSecret } = aroundTheHorn;
    const { workspace, welcome, view } = await portal.start({ linkSecret });
    assert.equal(workspace.name, "Northwind Traders");
    assert.deepEqual(welcome, {
      customerName: "Around the Horn",
      codeRequired: false,
      hasOrders: true,
    });
    assert.equal(view, null);

    const opened = await portal.links.open({ linkSecret, limit: 3 });
    assert.equal(opened.view.page.products.length, 3);
    assert.equal(portal.session.token, opened.session.token);
    const { visitor } = await portal.session.get();
    assert.equal(visitor.customer?.number, "AROUT");
  });

  it("asks for a code under strict security", async () => {
    const portal = createPortal();
    const { linkSecret } = bottomDollar;
    await assert.rejects(portal.links.open({ linkSecret }), { code: "code_required" });
    const { sentTo } = await portal.links.sendCode({ linkSecret });
    assert.equal(sentTo, "e•••@bottom-dollar.example");
    await portal.links.open({ linkSecret, code: linkCode });
    assert.notEqual(portal.session.token, null);
  });

  it("goes on with the token of an earlier one", async () => {
    const earlier = await openPortal();
    const portal = createPortal({ token: earlier.session.token });
    const { view } = await portal.start();
    assert.equal(view?.visitor.customer?.name, "Around the Horn");
  });

  it("of the public gets a session of its own", async () => {
    const portal = createPortal();
    const { view } = await portal.start();
    assert.equal(view?.visitor.kind, "public");
    await portal.products.list();
    await assert.rejects(portal.cart.get(), { code: "forbidden" });
  });
});

describe("the path from catalogue to order", () => {
  it("prices, fills the cart, submits and finds the order again", async () => {
    const portal = await openPortal();
    const { products } = await portal.products.list({ search: "chai" });
    assert.deepEqual(
      products.map(({ sku }) => sku),
      ["BEV-101"],
    );
    const prices = await portal.prices.of([{ sku: "BEV-101", unit: "CS", quantity: 5 }]);
    assert.deepEqual(prices.total, { amount: 8550, scale: 2, currency: "USD" });

    await portal.cart.setLines([{ sku: "BEV-101", unit: "CS", quantity: 5 }]);
    const cart = await portal.cart.update({ fields: { purchaseOrderNumber: "7788" } });
    assert.deepEqual(cart.total, prices.total);
    assert.ok(cart.proof !== null);

    const order = await portal.orders.submit({ proof: cart.proof });
    assert.equal(order.fields.purchaseOrderNumber, "7788");
    assert.deepEqual(order.total, prices.total);
    assert.deepEqual(await portal.orders.get(order.number), order);
    const [latest] = (await portal.orders.list()).orders;
    assert.equal(latest?.number, order.number);
    assert.equal((await portal.cart.get()).lines.length, 0);
  });

  it("reads one product by whatever its sku is, and the tabs", async () => {
    const portal = await openPortal();
    assert.match((await portal.products.get("BEV-101")).description ?? "", /Assam/);
    await assert.rejects(portal.products.get("50% off/../secret?"), { code: "not_found" });
    assert.deepEqual(backend.calls.at(-1)?.url, `${api}/v1/products/50%25%20off%2F..%2Fsecret%3F`);
    const tabs = await portal.products.tabs();
    assert.equal(tabs[0]?.kind, "all");
  });

  it("takes the lines of a priced cart as they are", async () => {
    const portal = await openPortal();
    const { lines } = await portal.cart.setLines([{ sku: "BEV-101", unit: "EA", quantity: 1 }]);
    assert.equal((await portal.prices.of(lines)).lines.length, 1);
    assert.equal((await portal.cart.setLines(lines)).lines.length, 1);
  });

  it("empties the cart", async () => {
    const portal = await openPortal();
    await portal.cart.setLines([{ sku: "BEV-101", unit: "EA", quantity: 1 }]);
    assert.deepEqual((await portal.cart.clear()).lines, []);
  });
});

describe("the session", () => {
  it("tells of each change of its token, and why", async () => {
    const changes: SessionChange[] = [];
    const portal = await openPortal({ onSessionChange: (change) => changes.push(change) });
    const { token } = portal.session;
    backend.expireSessions();
    await assert.rejects(portal.cart.get(), { code: "session_expired" });
    assert.equal(portal.session.token, null);
    assert.deepEqual(changes, [
      { token, reason: "opened" },
      { token: null, reason: "expired" },
    ]);
  });

  it("is told to have expired at the start of a visit too", async () => {
    const changes: SessionChange[] = [];
    const portal = createPortal({
      token: "long-gone",
      onSessionChange: (change) => changes.push(change),
    });
    assert.equal((await portal.start()).refused, "session_expired");
    assert.deepEqual(changes, [{ token: null, reason: "expired" }]);
  });

  it("opened anew is not ended by an answer to the old one", async () => {
    const portal = createPortal({ token: "long-gone" });
    const held = backend.hold("getCart");
    const late = portal.cart.get();
    await held.arrived;
    const { session } = await portal.links.open({ linkSecret: aroundTheHorn.linkSecret });
    held.release();
    await assert.rejects(late, { code: "session_expired" });
    assert.equal(portal.session.token, session.token);
  });

  it("is forgotten at once when it is ended, even offline", async () => {
    const portal = await openPortal();
    backend.goOffline();
    const ending = portal.session.end();
    assert.equal(portal.session.token, null);
    await assert.rejects(ending, { name: "PortalOffline" });
  });

  it("that is not there ends without a word", async () => {
    const changes: SessionChange[] = [];
    const portal = createPortal({ onSessionChange: (change) => changes.push(change) });
    await portal.session.end();
    assert.deepEqual(changes, []);
  });

  it("that has ended already ends without complaint", async () => {
    const portal = await openPortal();
    backend.loseAnswer("endSession", 1);
    await portal.session.end();
    assert.equal(backend.state.sessions.size, 0);
  });
});

describe("the backend's address", () => {
  it("is needed outside a browser", () => {
    assert.throws(() => createOrderPortal({ workspace: "northwind" }), {
      name: "TypeError",
      message: /`api` is needed/,
    });
  });

  it("keeps its path", async () => {
    const { fetch, calls } = createMockBackend();
    await createPortal({ api: new URL("http://shop.test/orders/"), fetch }).start();
    assert.equal(calls[0]?.url, "http://shop.test/orders/v1/start");
  });
});
