import { usd } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OrderPortal } from "./order-portal.ts";
import { isProblem } from "./errors.ts";
import { newIdempotencyKey } from "./submission-key.ts";
import { createPortal, openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

/** The proof of a cart with two cases of chai. */
async function fillCart(portal: OrderPortal): Promise<string> {
  const { proof } = await portal.cart.setLines([{ sku: "BEV-101", unit: "CS", quantity: 2 }]);
  assert.ok(proof !== null);
  return proof;
}

const submissions = () => backend.calls.filter(({ route }) => route === "submitOrder");
const keysUsed = () => new Set(submissions().map(({ idempotencyKey }) => idempotencyKey));

describe("a submission", () => {
  it("whose answer is lost is repeated under its key, and gets that very order", async () => {
    const portal = await openPortal();
    const proof = await fillCart(portal);
    backend.loseAnswer("submitOrder", 2);
    const before = backend.state.orders.length;
    const order = await portal.orders.submit({ proof });
    assert.equal(submissions().length, 3);
    assert.equal(keysUsed().size, 1);
    assert.equal(backend.state.orders.length, before + 1);
    assert.equal(backend.state.orders.at(-1)?.number, order.number);
  });

  it("given up offline keeps its key for the next try with the same proof", async () => {
    const portal = await openPortal({ retry: { limit: 0 } });
    const proof = await fillCart(portal);
    backend.loseAnswer("submitOrder", 1);
    await assert.rejects(portal.orders.submit({ proof }), { name: "PortalOffline" });
    await portal.orders.submit({ proof });
    assert.equal(keysUsed().size, 1);
    assert.equal(submissions().length, 2);
    assert.equal((await portal.orders.list({ status: "pending" })).orders.length, 2);
  });

  it("keeps over a reload by the caller's own key", async () => {
    const portal = await openPortal({ retry: { limit: 0 } });
    const proof = await fillCart(portal);
    const idempotencyKey = newIdempotencyKey();
    backend.loseAnswer("submitOrder", 1);
    await assert.rejects(portal.orders.submit({ proof }, { idempotencyKey }));

    const reloaded = createPortal({ token: portal.session.token });
    const order = await reloaded.orders.submit({ proof }, { idempotencyKey });
    assert.equal(backend.state.orders.at(-1)?.number, order.number);
    assert.deepEqual([...keysUsed()], [idempotencyKey]);
  });

  it("tapped twice is one order", async () => {
    const portal = await openPortal();
    const proof = await fillCart(portal);
    const [one, two] = await Promise.all([
      portal.orders.submit({ proof }),
      portal.orders.submit({ proof }),
    ]);
    assert.equal(one.number, two.number);
    assert.equal(keysUsed().size, 1);
  });

  it("waits where its first attempt is still being carried out", async () => {
    const portal = await openPortal();
    const proof = await fillCart(portal);
    backend.refuse("submitOrder", "idempotency_in_progress", {}, 2);
    await portal.orders.submit({ proof });
    assert.equal(submissions().length, 3);
    assert.equal(keysUsed().size, 1);
  });

  it("refused for changed prices tells what changed, and a new one has a new key", async () => {
    const portal = await openPortal();
    const proof = await fillCart(portal);
    backend.changePrice("BEV-101", "CS", usd(1900));
    try {
      await portal.orders.submit({ proof });
      assert.fail("It was taken at the old price.");
    } catch (error) {
      assert.ok(isProblem(error, "cart_changed"));
      const [change] = error.changes;
      assert.equal(change?.kind, "price_changed");
      assert.deepEqual([change.before, change.after], [usd(1800), usd(1900)]);
      assert.ok(error.cart.proof !== null);
      const order = await portal.orders.submit({ proof: error.cart.proof });
      assert.deepEqual(order.total, usd(3800));
    }
    assert.equal(submissions().length, 2);
    assert.equal(keysUsed().size, 2);
  });

  it("refused while the supplier is unavailable is a new one when tried again", async () => {
    const portal = await openPortal();
    const proof = await fillCart(portal);
    backend.refuse("submitOrder", "workspace_unavailable", {}, 1);
    await assert.rejects(portal.orders.submit({ proof }), { code: "workspace_unavailable" });
    await portal.orders.submit({ proof });
    assert.equal(keysUsed().size, 2);
  });
});

describe("a submission that failed on the server's side", () => {
  it("keeps its key, since it may have been carried out", async () => {
    const portal = await openPortal();
    const proof = await fillCart(portal);
    backend.intervene(
      "submitOrder",
      async (proceed) => {
        await proceed();
        const problem = { ...internalError, code: "internal_error", status: 500 };
        return Response.json(problem, { status: 500 });
      },
      1,
    );
    await assert.rejects(portal.orders.submit({ proof }), { code: "internal_error" });
    const order = await portal.orders.submit({ proof });
    assert.equal(backend.state.orders.at(-1)?.number, order.number);
    assert.equal(keysUsed().size, 1);
  });
});

const internalError = { type: "", title: "", detail: "Try again.", instance: "1" };

describe("an idempotency key", () => {
  it("is new each time, and fits a header", () => {
    const keys = new Set(Array.from({ length: 100 }, newIdempotencyKey));
    assert.equal(keys.size, 100);
    for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
  });
});
