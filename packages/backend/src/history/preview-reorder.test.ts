import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { Reorder, type ReorderLine } from "@order-portal/contract";
import fc from "fast-check";
import { updateCart } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import type { NewRow } from "../database/schema.ts";
import { isRefusal } from "../http/refusal.ts";
import { placeOrder } from "../testing/histories.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine, openSqlite } from "../testing/stores.ts";
import type { ReorderQuestion } from "./old-lines.ts";
import { previewReorder } from "./preview-reorder.ts";

const caseOf12 = { unit: "CS", label: "Case", factor: 12, price: null };

const facts: ShopFacts = {
  products: [
    { sku: "TEA", name: "Tea", units: [{}, caseOf12] },
    { sku: "CAKE", name: "Cake", stock: 100 },
    { sku: "NEW", name: "New tea", units: [{ price: 90_000 }] },
  ],
  customers: [{ number: "1" }, { number: "2" }],
};

const line = (sku: string, quantity: number, unit = "EA") => ({ sku, unit, quantity });

async function preview(
  customer: CustomerContext,
  question: ReorderQuestion,
): Promise<ReorderLine[]> {
  const reorder = await previewReorder(customer, question);
  assert.ok(!isRefusal(reorder), JSON.stringify(reorder));
  assert.deepEqual(Reorder.parse(reorder), reorder);
  return reorder.lines;
}

const setProduct = (shop: Shop, sku: string, values: Partial<NewRow<"products">>) =>
  shop.change((db) => db.updateTable("products").set(values).where("sku", "=", sku).execute());

/** Changes the units of a product. */
const setUnit = (shop: Shop, sku: string, unit: string, values: Partial<NewRow<"product_units">>) =>
  shop.change((db) =>
    db
      .updateTable("product_units")
      .set(values)
      .where("unit", "=", unit)
      .where("product_id", "=", (eb) =>
        eb.selectFrom("products").select("id").where("sku", "=", sku),
      )
      .execute(),
  );

/** What a buyer is told of a line. */
const told = ({ now, changes, problem, replacement }: ReorderLine) => ({
  now: now && `${now.quantity} ${now.unit} ${now.name} ${now.unitPrice?.amount ?? "-"}`,
  changes: changes.map(({ kind, detail }) => `${kind}: ${detail}`),
  problem: problem?.code ?? null,
  replacement: replacement && `${replacement.quantity} ${replacement.unit} ${replacement.sku}`,
});

const same = { changes: [], problem: null, replacement: null };

onEachEngine("ordering again", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("gives each line as it was where nothing has changed, with its note", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { number, lines } = await placeOrder(customer, [
      { ...line("TEA", 2, "CS"), note: "Loose, please" },
      line("CAKE", 3),
    ]);
    const answer = await preview(customer, { orders: [number] });
    assert.deepEqual(answer.map(told), [
      { ...same, now: "2 CS Tea 12000" },
      { ...same, now: "3 EA Cake 1000" },
    ]);
    const [tea] = answer;
    assert.equal(tea?.now?.note, "Loose, please");
    assert.deepEqual(tea.before, {
      unit: "CS",
      unitLabel: "Case",
      quantity: 2,
      unitPrice: lines[0]?.unitPrice,
    });
    // What is previewed can go into the cart as it stands.
    const again = answer.flatMap(({ now }) => (now === null ? [] : [now]));
    const cart = await updateCart(customer, {
      lines: again.map(({ sku, unit, quantity, note }) => ({ sku, unit, quantity, note })),
    });
    assert.ok(!isRefusal(cart));
    assert.deepEqual(cart.lines, again);
  });

  test("says what has changed: the price, the name, what a unit holds", async (t) => {
    const shop = await open(t);
    const { number } = await placeOrder(await shop.customer("1"), [
      line("TEA", 2, "CS"),
      line("CAKE", 3),
    ]);
    await setProduct(shop, "CAKE", { name: "Big cake" });
    await setUnit(shop, "CAKE", "EA", { price: 115_000 });
    await setUnit(shop, "TEA", "CS", { factor: 10 });
    const answer = await preview(await shop.customer("1"), { orders: [number] });
    assert.deepEqual(answer.map(told), [
      {
        ...same,
        now: "2 CS Tea 10000",
        changes: [
          "unit: One Case now holds 10; it held 12.",
          "price: Now €100.00 each; it was €120.00.",
        ],
      },
      {
        ...same,
        now: "3 EA Big cake 1150",
        changes: [
          "price: Now €11.50 each; it was €10.00.",
          "name: It is now called Big cake; it was Cake.",
        ],
      },
    ]);
  });

  test("says which quantity can be ordered in place of one that cannot any more", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const first = await placeOrder(customer, [line("TEA", 4), line("CAKE", 60)]);
    const second = await placeOrder(customer, [line("TEA", 5)]);
    await setUnit(shop, "TEA", "EA", { minimum: 6, increment: 6 });
    const answer = await preview(await shop.customer("1"), {
      orders: [second.number, first.number],
    });
    assert.deepEqual(answer.map(told), [
      {
        ...same,
        now: "6 EA Tea 1000",
        changes: ["quantity: 6 instead of 5: at least 6 must be ordered."],
      },
      {
        ...same,
        now: "6 EA Tea 1000",
        changes: ["quantity: 6 instead of 4: at least 6 must be ordered."],
      },
      {
        ...same,
        now: "40 EA Cake 1000",
        changes: ["quantity: 40 instead of 60: there is no more at the moment."],
      },
    ]);
  });

  test("lines of one product share what is in stock", async (t) => {
    const shop = await open(t);
    const place = async (quantity: number) =>
      placeOrder(await shop.customer("1"), [line("CAKE", quantity)]);
    const first = await place(30);
    const second = await place(30);
    const answer = await preview(await shop.customer("1"), {
      orders: [first.number, second.number],
    });
    assert.deepEqual(
      answer.map(({ now, problem }) => now?.quantity ?? problem?.code),
      [30, 10],
    );
    const third = await place(40);
    const orders = [third.number, first.number];
    assert.deepEqual(
      (await preview(await shop.customer("1"), { orders })).map(({ problem }) => problem?.code),
      ["out_of_stock", "out_of_stock"],
    );
  });

  test("offers another unit where the same amount can be ordered in it, else refuses", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const cases = await placeOrder(customer, [line("TEA", 2, "CS")]);
    const pieces = await placeOrder(customer, [line("TEA", 18)]);
    await setUnit(shop, "TEA", "CS", { active: 0 });
    const [byPiece] = await preview(await shop.customer("1"), { orders: [cases.number] });
    assert.deepEqual(byPiece && told(byPiece), {
      ...same,
      now: "24 EA Tea 1000",
      changes: [
        "unit: Not sold as Case any more: 24 × Piece instead of 2 × Case.",
        "price: Now €10.00 per Piece; it was €120.00 per Case.",
      ],
    });
    await setUnit(shop, "TEA", "CS", { active: 1 });
    await setUnit(shop, "TEA", "EA", { active: 0 });
    const [byCase] = await preview(await shop.customer("1"), { orders: [pieces.number] });
    assert.deepEqual(byCase && told(byCase), {
      now: null,
      changes: [],
      problem: "unit_unavailable",
      replacement: null,
    });
  });

  test("offers what the supplier puts in its place, also where that was replaced in its turn", async (t) => {
    const shop = await open(t);
    const { number } = await placeOrder(await shop.customer("1"), [line("TEA", 2, "CS")]);
    await setProduct(shop, "TEA", { active: 0, replaced_by: "CAKE" });
    await setProduct(shop, "CAKE", { active: 0, replaced_by: "NEW" });
    const ask = async () => (await preview(await shop.customer("1"), { orders: [number] }))[0];
    const line1 = await ask();
    assert.deepEqual(line1 && told(line1), {
      now: null,
      changes: [],
      problem: "inactive",
      replacement: "24 EA NEW",
    });
    assert.equal(line1?.replacement?.unitPrice?.amount, 900);
    // A replacement that cannot be ordered, or a circle, is none.
    await setProduct(shop, "NEW", { active: 0, replaced_by: "TEA" });
    assert.equal((await ask())?.replacement, null);
  });

  test("single products come as they were ordered last, beside the orders that have them", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { number } = await placeOrder(customer, [line("TEA", 2), line("CAKE", 1)]);
    await placeOrder(customer, [line("TEA", 7), line("TEA", 1, "CS")]);
    const answer = await preview(customer, { orders: [number, number], skus: ["TEA", "TEA"] });
    assert.deepEqual(
      answer.map(({ order, sku, now }) => [order, sku, now?.quantity, now?.unit]),
      [
        ["1001", "TEA", 2, "EA"],
        ["1001", "CAKE", 1, "EA"],
        ["1002", "TEA", 7, "EA"],
        ["1002", "TEA", 1, "CS"],
      ],
    );
    assert.deepEqual(await preview(customer, {}), []);
  });

  test("an order of another customer is as missing as one that is not there", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const { number } = await placeOrder(await shop.customer("2"), [line("TEA", 2)]);
    const [foreign, none] = [
      await previewReorder(customer, { orders: [number] }),
      await previewReorder(customer, { orders: ["7777"] }),
    ];
    assert.ok(isRefusal(foreign) && isRefusal(none));
    assert.equal(foreign.code, "not_found");
    assert.deepEqual({ ...foreign }, { ...none });
    const sku = await previewReorder(customer, { skus: ["TEA"] });
    assert.ok(isRefusal(sku));
    assert.deepEqual(
      sku.extras.errors?.map(({ pointer }) => pointer),
      ["/skus/0"],
    );
  });
});

test("nothing is lost: every line of before is answered once, and nothing changes in silence", async (t) => {
  const store = await openSqlite(t);
  let shops = 0;
  const product = fc.record({
    active: fc.boolean(),
    inCatalogue: fc.boolean(),
    hasCase: fc.boolean(),
    hasPiece: fc.boolean(),
    factor: fc.constantFrom(6, 12),
    price: fc.constantFrom(100_000, 120_000, null),
    increment: fc.constantFrom(1, 5),
    stock: fc.option(fc.integer({ min: 0, max: 60 })),
    replacedBy: fc.constantFrom("P0", "P1", "P2", "P3", null),
  });
  const lines = fc.uniqueArray(
    fc.record({
      sku: fc.constantFrom("P0", "P1", "P2", "P3"),
      unit: fc.constantFrom("EA", "CS"),
      quantity: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 1, maxLength: 6, selector: ({ sku, unit }) => `${sku} ${unit}` },
  );
  const world = fc.tuple(fc.array(product, { minLength: 4, maxLength: 4 }), lines, lines);
  await fc.assert(
    fc.asyncProperty(world, async ([later, ...orders]) => {
      const shop = await openShop(store, {
        slug: `shop-${++shops}`,
        products: later.map((_, index) => ({
          sku: `P${index}`,
          category: `C${index}`,
          units: [{}, caseOf12],
        })),
        customers: [{ number: "1", categories: later.map((_, index) => `C${index}`) }],
      });
      const customer = await shop.customer("1");
      const placed = [];
      for (const each of orders) placed.push(await placeOrder(customer, each));
      for (const [index, state] of later.entries()) {
        await changeProduct(shop, index, state);
      }
      const present = await shop.customer("1");
      const answer = await preview(present, { orders: placed.map(({ number }) => number) });

      // Added, changed and refused are all lines, in their order.
      const before = placed.flatMap(({ number, lines: old }) =>
        old.map(({ sku, unit, quantity }) => [number, sku, unit, quantity]),
      );
      assert.deepEqual(
        answer.map(({ order, sku, before: old }) => [order, sku, old.unit, old.quantity]),
        before,
      );
      for (const { sku, now, before: old, changes, problem, replacement } of answer) {
        assert.equal(now === null, problem !== null);
        if (replacement !== null) assert.ok(problem !== null && replacement.problem === null);
        if (now === null) continue;
        assert.equal(now.problem, null);
        assert.equal(now.sku, sku);
        const kinds = new Set(changes.map(({ kind }) => kind));
        if (now.unit !== old.unit) assert.ok(kinds.has("unit"));
        const isSamePrice = now.unitPrice?.amount === old.unitPrice.amount;
        assert.equal(kinds.has("price"), !isSamePrice);
        if (now.unit === old.unit)
          assert.equal(kinds.has("quantity"), now.quantity !== old.quantity);
      }
      // What can be had, can be had together: the cart takes all of it.
      const sums = new Map<string, { sku: string; unit: string; quantity: number }>();
      for (const { now } of answer) {
        if (now === null) continue;
        const key = `${now.sku} ${now.unit}`;
        const sum = sums.get(key)?.quantity ?? 0;
        sums.set(key, { sku: now.sku, unit: now.unit, quantity: sum + now.quantity });
      }
      const cart = await updateCart(present, { lines: [...sums.values()] });
      assert.ok(!isRefusal(cart), JSON.stringify(cart));
    }),
    { numRuns: 60 },
  );
});

async function changeProduct(
  shop: Shop,
  index: number,
  state: {
    active: boolean;
    inCatalogue: boolean;
    hasCase: boolean;
    hasPiece: boolean;
    factor: number;
    price: number | null;
    increment: number;
    stock: number | null;
    replacedBy: string | null;
  },
): Promise<void> {
  await shop.change(async (db) => {
    const { id } = await db
      .updateTable("products")
      .set({
        active: state.active ? 1 : 0,
        stock: state.stock,
        category: state.inCatalogue ? `C${index}` : "Elsewhere",
        replaced_by: state.replacedBy,
      })
      .where("workspace_id", "=", shop.workspaceId)
      .where("sku", "=", `P${index}`)
      .returning("id")
      .executeTakeFirstOrThrow();
    const { price, increment } = state;
    await db
      .updateTable("product_units")
      .set({ active: state.hasPiece ? 1 : 0, price, increment })
      .where("product_id", "=", id)
      .where("unit", "=", "EA")
      .execute();
    await db
      .updateTable("product_units")
      .set({ active: state.hasCase ? 1 : 0, factor: state.factor })
      .where("product_id", "=", id)
      .where("unit", "=", "CS")
      .execute();
  });
}
