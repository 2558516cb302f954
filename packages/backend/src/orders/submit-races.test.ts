import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { test, type TestContext } from "node:test";
import { updateCart } from "../carts/update-cart.ts";
import type { Engine } from "../database/engine.ts";
import type { CustomerContext } from "../context.ts";
import { isRefusal } from "../http/refusal.ts";
import { checkHistories } from "../testing/histories.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine, openWithAddress } from "../testing/stores.ts";
import type { Outcome, Submission, SubmitterTask } from "../testing/submitter.ts";
import { moveOrder } from "./move-order.ts";
import { submitOrder } from "./submit-order.ts";

const customers = Array.from({ length: 8 }, (_, index) => ({ number: String(index) }));

/** Fills a cart and gives back the proof of it. */
async function fill(
  customer: CustomerContext,
  lines: readonly (readonly [string, number])[],
  discountCode: string | null = null,
): Promise<string> {
  const cart = await updateCart(customer, {
    lines: lines.map(([sku, quantity]) => ({ sku, unit: "EA", quantity })),
    discountCode,
  });
  assert.ok(!isRefusal(cart) && cart.proof !== null, JSON.stringify(cart));
  return cart.proof;
}

const submit = async (customer: CustomerContext, proof: string, key: string): Promise<Outcome> => {
  const answer = await submitOrder(customer, proof, key);
  return isRefusal(answer) ? { refused: answer.code } : { number: answer.number };
};

const tally = (outcomes: readonly Outcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const what = "number" in outcome ? "placed" : outcome.refused;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
};

/** Sees that orders, stock, carts and numbers agree with one another. */
async function checkBooks(shop: Shop, stockBefore: Readonly<Record<string, number>>) {
  const { db } = shop.store;
  const orders = await db.selectFrom("orders").select(["id", "number", "line_count"]).execute();
  assert.equal(new Set(orders.map(({ number }) => number)).size, orders.length);
  const lines = await db.selectFrom("order_lines").selectAll().execute();
  for (const { id, line_count } of orders) {
    assert.equal(lines.filter((line) => line.order_id === id).length, line_count);
  }
  for (const [sku, before] of Object.entries(stockBefore)) {
    const ordered = lines
      .filter((line) => line.sku === sku)
      .reduce((sum, { quantity, factor }) => sum + quantity * factor, 0);
    const product = await db
      .selectFrom("products")
      .select("stock")
      .where("sku", "=", sku)
      .executeTakeFirstOrThrow();
    assert.equal(product.stock, before - ordered, sku);
  }
  await checkHistories(shop.store);
  return orders;
}

/** Starts a process that submits, and waits until it is ready. */
async function startSubmitter(t: TestContext, task: SubmitterTask) {
  const program = fileURLToPath(new URL("../testing/submitter.ts", import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=source", program, JSON.stringify(task)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  t.after(() => child.kill("SIGKILL"));
  const written: string[] = [];
  const isReady = Promise.withResolvers<null>();
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    written.push(text);
    if (text.includes("ready")) isReady.resolve(null);
  });
  const ended = once(child, "close");
  await Promise.race([isReady.promise, ended]);
  return async (): Promise<Outcome[]> => {
    child.stdin?.write("go\n");
    await ended;
    const [, outcomes = "[]"] = written.join("").split("\n");
    return JSON.parse(outcomes) as Outcome[];
  };
}

onEachEngine("submissions at the same time", (openStore, engine: Engine) => {
  const open = async (t: TestContext, facts: ShopFacts): Promise<Shop> =>
    openShop(await openStore(t), { customers, ...facts });

  test("the last piece is sold once, and the others are told", async (t) => {
    const shop = await open(t, { products: [{ sku: "A", stock: 1 }] });
    const ready = [];
    for (const { number } of customers) {
      const customer = await shop.customer(number);
      ready.push({ customer, proof: await fill(customer, [["A", 1]]) });
    }
    const outcomes = await Promise.all(
      ready.map(({ customer, proof }) => submit(customer, proof, "key")),
    );
    assert.deepEqual(tally(outcomes), { placed: 1, cart_changed: 7 });
    await checkBooks(shop, { A: 1 });
  });

  test("the same key places one order", async (t) => {
    const shop = await open(t, { products: [{ sku: "A", stock: 50 }] });
    const customer = await shop.customer("1");
    const proof = await fill(customer, [["A", 3]]);
    const outcomes = await Promise.all(customers.map(() => submit(customer, proof, "key")));
    assert.deepEqual(tally(outcomes), { placed: 1, idempotency_in_progress: 7 });
    assert.deepEqual(
      await submit(customer, proof, "key"),
      outcomes.find((each) => "number" in each),
    );
    assert.equal((await checkBooks(shop, { A: 50 })).length, 1);
  });

  test("one cart is ordered once, by however many keys", async (t) => {
    const shop = await open(t, { products: [{ sku: "A", stock: 50 }] });
    const customer = await shop.customer("1");
    const proof = await fill(customer, [["A", 3]]);
    const outcomes = await Promise.all(
      customers.map(({ number }) => submit(customer, proof, `key-${number}`)),
    );
    assert.deepEqual(tally(outcomes), { placed: 1, cart_empty: 7 });
    assert.equal((await checkBooks(shop, { A: 50 })).length, 1);
  });

  test("a code's last use is made once", async (t) => {
    const shop = await open(t, {
      products: [{ sku: "A" }],
      codes: [{ code: "last", max_uses: 3, uses: 2 }],
    });
    const ready = [];
    for (const { number } of customers) {
      const customer = await shop.customer(number);
      ready.push({ customer, proof: await fill(customer, [["A", 1]], "last") });
    }
    const outcomes = await Promise.all(
      ready.map(({ customer, proof }) => submit(customer, proof, "key")),
    );
    assert.deepEqual(tally(outcomes), { placed: 1, cart_changed: 7 });
    const [code] = await shop.store.db.selectFrom("discount_codes").select("uses").execute();
    assert.equal(code?.uses, 3);
  });

  test("orders of the same products in any order, and moves that give them back, all come through", async (t) => {
    const skus = ["A", "B", "C", "D", "E", "F"];
    const stock = Object.fromEntries(skus.map((sku) => [sku, 1000]));
    const shop = await open(t, { products: skus.map((sku) => ({ sku, stock: 1000 })) });
    const staff = await shop.staff();
    const work = customers.map(async ({ number }, index) => {
      const customer = await shop.customer(number);
      for (let round = 0; round < 6; round++) {
        const turned = [...skus.slice(index % 6), ...skus.slice(0, index % 6)];
        const order = index % 2 === 0 ? turned : turned.toReversed();
        const proof = await fill(
          customer,
          order.map((sku) => [sku, 1 + round] as const),
        );
        const outcome = await submit(customer, proof, `key-${round}`);
        assert.ok("number" in outcome, JSON.stringify(outcome));
        if (round % 3 !== 0) continue;
        const moved = await moveOrder(staff, outcome.number, {
          move: "reject",
          reason: "no",
          revision: 1,
        });
        assert.ok(!isRefusal(moved));
      }
    });
    await Promise.all(work);
    const rejected = customers.length * (1 + 4);
    const { db } = shop.store;
    await db.selectFrom("orders").select("id").execute();
    const placed = customers.length * (1 + 2 + 3 + 4 + 5 + 6);
    for (const sku of skus) {
      const product = await db
        .selectFrom("products")
        .select("stock")
        .where("sku", "=", sku)
        .executeTakeFirstOrThrow();
      assert.equal(product.stock, (stock[sku] ?? 0) - placed + rejected);
    }
  });

  test("two processes over one database sell the last pieces once, and place each key once", async (t) => {
    const { store, database } = await openWithAddress(t, engine);
    const shop = await openShop(store, {
      customers,
      products: [
        { sku: "A", stock: 5 },
        { sku: "B", stock: 100 },
      ],
      codes: [{ code: "last", max_uses: 1 }],
    });
    const shared: Submission[] = [];
    for (const { number } of customers) {
      const customer = await shop.customer(number);
      const proof = await fill(
        customer,
        [
          ["B", 1],
          ["A", 1],
        ],
        Number(number) < 2 ? "last" : null,
      );
      shared.push({ customer: number, proof, key: "key" });
    }
    const tasks = [shared, shared.toReversed()].map((submissions) => ({ database, submissions }));
    const starts = await Promise.all(tasks.map((task) => startSubmitter(t, task)));
    const [one = [], other = []] = await Promise.all(starts.map((start) => start()));

    const orders = await checkBooks(shop, { A: 5, B: 100 });
    assert.equal(orders.length, 5);
    const numbers = new Set(orders.map(({ number }) => number));
    for (const outcome of [...one, ...other]) {
      if ("number" in outcome) assert.ok(numbers.has(outcome.number));
      else assert.match(outcome.refused, /^(cart_changed|idempotency_in_progress)$/);
    }
    // Who asks again is told what became of it.
    for (const [index, { customer, proof, key }] of shared.entries()) {
      const told = [one[index], other[shared.length - 1 - index]].filter(
        (outcome) => outcome !== undefined && "number" in outcome,
      );
      const again = await submit(await shop.customer(customer), proof, key);
      for (const outcome of told) assert.deepEqual(again, outcome);
    }
    const [code] = await store.db.selectFrom("discount_codes").select("uses").execute();
    assert.ok((code?.uses ?? 2) <= 1);
  });
});
