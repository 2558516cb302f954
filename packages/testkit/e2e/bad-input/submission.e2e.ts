/** Submissions that cannot be carried out as they are: refused with what to do, and the cart kept. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { before, beforeEach, test } from "node:test";
import type { PricedCart, Problem } from "@order-portal/contract";
import { readProof, signProof } from "../../../backend/src/carts/proof.ts";
import { call, faultsOf, must, refused } from "../program/call.ts";
import { openDatabase } from "../program/data.ts";
import { contentsOf, type Buyer } from "../program/people.ts";
import { fileScope } from "../program/scope.ts";
import { manySkus, openShop, type Shop } from "./shop.ts";

const scope = fileScope();
let shop: Shop;
let buyer: Buyer;

before(async () => {
  shop = await openShop(scope);
  buyer = await shop.open("C1");
});

/** As the supplier's own file has it. */
const unitsHeader = ["sku", "unit", "factor", "price", "active"];

beforeEach(async () => {
  must(await call(shop.base, "clearCart", { token: buyer.token }));
  await shop.change({
    products: [
      ["sku", "name", "stock"],
      ["KEG", "Keg", 3],
    ],
    units: [unitsHeader, ["ALE", "EA", 1, "2.40", "yes"], ["ALE", "CS", 12, "27.60", "yes"]],
  });
});

const changesOf = ({ changes = [] }: Problem) =>
  changes.map(({ kind, sku, unit, before, after }) => ({
    kind,
    line: sku === null ? null : `${sku} ${unit ?? ""}`,
    before: before?.amount ?? null,
    after: after?.amount ?? null,
  }));

/** Submits what must be refused as changed, and leaves everything as it is. */
async function refusedAsChanged(proof: string): Promise<Problem & { cart: PricedCart }> {
  const answer = await shop.unchanged(() => buyer.submit(proof, randomUUID()));
  const problem = refused(answer, "cart_changed", /Nothing was ordered: look at what has changed/);
  assert.ok(problem.cart);
  const { lines, total, revision } = await buyer.cart();
  assert.deepEqual(problem.cart.lines, lines, "it shows the cart as it is now");
  assert.deepEqual([problem.cart.total, problem.cart.revision], [total, revision]);
  return { ...problem, cart: problem.cart };
}

test("a price that has changed since it was shown is told line by line, and can be accepted", async () => {
  const shown = await buyer.fill([
    { sku: "ALE", quantity: 10 },
    { sku: "KEG", quantity: 1 },
  ]);
  await shop.change({ units: [unitsHeader, ["ALE", "EA", 1, "2.75", "yes"]] });
  const problem = await refusedAsChanged(shown.proof);
  assert.deepEqual(changesOf(problem), [
    { kind: "price_changed", line: "ALE EA", before: 240, after: 275 },
  ]);
  assert.equal(problem.changes?.[0]?.detail, "Pale ale is now €2.75 each; it was €2.40.");
  assert.deepEqual([shown.total.amount, problem.cart.total.amount], [11_900, 12_250]);
  // The buyer looks, and submits again what is shown now.
  const order = must(await buyer.submit(problem.cart.proof ?? "", randomUUID()));
  assert.deepEqual(
    order.lines.map(({ unitPrice }) => unitPrice.amount),
    [275, 9500],
  );
  assert.equal(order.total.amount, 12_250);
  assert.deepEqual(contentsOf(await buyer.cart()), {});
});

test("a unit that was withdrawn while in the cart is told, and the rest can be ordered", async () => {
  const { proof } = await buyer.fill([
    { sku: "ALE", unit: "CS", quantity: 2 },
    { sku: "KEG", quantity: 1 },
  ]);
  await shop.change({ units: [unitsHeader, ["ALE", "CS", 12, "27.60", "no"]] });
  const problem = await refusedAsChanged(proof);
  assert.deepEqual(changesOf(problem), [
    { kind: "line_refused", line: "ALE CS", before: 2760, after: null },
  ]);
  assert.equal(
    problem.changes?.[0]?.detail,
    "Pale ale: This product is no longer sold in this unit.",
  );
  assert.equal(problem.cart.proof, null, "there is nothing to submit before that is mended");
  const rest = await buyer.fill([{ sku: "ALE", unit: "CS", quantity: 0 }]);
  assert.deepEqual(contentsOf(must(await buyer.submit(rest.proof, randomUUID()))), { "KEG EA": 1 });
});

test("a product whose stock is gone in the meantime is told, and what is left is offered", async () => {
  const { proof } = await buyer.fill([{ sku: "KEG", quantity: 3 }]);
  const other = await shop.open("C2");
  const theirs = await other.fill([{ sku: "KEG", quantity: 2 }]);
  must(await other.submit(theirs.proof, randomUUID()));
  const problem = await refusedAsChanged(proof);
  assert.deepEqual(changesOf(problem), [
    { kind: "line_refused", line: "KEG EA", before: 9500, after: null },
  ]);
  assert.deepEqual(problem.cart.lines[0]?.problem, {
    code: "quantity_above_stock",
    detail: "Only 1 of this can be ordered at the moment.",
    nearest: [1],
  });
});

test("a proof that somebody has written on is not believed", async () => {
  const { proof } = await buyer.fill([{ sku: "KEG", quantity: 2 }]);
  const [payload = "", signature = ""] = proof.split(".");
  const contents = Buffer.from(payload.slice(1), "base64url").toString();
  assert.match(contents, /9500/);
  const cheaper = Buffer.from(contents.replace("9500", "1")).toString("base64url");
  for (const forged of [
    `j${cheaper}.${signature}`,
    `${payload}.${signature.slice(1)}A`,
    `${payload}.`,
    payload,
    ".",
    "x",
    `z${"A".repeat(390_000)}.${signature}`,
    signProof(Buffer.alloc(32), { ...readOwn(proof), amounts: [1, 0, 0, 0, 1] }),
  ]) {
    const answer = await shop.unchanged(() => buyer.submit(forged, randomUUID()));
    refused(answer, "proof_invalid", /get the cart for a new one/);
  }
  const huge = await shop.unchanged(() => buyer.submit("x".repeat(400_001), randomUUID()));
  assert.deepEqual(faultsOf(refused(huge, "invalid_request", /form/)), { "/proof": "too_long" });
  must(await buyer.submit(proof, randomUUID()));
});

/** The key by which the server signs; only who has its database has it. */
function serverKey(): Buffer {
  const database = openDatabase(shop.dataDir);
  const row = database.prepare("select secret from server_keys where name = 'proof'").get();
  database.close();
  return Buffer.from(String(row?.["secret"]), "base64url");
}

function readOwn(proof: string): NonNullable<ReturnType<typeof readProof>> {
  const contents = readProof(serverKey(), proof);
  assert.ok(contents);
  return contents;
}

test("a proof that was shown too long ago comes back with the cart at its prices now", async () => {
  const { proof, total } = await buyer.fill([{ sku: "ALE", quantity: 4 }]);
  const contents = readOwn(proof);
  const old = signProof(serverKey(), { ...contents, expiresAt: Date.now() - 1 });
  const answer = await shop.unchanged(() => buyer.submit(old, randomUUID()));
  const { cart, changes } = refused(answer, "proof_expired", /look at the cart again/);
  assert.deepEqual(changes, []);
  const order = must(await buyer.submit(cart?.proof ?? "", randomUUID()));
  assert.deepEqual(order.total, total);
});

test("a proof is good for its own customer, cart and moment only", async () => {
  const { proof } = await buyer.fill([{ sku: "ALE", quantity: 4 }]);
  const other = await shop.open("C2");
  await other.fill([{ sku: "ALE", quantity: 4 }]);
  const stolen = await shop.unchanged(() => other.submit(proof, randomUUID()));
  refused(stolen, "proof_invalid", /get the cart for a new one/);
  await buyer.fill([{ sku: "ALE", quantity: 5 }]);
  const problem = await refusedAsChanged(proof);
  assert.deepEqual(
    changesOf(problem).map(({ kind }) => kind),
    ["quantity_changed"],
  );
  must(await buyer.submit(problem.cart.proof ?? "", randomUUID()));
  const answer = await shop.unchanged(() => buyer.submit(proof, randomUUID()));
  refused(answer, "cart_empty", /nothing in the cart/);
});

test("what a submission does not have a word in is refused, not ignored", async () => {
  const { proof } = await buyer.fill([{ sku: "KEG", quantity: 1 }]);
  const { token } = buyer;
  for (const extra of [
    { unitPrice: { amount: 1, scale: 2, currency: "EUR" } },
    { customer: "C2" },
    { status: "confirmed" },
    { lines: [] },
    { total: 0 },
    JSON.parse('{"__proto__":{"status":"confirmed"}}') as object,
  ]) {
    const body = { proof, ...extra };
    const idempotencyKey = randomUUID();
    const answer = await shop.unchanged(() =>
      call(shop.base, "submitOrder", { token, idempotencyKey, body }),
    );
    const [name = ""] = Object.keys(extra);
    const faults = faultsOf(refused(answer, "invalid_request", /not of the form/));
    assert.deepEqual(faults, { [`/${name}`]: "unrecognized" });
  }
  const cart = await shop.unchanged(() =>
    call(shop.base, "updateCart", {
      token,
      body: { lines: [{ sku: "KEG", unit: "EA", quantity: 1, unitPrice: 1 }], customer: "C2" },
    }),
  );
  const faults = faultsOf(refused(cart, "invalid_request", /not of the form/));
  assert.deepEqual(faults, { "/lines/0/unitPrice": "unrecognized", "/customer": "unrecognized" });
});

test("the same submission twice, and many times at once, is one order", async () => {
  const before = (await buyer.orders()).length;
  const { proof } = await buyer.fill([{ sku: "KEG", quantity: 1 }]);
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => buyer.submit(proof, key)));
  answers.push(await buyer.submit(proof, key));
  const orders = answers.filter(({ problem }) => problem === undefined).map(must);
  assert.ok(orders.length > 0);
  for (const order of orders) assert.deepEqual(order, orders[0]);
  for (const answer of answers.filter(({ problem }) => problem !== undefined)) {
    const { retryAfter } = refused(answer, "idempotency_in_progress", /ask again in a moment/);
    assert.equal(retryAfter, 1);
    assert.equal(answer.headers.get("retry-after"), "1");
  }
  assert.equal((await buyer.orders()).length, before + 1);
});

test("a key that was used for one submission is refused to another", async () => {
  const key = randomUUID();
  const first = await buyer.fill([{ sku: "ALE", quantity: 1 }]);
  const { number } = must(await buyer.submit(first.proof, key));
  const second = await buyer.fill([{ sku: "ALE", quantity: 2 }]);
  const answer = await shop.unchanged(() => buyer.submit(second.proof, key));
  refused(answer, "idempotency_key_reused", /Use a new Idempotency-Key/);
  assert.equal(must(await buyer.submit(first.proof, key)).number, number);
  assert.deepEqual(contentsOf(await buyer.cart()), { "ALE EA": 2 });
});

test("a submission without a proper key is told to bring one", async () => {
  const { proof } = await buyer.fill([{ sku: "ALE", quantity: 1 }]);
  const { token } = buyer;
  for (const idempotencyKey of [undefined, "", "two words", "x".repeat(257)]) {
    const answer = await shop.unchanged(() =>
      call(shop.base, "submitOrder", {
        token,
        body: { proof },
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      }),
    );
    refused(answer, "idempotency_key_missing", /Send an Idempotency-Key of your own/);
  }
});

test("after a dropped connection the same submission gives the one order", async () => {
  const before = (await buyer.orders()).length;
  for (let round = 1; round <= 10; round++) {
    const { proof } = await buyer.fill([{ sku: "ALE", quantity: round }]);
    const key = randomUUID();
    await sendAndHangUp(proof, key);
    for (;;) {
      const answer = await buyer.submit(proof, key);
      if (answer.problem?.code === "idempotency_in_progress") continue;
      assert.deepEqual(contentsOf(must(answer)), { "ALE EA": round });
      break;
    }
    assert.equal((await buyer.orders()).length, before + round);
    assert.deepEqual(contentsOf(await buyer.cart()), {});
  }
});

/** Sends a whole submission, and is gone before any answer can come. */
async function sendAndHangUp(proof: string, key: string): Promise<void> {
  const body = JSON.stringify({ proof });
  const socket = connect(shop.server.port, "127.0.0.1");
  await once(socket, "connect");
  const head = [
    "POST /v1/orders HTTP/1.1",
    "Host: 127.0.0.1",
    `Authorization: Bearer ${buyer.token}`,
    "Content-Type: application/json",
    `Idempotency-Key: ${key}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  await new Promise((resolve) => socket.write(`${head.join("\r\n")}\r\n\r\n${body}`, resolve));
  socket.destroy();
  await once(socket, "close");
}

test("an order of 1,000 lines is placed whole, and a cart of more than 2,000 is refused", async () => {
  const { proof, lines } = await buyer.fill(manySkus.map((sku) => ({ sku, quantity: 2 })));
  assert.equal(lines.length, 1000);
  const order = must(await buyer.submit(proof, randomUUID()));
  assert.deepEqual([order.lines.length, order.total.amount], [1000, 250_000]);
  assert.deepEqual(contentsOf(await buyer.order(order.number)), contentsOf(order));
  const tooMany = Array.from({ length: 2001 }, (_, index) => ({ sku: `X-${index}`, quantity: 1 }));
  const answer = await shop.unchanged(() => buyer.set(tooMany));
  const problem = refused(answer, "invalid_request", /not of the form/);
  assert.deepEqual(faultsOf(problem), { "/lines": "too_many" });
});
