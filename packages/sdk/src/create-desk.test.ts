import { createMockBackend, staff } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDesk } from "./create-desk.ts";
import { isProblem } from "./errors.ts";

function newDesk() {
  const backend = createMockBackend();
  const { fetch } = backend;
  const desk = createDesk({ workspace: "northwind", api: "http://orders.test", fetch });
  return { backend, desk };
}

async function openDesk() {
  const { desk, backend } = newDesk();
  await desk.session.signIn({ email: staff.email, password: staff.password });
  return { desk, backend };
}

describe("staff", () => {
  it("come in by a one-time link, once", async () => {
    const { desk } = newDesk();
    const secret = staff.linkSecret;
    assert.equal((await desk.session.readLink({ secret })).workspace?.name, "Northwind Traders");
    const account = { secret, name: staff.name, email: staff.email, password: staff.password };
    const { session } = await desk.session.openLink(account);
    assert.equal(desk.session.token, session.token);
    await assert.rejects(desk.session.openLink(account), { code: "link_unknown" });
  });

  it("sign in and out", async () => {
    const { desk, backend } = await openDesk();
    const { staff: who, counts } = await desk.session.get();
    assert.equal(who.name, staff.name);
    assert.deepEqual(counts, {
      ...{ draft: 1, pending: 2, confirmed: 1, invoiced: 1, fulfilled: 8 },
      ...{ rejected: 1, cancelled: 1 },
    });
    await desk.session.end();
    assert.equal(desk.session.token, null);
    assert.equal(backend.state.sessions.size, 0);
    await assert.rejects(desk.session.signIn({ email: staff.email, password: "wrong" }), {
      code: "sign_in_failed",
    });
  });
});

describe("the queue", () => {
  it("has pending orders oldest first", async () => {
    const { desk } = await openDesk();
    const numbers: string[] = [];
    for await (const { number } of desk.orders.list({ status: "pending", limit: 1 })) {
      numbers.push(number);
    }
    assert.deepEqual(numbers, ["11075", "11076"]);
  });

  it("moves an order to its end, each step with its revision", async () => {
    const { desk } = await openDesk();
    const pending = await desk.orders.get("11075");
    assert.deepEqual(pending.moves, ["approve", "reject"]);
    const confirmed = await desk.orders.approve(pending);
    const invoiced = await desk.orders.invoice(confirmed);
    const fulfilled = await desk.orders.fulfil(invoiced);
    assert.deepEqual(
      fulfilled.events.map(({ status }) => status),
      ["pending", "confirmed", "invoiced", "fulfilled"],
    );
  });

  it("rejects and cancels with a reason", async () => {
    const { desk } = await openDesk();
    const rejected = await desk.orders.reject(await desk.orders.get("11075"), {
      reason: "Over the credit limit",
    });
    assert.equal(rejected.events.at(-1)?.reason, "Over the credit limit");
    const confirmed = await desk.orders.approve(await desk.orders.get("11076"));
    assert.equal((await desk.orders.cancel(confirmed, { reason: "Asked to" })).status, "cancelled");
  });

  it("refuses a move of an order that someone else has moved", async () => {
    const { desk } = await openDesk();
    const seen = await desk.orders.get("11075");
    await desk.orders.approve(seen);
    await assert.rejects(
      desk.orders.move(seen, { move: "reject", reason: "Over the credit limit" }),
      (error) => isProblem(error, "order_changed"),
    );
  });

  it("change an order before they approve it, with a reason, once", async () => {
    const { desk, backend } = await openDesk();
    await desk.session.signIn(staff);
    const seen = await desk.orders.get("11075");
    const lines = [{ position: 0, quantity: 1 }];
    const changed = await desk.orders.change(seen, { reason: "One case is left.", lines });
    assert.deepEqual(changed.total, { amount: 1800 + 12 * 86, scale: 2, currency: "USD" });
    assert.deepEqual(changed.events.at(-1)?.changes, [
      { sku: "BEV-101", name: "Chai", unit: "CS", before: 2, after: 1 },
    ]);
    await assert.rejects(desk.orders.change(seen, { reason: "Again.", lines }), {
      code: "order_changed",
    });
    const none = lines
      .concat({ position: 1, quantity: 0 })
      .map((line) => ({ ...line, quantity: 0 }));
    await assert.rejects(desk.orders.change(changed, { reason: "All gone.", lines: none }), {
      code: "line_refused",
    });
    const before = backend.calls.length;
    backend.loseAnswer("changeOrder", 1);
    await assert.rejects(desk.orders.change(changed, { reason: "None.", lines }), {
      name: "PortalOffline",
    });
    assert.equal(backend.calls.length, before + 1);
  });
});
