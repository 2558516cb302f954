import { aroundTheHorn } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "./create-desk.ts";
import { PortalOffline, PortalProblem } from "./errors.ts";
import { retryDelay } from "./retry-delay.ts";
import { api, atOnce, createPortal, openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

const times = (route: string) => backend.calls.filter((call) => call.route === route).length;

describe("a read", () => {
  it("is tried again when the connection drops", async () => {
    const portal = await openPortal();
    backend.drop("listProducts", 2);
    assert.equal((await portal.products.list()).products.length, 12);
    assert.equal(times("listProducts"), 3);
  });

  it("is tried again when the connection drops within the answer", async () => {
    const portal = await openPortal();
    backend.intervene("getCart", () => Promise.resolve(new Response(brokenOff('{"lines":['))), 1);
    assert.deepEqual((await portal.cart.get()).lines, []);
    assert.equal(times("getCart"), 2);
  });

  for (const status of [502, 503, 504]) {
    it(`is tried again when a gateway answers ${status}`, async () => {
      const portal = await openPortal();
      const page = () => Promise.resolve(new Response("<h1>Gateway</h1>", { status }));
      backend.intervene("getCart", page, 1);
      await portal.cart.get();
      assert.equal(times("getCart"), 2);
    });
  }

  it("is tried again when the database is busy, but not when it fails for good", async () => {
    const portal = await openPortal();
    backend.refuse("getCart", "storage_busy", { retryAfter: 0 }, 1);
    await portal.cart.get();
    assert.equal(times("getCart"), 2);
    backend.refuse("listTabs", "internal_error");
    await assert.rejects(portal.products.tabs(), { code: "internal_error" });
    assert.equal(times("listTabs"), 1);
  });

  it("is given up after the limit, with the error underneath", async () => {
    const portal = await openPortal({ retry: { backoff: 0, limit: 2 } });
    backend.goOffline();
    const error = await portal.cart.get().catch((error: unknown) => error);
    assert.ok(error instanceof PortalOffline);
    assert.ok(error.cause instanceof TypeError);
    assert.match(error.message, /^GET \/v1\/cart had no answer/);
    assert.equal(times("getCart"), 3);
  });

  it("whose server asks for a longer wait than is decent is left to the caller", async () => {
    const portal = await openPortal();
    backend.refuse("getCart", "rate_limited", { retryAfter: 3600 });
    await assert.rejects(portal.cart.get(), { code: "rate_limited", retryAfter: 3600 });
    assert.equal(times("getCart"), 1);
  });

  for (const [name, header, low, high] of [
    ["seconds", "3600", 3600, 3600],
    ["a date", new Date(Date.now() + 3_600_000).toUTCString(), 3500, 3600],
  ] as const) {
    it(`learns how long to wait from a gateway's header too, as ${name}`, async () => {
      const portal = await openPortal();
      const headers = { "Retry-After": header };
      const page = () => Promise.resolve(new Response("Later.", { status: 503, headers }));
      backend.intervene("getCart", page);
      const error = await portal.cart.get().catch((error: unknown) => error);
      assert.ok(error instanceof PortalOffline);
      const { retryAfter = 0 } = error;
      assert.ok(retryAfter >= low && retryAfter <= high, `${retryAfter}`);
      assert.equal(times("getCart"), 1);
    });
  }

  it("learns how long to wait from a problem's header where its body does not say", async () => {
    const portal = await openPortal();
    const problem = { type: "", title: "", detail: "", instance: "", status: 429 };
    const init = { status: 429, headers: { "Retry-After": "3600" } };
    backend.intervene("getCart", () =>
      Promise.resolve(Response.json({ ...problem, code: "rate_limited" }, init)),
    );
    await assert.rejects(portal.cart.get(), { code: "rate_limited", retryAfter: 3600 });
  });

  it("that takes too long is tried again, then is offline", async () => {
    const { token } = (await openPortal()).session;
    const portal = createPortal({ token, timeout: 20, retry: { backoff: 0, limit: 1 } });
    const held = backend.hold("getCart");
    await assert.rejects(portal.cart.get(), { name: "PortalOffline" });
    held.release();
    assert.equal(times("getCart"), 2);
  });
});

describe("a call that is not repeatable", () => {
  it("is not tried again when its answer is lost", async () => {
    const desk = createDesk({ workspace: "northwind", api, ...atOnce });
    await desk.session.signIn({
      email: "nancy@northwind-traders.example",
      password: "correct horse battery",
    });
    backend.loseAnswer("moveOrder", 1);
    const order = await desk.orders.get("11076");
    await assert.rejects(desk.orders.approve(order), { name: "PortalOffline" });
    assert.equal(times("moveOrder"), 1);
    assert.equal((await desk.orders.get("11076")).status, "confirmed");
  });

  it("is tried again when the server says that it did nothing", async () => {
    const portal = createPortal();
    backend.refuse("sendLinkCode", "rate_limited", { retryAfter: 0 }, 1);
    await portal.links.sendCode({ linkSecret: aroundTheHorn.linkSecret });
    assert.equal(times("sendLinkCode"), 2);
  });

  it("is the opening of a link with a code, and not that of one without", async () => {
    const { linkSecret } = aroundTheHorn;
    const portal = createPortal();
    backend.drop("openLink", 2);
    await assert.rejects(portal.links.open({ linkSecret, code: "123456" }), PortalOffline);
    assert.equal(times("openLink"), 1);
    await portal.links.open({ linkSecret });
    assert.equal(times("openLink"), 3);
  });
});

describe("changes of the cart", () => {
  it("are sent one after another, so that a repeated one undoes no later one", async () => {
    const portal = await openPortal();
    const line = { sku: "BEV-101", unit: "CS" };
    backend.drop("updateCart", 1);
    await Promise.all([
      portal.cart.setLines([{ ...line, quantity: 5 }]),
      portal.cart.setLines([{ ...line, quantity: 7 }]),
    ]);
    assert.equal((await portal.cart.get()).lines[0]?.quantity, 7);
  });

  it("go on after one that was refused", async () => {
    const portal = await openPortal();
    const line = { sku: "BEV-102", unit: "EA" };
    const refused = portal.cart.setLines([{ ...line, quantity: 7 }]);
    const taken = portal.cart.setLines([{ ...line, quantity: 12 }]);
    await assert.rejects(refused, { code: "line_refused" });
    assert.equal((await taken).lines[0]?.quantity, 12);
  });
});

describe("the wait before a retry", () => {
  const offline = new PortalOffline("No answer.");
  const limited = (retryAfter: number) =>
    new PortalProblem({
      ...{ type: "", title: "", detail: "", instance: "" },
      ...{ status: 429, code: "rate_limited", retryAfter },
    });

  it("doubles, and lies between half and all of it", () => {
    for (const [attempt, whole] of [400, 800, 1600, 3200].entries()) {
      for (let draw = 0; draw < 50; draw += 1) {
        const delay = retryDelay(offline, attempt + 1, { repeatable: true, backoff: 400 });
        assert.ok(delay !== undefined && delay > whole / 2 - 1 && delay <= whole, `${delay}`);
      }
    }
  });

  it("is what the server asks for and more, up to half a minute", () => {
    const delay = retryDelay(limited(3), 1, { repeatable: false, backoff: 400 });
    assert.ok(delay !== undefined && delay >= 3200 && delay <= 3400, `${delay}`);
    assert.equal(retryDelay(limited(31), 1, { repeatable: true, backoff: 400 }), undefined);
  });

  it("is none for errors of the page's own", () => {
    const options = { repeatable: true, backoff: 400 };
    assert.equal(retryDelay(new Error("A bug."), 1, options), undefined);
  });
});

/** A body that begins and then breaks off. */
function brokenOff(beginning: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      if (beginning === "") controller.error(new TypeError("terminated"));
      else controller.enqueue(new TextEncoder().encode(beginning));
      beginning = "";
    },
  });
}
