/**
 * The server dies, over and over, in the middle of whatever it does: what it has acknowledged is
 * there, once; what it has not can be asked for again; stock agrees; no cart is lost.
 */
import assert from "node:assert/strict";
import { randomInt, randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { call, must } from "./program/call.ts";
import { importSupplier, makeLinks, openDatabase, temporaryFolder } from "./program/data.ts";
import { buyerOf, contentsOf, openBuyer } from "./program/people.ts";
import { testScope, type Scope } from "./program/scope.ts";
import { serve, type Environment, type Served } from "./program/run-program.ts";

const rounds = 15;
const customers = Array.from({ length: 12 }, (_, index) => `K${index}`);
const stock = { ALE: 50_000_000, BUN: 20_000_000 };
const factors: Readonly<Record<string, number>> = { "ALE EA": 1, "ALE CS": 12, "BUN BX": 6 };

/** A submission, and what is known of it. */
interface Submission {
  readonly key: string;
  readonly proof: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly total: number;
  number: string | null;
}

/** A customer and all that the server has told it; `unanswered` is what it never heard of. */
interface Customer {
  readonly token: string;
  cart: Readonly<Record<string, number>>;
  unanswered:
    | { readonly kind: "cart"; readonly lines: Customer["cart"] }
    | { readonly kind: "order"; readonly submission: Submission }
    | null;
  readonly placed: Submission[];
}

/** Counts what has been sent, and says when it is enough. */
interface Fuse {
  burn(): void;
  readonly burnt: Promise<void>;
}

test(`killed ${rounds} times under submissions, it loses and doubles nothing`, async (t) => {
  const scope = testScope(t);
  const dataDir = await temporaryFolder(scope);
  const environment = { DATA_DIR: dataDir };
  const secrets = await openSupplier(environment);
  let server = await serve(scope, environment);
  const people = await Promise.all(
    customers.map(async (name): Promise<Customer> => {
      const { token } = await openBuyer(server.base, "acme", secrets[name]);
      return { token, cart: {}, unanswered: null, placed: [] };
    }),
  );

  const lost = { carts: 0, orders: 0, stored: 0 };
  for (let round = 0; round < rounds; round++) {
    await loadUntilKilled(server, people);
    lost.carts += people.filter(({ unanswered }) => unanswered?.kind === "cart").length;
    lost.orders += people.filter(({ unanswered }) => unanswered?.kind === "order").length;
    if (round % 5 === 4) await killAtStart(scope, environment);
    server = await serve(scope, environment);
    for (const customer of people) lost.stored += await settle(server.base, customer);
    check(dataDir, people);
  }
  assert.equal((await server.stop()).status, 0);

  const placed = people.reduce((sum, customer) => sum + customer.placed.length, 0);
  t.diagnostic(
    `${placed} orders placed; ${lost.orders} answers lost, ${lost.stored} of them of stored orders;` +
      ` ${lost.carts} answers to changes of a cart lost`,
  );
  // Otherwise the kills came at moments that prove nothing.
  assert.ok(placed > 100, `only ${placed} orders were placed`);
  assert.ok(lost.orders > 0, "no submission was ever cut off");
});

async function openSupplier(environment: Environment): Promise<Record<string, string>> {
  await importSupplier(environment, {
    slug: "acme",
    tables: {
      products: [
        ["sku", "name", "stock"],
        ["ALE", "Pale ale", stock.ALE],
        ["BUN", "Burger buns", stock.BUN],
      ],
      units: [
        ["sku", "unit", "factor", "price"],
        ["ALE", "EA", 1, "2.40"],
        ["ALE", "CS", 12, "27.60"],
        ["BUN", "BX", 6, "3.10"],
      ],
      customers: [["number", "name", "catalogue"], ...customers.map((name) => [name, name, "all"])],
      discount_codes: [
        ["code", "kind", "value"],
        ["THANKS", "percent", 5],
      ],
    },
  });
  return makeLinks(environment, "acme", customers);
}

/** Every customer orders as fast as it can, until the server dies at some moment in the middle. */
async function loadUntilKilled(server: Served, people: readonly Customer[]): Promise<void> {
  const fuse = lightFuse(randomInt(5, 120));
  const ordering = people.map((customer) =>
    orderOnAndOn(server.base, customer, fuse).catch((error: unknown) => {
      // The one thing that may go wrong: no answer comes, or half of one.
      if (!(error instanceof TypeError)) throw error;
    }),
  );
  await Promise.race([fuse.burnt, Promise.all(ordering)]);
  await wait(randomInt(0, 8));
  await server.kill();
  await Promise.all(ordering);
}

function lightFuse(length: number): Fuse {
  let left = length;
  let end = (): void => undefined;
  const burnt = new Promise<void>((resolve) => (end = resolve));
  return {
    burn() {
      if (--left === 0) end();
    },
    burnt,
  };
}

async function orderOnAndOn(base: string, customer: Customer, fuse: Fuse): Promise<never> {
  for (;;) {
    const lines = {
      [randomInt(2) === 0 ? "ALE EA" : "ALE CS"]: randomInt(1, 9),
      "BUN BX": randomInt(1, 9),
    };
    customer.unanswered = { kind: "cart", lines };
    const body = {
      lines: Object.entries(lines).map(([name, quantity]) => {
        const [sku, unit] = name.split(" ");
        return { sku, unit, quantity };
      }),
      ...(randomInt(3) === 0 && { discountCode: "thanks" }),
    };
    const cart = must(await call(base, "updateCart", { token: customer.token, body }));
    customer.cart = lines;
    const submission: Submission = {
      key: randomUUID(),
      proof: cart.proof ?? "",
      lines,
      total: cart.total.amount,
      number: null,
    };
    customer.unanswered = { kind: "order", submission };
    const answer = buyerOf(base, customer.token).submit(submission.proof, submission.key);
    fuse.burn();
    const { number, total } = must(await answer);
    assert.equal(total.amount, submission.total);
    noteOrder(customer, submission, number);
  }
}

function noteOrder(customer: Customer, submission: Submission, number: string): void {
  submission.number = number;
  customer.placed.push(submission);
  customer.cart = {};
  customer.unanswered = null;
}

/** It may die again before it listens: what it was mending then must still be whole. */
async function killAtStart(scope: Scope, environment: Environment): Promise<void> {
  const starting = serve(scope, environment).catch(() => undefined);
  await wait(randomInt(50, 600));
  await (await starting)?.kill();
}

/**
 * Looks after the restart at what became of the last thing a customer asked for, and asks again.
 *
 * @returns 1 where the order was there, though its answer had been lost
 */
async function settle(base: string, customer: Customer): Promise<0 | 1> {
  const { unanswered, token } = customer;
  const buyer = buyerOf(base, token);
  const cart = contentsOf(await buyer.cart());
  if (unanswered?.kind !== "order") {
    const possible = unanswered === null ? [customer.cart] : [customer.cart, unanswered.lines];
    assert.ok(
      possible.some((lines) => isSame(lines, cart)),
      `a cart became ${JSON.stringify(cart)}; it was ${JSON.stringify(possible)}`,
    );
    customer.cart = cart;
    customer.unanswered = null;
    await emptyCart(base, customer);
    return 0;
  }
  const { submission } = unanswered;
  const isStored = Object.keys(cart).length === 0;
  if (!isStored) assert.deepEqual(cart, submission.lines, "a cart is as it was submitted");
  const before = await buyer.orders();
  const [first, second] = await Promise.all([
    buyer.submit(submission.proof, submission.key),
    buyer.submit(submission.proof, submission.key),
  ]);
  // Of two at once, one may be told to ask again.
  const answers = [first, second].filter(
    ({ problem }) => problem?.code !== "idempotency_in_progress",
  );
  const numbers = new Set(answers.map((answer) => must(answer).number));
  assert.equal(numbers.size, 1);
  const [number = ""] = numbers;
  assert.equal((await buyer.orders()).length, before.length + (isStored ? 0 : 1));
  assert.equal(before.includes(number), isStored);
  noteOrder(customer, submission, number);
  return isStored ? 1 : 0;
}

/** So that the next round's cart is known. */
async function emptyCart(base: string, customer: Customer): Promise<void> {
  must(await call(base, "clearCart", { token: customer.token }));
  customer.cart = {};
}

const isSame = (a: Customer["cart"], b: Customer["cart"]): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Holds all that is stored against all that was acknowledged. */
function check(dataDir: string, people: readonly Customer[]): void {
  const database = openDatabase(dataDir);
  try {
    assert.equal(database.prepare("PRAGMA integrity_check").get()?.["integrity_check"], "ok");
    assert.deepEqual(database.prepare("PRAGMA foreign_key_check").all(), []);
    const submissions = people.flatMap(({ placed }) => placed);
    const stored = database
      .prepare(
        `select number, total, line_count, key,
          (select json_group_object(sku || ' ' || unit, quantity)
            from order_lines where order_id = orders.id) as lines,
          (select count(*) from order_events where order_id = orders.id) as events
        from orders left join idempotency_keys on order_id = orders.id`,
      )
      .all();
    const byKey = new Map(stored.map((order) => [order["key"], order]));
    assert.equal(stored.length, submissions.length, "as many orders as were acknowledged");
    assert.equal(byKey.size, stored.length, "each order has a key of its own");
    assert.equal(new Set(stored.map(({ number }) => number)).size, stored.length);
    for (const { key, number, lines, total } of submissions) {
      const order = byKey.get(key);
      assert.ok(order, `the order of ${key}`);
      const { number: storedNumber, total: storedTotal, events, lines: storedLines } = order;
      assert.deepEqual([storedNumber, storedTotal, events], [number, total, 1]);
      assert.deepEqual(JSON.parse(String(storedLines)), lines);
    }
    checkStock(database, submissions);
    const { uses, used } = database
      .prepare(
        `select uses, (select count(*) from orders where discount_code = 'THANKS') as used
        from discount_codes`,
      )
      .get() as { uses: number; used: number }; // The columns that are asked for.
    assert.equal(uses, used, "a code is counted as often as it was used");
  } finally {
    database.close();
  }
}

function checkStock(
  database: ReturnType<typeof openDatabase>,
  submissions: readonly Submission[],
): void {
  const left: Record<string, number> = { ...stock };
  for (const { lines } of submissions) {
    for (const [name, quantity] of Object.entries(lines)) {
      const sku = name.split(" ")[0] ?? "";
      left[sku] = (left[sku] ?? 0) - quantity * (factors[name] ?? 0);
    }
  }
  const rows = database.prepare("select sku, stock from products").all();
  assert.deepEqual(Object.fromEntries(rows.map(({ sku, stock }) => [sku, stock])), left);
}
