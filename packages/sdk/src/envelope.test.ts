import { Envelope, envelopeMediaType } from "@order-portal/contract";
import { createMockBackend } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { callPath, isCrossOrigin } from "./call-address.ts";
import { createOrderPortal } from "./create-order-portal.ts";
import { packEnvelope, packPlain } from "./pack-request.ts";
import { openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

describe("a call in an envelope", () => {
  it("does all that a plain one does", async () => {
    const portal = await openPortal({ transport: "envelope" });
    await portal.products.list({ search: "chai" });
    const { proof } = await portal.cart.setLines([{ sku: "BEV-101", unit: "EA", quantity: 3 }]);
    assert.ok(proof !== null);
    await portal.orders.submit({ proof });
    await portal.session.end();
    assert.equal(backend.calls.length, 5);
    assert.ok(backend.calls.every(({ enveloped }) => enveloped));
    assert.equal(new URL(backend.calls[1]?.url ?? "").search, "?search=chai");
  });

  it("has nothing in its head that a browser would ask permission for", async () => {
    const seen: Request[] = [];
    const { fetch } = createMockBackend();
    const portal = createOrderPortal({
      workspace: "northwind",
      api: "http://orders.test",
      transport: "envelope",
      fetch: (input, init) => {
        const request = new Request(input, init);
        seen.push(request.clone());
        return fetch(request);
      },
    });
    await portal.start();
    await portal.products.tabs();
    for (const request of seen) {
      assert.equal(request.method, "POST");
      assert.equal(request.credentials, "omit");
      const names = [...request.headers.keys()];
      assert.deepEqual(names, ["content-type"]);
    }
    assert.equal(seen.length, 2);
  });

  it("is of the contract's form, whatever is in it", () => {
    const bare = { method: "GET", url: "", token: null, body: undefined } as const;
    for (const call of [
      { ...bare, idempotencyKey: undefined },
      { ...bare, method: "POST", token: "t", idempotencyKey: "k", body: { proof: "p" } } as const,
    ]) {
      const { method, headers, body } = packEnvelope(call);
      assert.equal(method, "POST");
      assert.deepEqual(headers, { "Content-Type": envelopeMediaType });
      const envelope = Envelope.parse(JSON.parse(body ?? ""));
      assert.equal(envelope.method, call.method);
      assert.equal(envelope.token, call.token ?? undefined);
      assert.deepEqual(envelope.body, call.body);
    }
  });
});

describe("a plain call", () => {
  it("bears its token and key as headers", () => {
    const call = { method: "POST", url: "", token: "t", idempotencyKey: "k", body: {} } as const;
    assert.deepEqual(packPlain(call), {
      method: "POST",
      headers: {
        Authorization: "Bearer t",
        "Idempotency-Key": "k",
        "Content-Type": "application/json",
      },
      body: "{}",
    });
  });
});

describe("the transport", () => {
  afterEach(() => {
    delete (globalThis as { location?: unknown }).location;
  });

  const visit = (href: string) => {
    Object.assign(globalThis, { location: new URL(href) });
  };

  it("is plain outside a browser", async () => {
    await (await openPortal()).cart.get();
    assert.ok(backend.calls.every(({ enveloped }) => !enveloped));
  });

  it("is the envelope on a page of another origin, and plain on the backend's own", async () => {
    visit("https://shop.test/order.html");
    await openPortal();
    assert.equal(backend.calls.at(-1)?.enveloped, true);
    visit("http://orders.test/desk");
    await openPortal({ api: undefined });
    assert.equal(backend.calls.at(-1)?.enveloped, false);
  });

  it("counts a page without an origin as another's", () => {
    visit("file:///home/shop.html");
    assert.equal(isCrossOrigin("http://orders.test"), true);
  });
});

describe("an address", () => {
  it("leaves out what is not asked", () => {
    assert.equal(callPath("/v1/tabs"), "/v1/tabs");
    assert.equal(
      callPath("/v1/products", {}, { tab: undefined, search: "crème & thé", limit: 2 }),
      "/v1/products?search=cr%C3%A8me+%26+th%C3%A9&limit=2",
    );
  });
});
