import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PortalError, isProblem } from "./errors.ts";
import { openPortal, useMockBackend } from "./testing/open-portal.ts";

const backend = useMockBackend();

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => assert.fail("It did not fail."),
    (error: unknown) => error,
  );

describe("a problem", () => {
  it("bears all that the server says of it", async () => {
    const portal = await openPortal();
    const error = await failure(
      portal.cart.setLines([{ sku: "BEV-102", unit: "EA", quantity: 7 }]),
    );
    assert.ok(isProblem(error));
    assert.ok(error instanceof PortalError);
    assert.equal(error.name, "PortalProblem");
    assert.equal(error.status, 422);
    assert.equal(error.message, error.detail);
    assert.match(error.instance, /^mock-\d+$/);
    assert.deepEqual(error.errors, [
      {
        pointer: "/lines/0/quantity",
        code: "quantity_off_increment",
        detail: "In steps of 6.",
        nearest: [6, 12],
      },
    ]);
  });

  it("is told apart by its code", async () => {
    const portal = await openPortal();
    const error = await failure(portal.orders.get("nowhere"));
    assert.equal(isProblem(error, "not_found"), true);
    assert.equal(isProblem(error, "cart_changed", "not_found"), true);
    assert.equal(isProblem(error, "cart_changed"), false);
    assert.equal(isProblem(new Error("not_found"), "not_found"), false);
  });

  it("that an older client does not know is a problem all the same", async () => {
    const portal = await openPortal();
    const problem = {
      ...{ type: "", title: "", status: 409, code: "out_for_lunch", detail: "Back at two." },
      ...{ instance: "1", until: "14:00" },
    };
    backend.intervene("getCart", () => Promise.resolve(Response.json(problem, { status: 409 })));
    const error = await failure(portal.cart.get());
    assert.ok(isProblem(error));
    assert.equal(error.message, "Back at two.");
    assert.equal(error.code, "out_for_lunch");
  });

  it("of a changed cart that bears no cart is a mismatch", async () => {
    const portal = await openPortal();
    backend.refuse("submitOrder", "cart_changed");
    const error = await failure(portal.orders.submit({ proof: "p" }));
    assert.ok(error instanceof PortalError);
    assert.equal(error.name, "PortalMismatch");
  });
});

describe("an answer", () => {
  it("may have more fields than are known", async () => {
    const portal = await openPortal();
    const tabs = { tabs: [{ kind: "all", category: null, count: 1, icon: "★" }], more: true };
    backend.intervene("listTabs", () => Promise.resolve(Response.json(tabs)));
    assert.deepEqual(await portal.products.tabs(), [{ kind: "all", category: null, count: 1 }]);
  });

  const answers = {
    "of another shape": Response.json({ tabs: [{ kind: "all", category: null, count: "many" }] }),
    "that is a web page": new Response("<!doctype html><title>Welcome to the hotel</title>"),
    "that is nothing": new Response(""),
    "404 of another server": new Response("Not Found", { status: 404 }),
    "413 of a proxy": new Response("<h1>Too large</h1>", { status: 413 }),
  };
  for (const [name, answer] of Object.entries(answers)) {
    it(`${name} is a mismatch that names the call`, async () => {
      const portal = await openPortal();
      backend.intervene("listTabs", () => Promise.resolve(answer));
      const error = await failure(portal.products.tabs());
      assert.ok(error instanceof PortalError);
      assert.equal(error.name, "PortalMismatch");
      assert.match(error.message, /^GET \/v1\/tabs was answered \d{3} /);
    });
  }

  it("of another shape says where", async () => {
    const portal = await openPortal();
    backend.intervene("listTabs", () => Promise.resolve(Response.json({ tabs: [{}] })));
    await assert.rejects(portal.products.tabs(), /at "tabs\.0\.kind"/);
  });
});
