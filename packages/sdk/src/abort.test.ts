import { aroundTheHorn } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

describe("aborting", () => {
  it("ends a call that is under way, with the signal's own reason", async () => {
    const portal = await openPortal();
    const held = backend.hold("listProducts");
    const controller = new AbortController();
    const call = portal.products.list({}, { signal: controller.signal }).page();
    await held.arrived;
    controller.abort();
    await assert.rejects(call, { name: "AbortError" });
    held.release();
  });

  it("ends a call that is not repeatable all the same", async () => {
    const portal = await openPortal();
    const held = backend.hold("sendLinkCode");
    const controller = new AbortController();
    const { signal } = controller;
    const call = portal.links.sendCode({ linkSecret: aroundTheHorn.linkSecret }, { signal });
    await held.arrived;
    controller.abort();
    await assert.rejects(call, { name: "AbortError" });
    held.release();
  });

  it("before a call sends nothing", async () => {
    const portal = await openPortal();
    const sent = backend.calls.length;
    const reason = new Error("The screen was left.");
    await assert.rejects(portal.cart.get({ signal: AbortSignal.abort(reason) }), reason);
    assert.equal(backend.calls.length, sent);
  });

  it("ends the wait for a retry", async () => {
    const portal = await openPortal({ retry: { backoff: 60_000 } });
    const controller = new AbortController();
    const start = globalThis.setTimeout;
    const wait = mock.method(globalThis, "setTimeout", (callback: () => void, delay = 0) => {
      if (delay >= 30_000) {
        queueMicrotask(() => {
          controller.abort();
        });
      }
      return start(callback, delay);
    });
    backend.drop("getCart");
    await assert.rejects(portal.cart.get({ signal: controller.signal }), { name: "AbortError" });
    wait.mock.restore();
    assert.equal(backend.calls.filter(({ route }) => route === "getCart").length, 1);
  });

  it("keeps a change of the cart that waits for its turn from being sent", async () => {
    const portal = await openPortal();
    const held = backend.hold("updateCart");
    const first = portal.cart.setLines([{ sku: "BEV-101", unit: "EA", quantity: 1 }]);
    await held.arrived;
    const controller = new AbortController();
    const second = portal.cart.clear({ signal: controller.signal });
    controller.abort();
    held.release();
    await first;
    await assert.rejects(second, { name: "AbortError" });
    assert.equal((await portal.cart.get()).lines.length, 1);
  });

  it("ends an iteration between two pages", async () => {
    const portal = await openPortal();
    const controller = new AbortController();
    const seen: string[] = [];
    await assert.rejects(
      async () => {
        for await (const { sku } of portal.products.list(
          { limit: 5 },
          { signal: controller.signal },
        )) {
          seen.push(sku);
          controller.abort();
        }
      },
      { name: "AbortError" },
    );
    assert.equal(seen.length, 5);
  });
});
