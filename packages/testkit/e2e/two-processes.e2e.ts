/** Two servers over one PostgreSQL: what is asked of both at once happens once. */
import assert from "node:assert/strict";
import { randomInt, randomUUID } from "node:crypto";
import { before, test } from "node:test";
import type { Order, Problem } from "@order-portal/contract";
import pg from "pg";
import { createDatabase } from "../tools/postgres.ts";
import { call, must, refused, type Answer } from "./program/call.ts";
import {
  besideServer,
  importSupplier,
  makeLinks,
  newStaffLink,
  temporaryFolder,
  type Supplier,
} from "./program/data.ts";
import { fileScope } from "./program/scope.ts";
import { contentsOf, openBuyer, openStaff, type Buyer } from "./program/people.ts";
import { runProgram, serve, type Environment, type Served } from "./program/run-program.ts";

const rounds = 25;
const lastPieces = Array.from({ length: rounds }, (_, index) => `LAST-${index}`);
const customers = ["A", "B", ...Array.from({ length: 10 }, (_, index) => `K${index}`)];

const acme: Supplier = {
  slug: "acme",
  tables: {
    products: [
      ["sku", "name", "stock"],
      ["ALE", "Pale ale", ""],
      ["KEG", "Keg", 12],
      ...lastPieces.map((sku) => [sku, `The last ${sku}`, 1]),
    ],
    units: [
      ["sku", "unit", "price"],
      ...["ALE", "KEG", ...lastPieces].map((sku) => [sku, "EA", "10.00"]),
    ],
    customers: [["number", "name", "catalogue"], ...customers.map((name) => [name, name, "all"])],
    discount_codes: [
      ["code", "kind", "value", "max_uses"],
      ...lastPieces.map((code) => [code, "percent", 10, 1]),
    ],
  },
};

const scope = fileScope();
let environment: Environment;
let left: Served;
let right: Served;
let secrets: Record<string, string>;
let a: Buyer;
let b: Buyer;

before(async () => {
  const database = await createDatabase();
  scope.after(() => database.drop());
  const dataDir = await temporaryFolder(scope);
  environment = { DATABASE_URL: database.url, DATA_DIR: dataDir, DATABASE_WAIT: "1000" };
  await importSupplier(environment, acme);
  secrets = await makeLinks(environment, "acme", customers);
  [left, right] = await Promise.all([serve(scope, environment), serve(scope, environment)]);
  [a, b] = await Promise.all([open("A", left), open("B", right)]);
});

const open = (customer: string, { base }: Served) => openBuyer(base, "acme", secrets[customer]);

test("the last piece is sold once", async () => {
  for (const sku of lastPieces) {
    const [cartA, cartB] = await Promise.all([
      a.fill([{ sku, quantity: 1 }], left.base),
      b.fill([{ sku, quantity: 1 }], right.base),
    ]);
    const answers = await Promise.all([
      a.submit(cartA.proof, randomUUID(), left.base),
      b.submit(cartB.proof, randomUUID(), right.base),
    ]);
    const { order, problem } = oneOf(answers);
    assert.deepEqual(contentsOf(order), { [`${sku} EA`]: 1 });
    assert.deepEqual(
      problem.changes?.map(({ kind, sku, detail }) => ({ kind, sku, detail })),
      [{ kind: "line_refused", sku, detail: `The last ${sku}: This product is out of stock.` }],
    );
    const loser = answers[0].problem === undefined ? b : a;
    assert.deepEqual(contentsOf(await loser.cart()), { [`${sku} EA`]: 1 }, "the cart is kept");
    must(await loser.set([{ sku, quantity: 0 }]));
  }
  const stock = await besideServer(environment, ({ db }) =>
    db.selectFrom("products").select("stock").where("sku", "like", "LAST-%").execute(),
  );
  assert.ok(stock.every(({ stock }) => stock === 0));
  assert.equal(stock.length, rounds);
});

test("ten customers at both at once get no more than there is", async () => {
  const crowd = await Promise.all(
    customers.slice(2).map((name, index) => open(name, index % 2 === 0 ? left : right)),
  );
  const carts = await Promise.all(crowd.map((buyer) => buyer.fill([{ sku: "KEG", quantity: 2 }])));
  const answers = await Promise.all(
    crowd.map((buyer, index) => buyer.submit(carts[index]?.proof ?? "", randomUUID())),
  );
  const placed = answers.filter(({ problem }) => problem === undefined);
  assert.equal(placed.length, 6);
  for (const [index, answer] of answers.entries()) {
    if (answer.problem === undefined) continue;
    refused(answer, "cart_changed", /look at what has changed/);
    const loser = crowd[index];
    assert.deepEqual(loser && contentsOf(await loser.cart()), { "KEG EA": 2 });
    await loser?.set([{ sku: "KEG", quantity: 0 }]);
  }
  const numbers = new Set(placed.map(({ value }) => value?.number));
  assert.equal(numbers.size, 6, "each order has a number of its own");
});

test("the same submission at both at once is one order", async () => {
  const before = (await a.orders()).length;
  for (let round = 1; round <= rounds; round++) {
    const { proof } = await a.fill([{ sku: "ALE", quantity: round }], left.base);
    const key = randomUUID();
    const answers = await Promise.all([
      a.submit(proof, key, left.base),
      a.submit(proof, key, right.base),
    ]);
    const orders: Order[] = [];
    for (const answer of answers) {
      if (answer.problem === undefined) orders.push(must(answer));
      else refused(answer, "idempotency_in_progress", /ask again in a moment/);
    }
    // Whoever was told to ask again does so.
    for (const { base } of [left, right]) orders.push(must(await a.submit(proof, key, base)));
    assert.ok(orders.length > 2, "one of the two was answered with the order");
    for (const order of orders) assert.deepEqual(order, orders[0]);
    assert.deepEqual(contentsOf(await a.cart(right.base)), {});
    assert.equal((await a.orders(right.base)).length, before + round);
  }
});

test("the last use of a discount code is used once", async () => {
  const useCode = async ({ token }: Buyer, code: string, { base }: Served) => {
    const lines = [{ sku: "ALE", unit: "EA", quantity: 10 }];
    const body = { lines, discountCode: code.toLowerCase() };
    const { discount, proof } = must(await call(base, "updateCart", { token, body }));
    assert.equal(discount.amount, 1000);
    return proof ?? "";
  };
  for (const code of lastPieces.slice(0, 10)) {
    const [proofA, proofB] = await Promise.all([useCode(a, code, left), useCode(b, code, right)]);
    const answers = await Promise.all([
      a.submit(proofA, randomUUID(), left.base),
      b.submit(proofB, randomUUID(), right.base),
    ]);
    const { order, problem } = oneOf(answers);
    assert.deepEqual([order.discountCode, order.discount.amount], [code, 1000]);
    const { changes = [], cart } = problem;
    assert.deepEqual([changes[0]?.kind, changes.length], ["discount_changed", 1]);
    assert.match(changes[0]?.detail ?? "", /has been used up/);
    assert.equal(cart?.total.amount, 10_000);
    // Whoever was refused may order at the price that is shown now.
    const [loser, base] = answers[0].problem === undefined ? [b, right.base] : [a, left.base];
    const { discount } = must(await loser.submit(cart.proof ?? "", randomUUID(), base));
    assert.equal(discount.amount, 0);
  }
});

test("a changed price is seen by the very next request of both", async () => {
  const priceAt = async ({ base }: Served) =>
    must(await call(base, "getProduct", { token: a.token, params: { sku: "ALE" } })).units[0]
      ?.unitPrice?.amount;
  for (const price of [1100, 1200, 1300]) {
    await priceAt(left); // Each has looked at the price of before.
    await priceAt(right);
    const { proof } = await a.fill([{ sku: "ALE", quantity: 2 }], right.base);
    const units = [
      ["sku", "unit", "price"],
      ["ALE", "EA", (price / 100).toFixed(2)],
    ];
    await importSupplier(environment, { ...acme, tables: { units } });
    assert.deepEqual(await Promise.all([priceAt(left), priceAt(right)]), [price, price]);
    const answer = await a.submit(proof, randomUUID(), right.base);
    const { changes, cart } = refused(answer, "cart_changed", /look at what has changed/);
    assert.deepEqual(
      changes?.map(({ kind, after }) => ({ kind, amount: after?.amount })),
      [{ kind: "price_changed", amount: price }],
    );
    assert.equal(cart?.subtotal.amount, 2 * price);
  }
});

test("what is sold out through one is out of stock at the other", async () => {
  const tables = {
    products: [
      ["sku", "name", "stock"],
      ["PIE", "Pie", 1],
    ],
    units: [
      ["sku", "unit", "price"],
      ["PIE", "EA", "3.00"],
    ],
  };
  await importSupplier(environment, { ...acme, tables });
  const availability = async () => {
    const query = { search: "pie" };
    const { products } = must(await call(right.base, "listProducts", { token: b.token, query }));
    return products.map(({ availability }) => availability);
  };
  assert.deepEqual(await availability(), ["available"]);
  const { proof } = await a.fill([
    { sku: "PIE", quantity: 1 },
    { sku: "ALE", quantity: 0 },
  ]);
  must(await a.submit(proof, randomUUID(), left.base));
  assert.deepEqual(await availability(), ["out_of_stock"]);
});

test("a new link ends the old one, and the sessions that it opened, at both", async () => {
  const buyer = await open("K0", left);
  const cart = contentsOf(await buyer.fill([{ sku: "ALE", quantity: 7 }]));
  const printed = await runProgram(["link", "acme", "K0", "--regenerate"], environment);
  const [, linkSecret] = /#order-link=([\w-]{43})$/.exec(printed) ?? [];
  for (const { base } of [left, right]) {
    const { token } = buyer;
    const ended = await call(base, "getCart", { token });
    refused(ended, "session_expired", /Open the portal link .* the cart is kept/);
    const body = { workspace: "acme", linkSecret: secrets["K0"] };
    refused(await call(base, "openLink", { body }), "link_unknown", /Ask the supplier/);
  }
  const again = await openBuyer(right.base, "acme", linkSecret);
  assert.deepEqual(contentsOf(await again.cart(left.base)), cart);
});

test("of two members of staff who decide at once, one is told so", async () => {
  const token = await openStaff(left.base, await newStaffLink(environment, "acme"));
  const { proof } = await a.fill([{ sku: "ALE", quantity: 1 }]);
  const { number } = must(await a.submit(proof, randomUUID()));
  const move = ({ base }: Served, body: object) =>
    call(base, "moveOrder", { token, params: { number }, body });
  const answers = await Promise.all([
    move(left, { move: "approve", revision: 1 }),
    move(right, { move: "reject", revision: 1, reason: "The cellar is flooded." }),
  ]);
  const moved = answers.filter(({ problem }) => problem === undefined);
  assert.equal(moved.length, 1);
  const loser = answers.find(({ problem }) => problem !== undefined);
  assert.ok(loser);
  refused(loser, "order_changed", /look at it again/);
  const { status, events } = await a.order(number);
  assert.equal(status, moved[0]?.value?.status);
  assert.equal(events.length, 2);
});

test("while somebody else holds a row, a change of it is told to try again, and all else goes on", async () => {
  const { fill, cart, set } = a;
  await fill([{ sku: "ALE", quantity: 2 }]);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = Promise.resolve();
  await new Promise<void>((locked, failed) => {
    held = besideServer(environment, ({ store }) =>
      store.transaction(async (db) => {
        await db.selectFrom("carts").select("id").forUpdate().execute();
        locked();
        await released;
      }),
    );
    held.catch(failed);
  });
  const answer = await set([{ sku: "ALE", quantity: 3 }], left.base);
  const { retryAfter } = refused(answer, "storage_busy", /Nothing was changed\. Try again/);
  assert.equal(retryAfter, 1);
  assert.deepEqual(contentsOf(await cart(left.base)), { "ALE EA": 2 });
  const waiting = set([{ sku: "ALE", quantity: 3 }], left.base);
  await cart(left.base); // By then the change has come in, and waits.
  release();
  await held;
  assert.deepEqual(contentsOf(must(await waiting)), { "ALE EA": 3 });
});

test("with its connections to the database cut over and over, nothing is lost or doubled", async (t) => {
  const crowd = await Promise.all(customers.slice(3, 9).map((name) => open(name, left)));
  const placed = crowd.map(() => new Set<string>());
  const before = await Promise.all(crowd.map((buyer) => buyer.orders()));
  const knife = new pg.Pool({ connectionString: environment["DATABASE_URL"] ?? "", max: 1 });
  scope.after(() => knife.end());
  let cuts = 0;
  /** Cuts all connections, now and then, while an answer is waited for. */
  const cutMeanwhile = async <T>(answer: Promise<T>): Promise<T> => {
    if (randomInt(4) === 0) {
      const { rowCount } = await knife.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
      );
      cuts += rowCount ?? 0;
    }
    return answer;
  };
  const rounds = 8;
  await Promise.all(
    crowd.map(async (buyer, index) => {
      for (let round = 0; round < rounds; round++) {
        const lines = [{ sku: "ALE", quantity: index + 1 }];
        const { proof } = must(await untilItGoes((base) => cutMeanwhile(buyer.set(lines, base))));
        const key = randomUUID();
        const submit = (base: string) => buyer.submit(proof ?? "", key, base);
        const order = must(await untilItGoes((base) => cutMeanwhile(submit(base))));
        assert.deepEqual(contentsOf(order), { "ALE EA": index + 1 });
        placed[index]?.add(order.number);
      }
    }),
  );
  t.diagnostic(`${cuts} connections were cut, ${busy} answers were to try again`);
  assert.ok(busy > 0, "no request was ever hit");
  for (const [index, buyer] of crowd.entries()) {
    const orders = await buyer.orders();
    const added = orders.filter((number) => !before[index]?.includes(number));
    assert.deepEqual(added.sort(), [...(placed[index] ?? [])].sort());
    assert.equal(added.length, rounds);
  }
});

/** How often somebody was told to try again. */
let busy = 0;

/** Asks the two in turn until one answers otherwise than "not now", as clients do. */
async function untilItGoes<N extends "updateCart" | "submitOrder">(
  ask: (base: string) => Promise<Answer<N>>,
): Promise<Answer<N>> {
  for (let turn = 0; ; turn++) {
    const answer = await ask(turn % 2 === 0 ? left.base : right.base);
    const { problem } = answer;
    if (problem === undefined) return answer;
    if (problem.code === "idempotency_in_progress") continue;
    refused(answer, "storage_busy", /Try again/);
    busy++;
  }
}

test("one of the two is stopped in the middle of it all, and the other goes on", async () => {
  const before = await a.orders();
  const placed: string[] = [];
  let stopped: ReturnType<Served["stop"]> | undefined;
  for (let round = 0; round < 20; round++) {
    const { proof } = await a.fill([{ sku: "ALE", quantity: 1 }], right.base);
    const key = randomUUID();
    const asked = a.submit(proof, key, left.base).catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      return null;
    });
    if (round === 10) stopped = left.stop();
    // As a client behind a load balancer does that has got no answer.
    const answer = (await asked) ?? (await a.submit(proof, key, right.base));
    placed.push(must(answer).number);
  }
  assert.equal((await stopped)?.status, 0);
  const orders = await a.orders(right.base);
  assert.deepEqual(orders.filter((number) => !before.includes(number)).sort(), placed.toSorted());
  assert.equal((await right.stop()).status, 0);
  // What was said above to be busy is all that was logged.
  for (const { log } of [left, right]) {
    for (const line of log.splice(0)) assert.match(line, /"msg":"The database is busy."/);
  }
});

/** The order of one answer and the refusal of the other. */
function oneOf(answers: readonly Answer<"submitOrder">[]): { order: Order; problem: Problem } {
  const [order, ...more] = answers.flatMap(({ value }) => (value === undefined ? [] : [value]));
  assert.ok(order, answers.map(({ text }) => text).join("\n"));
  assert.deepEqual(more, [], "one order, not two");
  const loser = answers.find(({ problem }) => problem !== undefined);
  assert.ok(loser);
  return { order, problem: refused(loser, "cart_changed", /look at what has changed/) };
}
