import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import {
  CartExchange,
  type CartUpdate,
  KeptCarts,
  type PricedCart,
  maximumLines,
} from "@order-portal/contract";
import fc from "fast-check";
import { getCart } from "../carts/get-cart.ts";
import { updateCart } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { submitOrder } from "../orders/submit-order.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { deleteKeptCart } from "./delete-kept-cart.ts";
import { keepCart } from "./keep-cart.ts";
import { listKeptCarts } from "./list-kept-carts.ts";
import { openKeptCart } from "./open-kept-cart.ts";
import { maximumKeptCarts } from "./put-aside.ts";

const tuesday = "2026-11-24";

const line = (
  sku: string,
  quantity: number,
  more: { note?: string; deliveryDate?: string } = {},
) => ({
  sku,
  unit: "EA",
  quantity,
  ...more,
});

const fill = async (context: CustomerContext, change: CartUpdate): Promise<PricedCart> => {
  const answer = await updateCart(context, change);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
};

const answered = (answer: CartExchange | Refusal): CartExchange => {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(CartExchange.parse(answer), answer);
  return answer;
};

const keep = async (context: CustomerContext, name: string) =>
  answered(await keepCart(context, name));

const open = async (context: CustomerContext, id: string, keepCurrentAs?: string) =>
  answered(await openKeptCart(context, id, keepCurrentAs));

const kept = async (context: CustomerContext) => {
  const carts = await listKeptCarts(context);
  assert.deepEqual(KeptCarts.parse(carts), carts);
  return carts.carts;
};

const held = ({ lines }: Pick<PricedCart, "lines">) =>
  lines.map(({ sku, quantity, deliveryDate, note }) =>
    [quantity, sku, deliveryDate, note].filter((part) => part !== "").join(" "),
  );

const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.code : "done");

/** Does what must be refused, and sees that neither the cart nor those aside have changed. */
async function refused(
  context: CustomerContext,
  attempt: () => Promise<CartExchange | Refusal>,
): Promise<Refusal> {
  const state = async () => ({ kept: await kept(context), cart: await getCart(context) });
  const before = await state();
  const answer = await attempt();
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(await state(), before);
  return answer;
}

const facts: ShopFacts = {
  products: [{ sku: "A", name: "Tea" }, { sku: "B", name: "Cake" }, { sku: "C" }, { sku: "D" }],
  customers: [{ number: "1" }, { number: "2" }],
  codes: [{ code: "Spring10" }, { code: "Autumn" }],
  settings: { deliveryDates: "several" },
};

const fields = { purchaseOrderNumber: "PO 1", notes: "ring twice", deliveryDate: "2026-11-30" };
const noFields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };

onEachEngine("carts put aside", (openStore) => {
  const start = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("a cart is put aside with all that is in it, and comes back the same", async (t) => {
    const shop = await start(t);
    const customer = await shop.customer("1");
    const before = await fill(customer, {
      lines: [
        line("B", 2, { deliveryDate: tuesday, note: "sliced" }),
        line("A", 3),
        line("B", 1, { note: "whole" }),
      ],
      discountCode: "spring10",
      fields,
    });
    const { carts, cart } = await keep(customer, "Monday");
    assert.deepEqual(
      carts.map(({ name, lineCount, keptAt }) => [name, lineCount, Date.parse(keptAt)]),
      [["Monday", 3, shop.clock.now]],
    );
    assert.deepEqual([cart.lines, cart.discountCode, cart.fields], [[], null, noFields]);
    assert.ok(cart.revision > before.revision);
    // Another session of the customer opens it.
    const opened = await open(await shop.customer("1"), carts[0]?.id ?? "");
    assert.deepEqual(opened.carts, []);
    assert.ok(opened.cart.revision > cart.revision);
    assert.deepEqual(
      { ...opened.cart, revision: 0 },
      { ...before, revision: 0 },
      "lines, notes, dates, fields, code and prices are as they were",
    );
    const order = await submitOrder(customer, opened.cart.proof ?? "", "key");
    assert.ok(!isRefusal(order));
    assert.equal(order.lines[0]?.note, "sliced");
  });

  test("opening one puts the cart in use aside, if it is given a name", async (t) => {
    const customer = await (await start(t)).customer("1");
    await fill(customer, { lines: [line("A", 1)], fields, discountCode: "autumn" });
    const [monday] = (await keep(customer, "Monday")).carts;
    await fill(customer, { lines: [line("B", 2)], fields: { notes: "second" } });
    const { carts, cart } = await open(customer, monday?.id ?? "", "Tuesday");
    assert.deepEqual(
      carts.map(({ name, lineCount }) => [name, lineCount]),
      [["Tuesday", 1]],
    );
    assert.deepEqual(held(cart), ["1 A"]);
    assert.deepEqual(cart.fields, fields);
    assert.equal(cart.discountCode?.code, "Autumn");
    // The name of the one that is opened becomes free.
    const back = await open(customer, carts[0]?.id ?? "", "TUESDAY");
    assert.deepEqual(held(back.cart), ["2 B"]);
    assert.equal(back.cart.fields.notes, "second");
    assert.equal(back.cart.discountCode, null);
    assert.equal(back.carts[0]?.name, "TUESDAY");
  });

  test("without a name it is added: quantities summed, notes behind one another", async (t) => {
    const customer = await (await start(t)).customer("1");
    await fill(customer, {
      lines: [
        line("C", 1),
        line("A", 2, { note: "ripe" }),
        line("B", 1, { deliveryDate: tuesday }),
        line("D", 1, { note: "same" }),
      ],
      fields,
      discountCode: "spring10",
    });
    const [monday] = (await keep(customer, "Monday")).carts;
    await fill(customer, {
      lines: [line("A", 5, { note: "large" }), line("B", 4), line("D", 2, { note: "same" })],
      fields: { purchaseOrderNumber: "PO 2", notes: "call first" },
      discountCode: "autumn",
    });
    const { carts, cart } = await open(customer, monday?.id ?? "");
    assert.deepEqual(held(cart), ["7 A large\nripe", "4 B", "3 D same", "1 C", `1 B ${tuesday}`]);
    assert.deepEqual(cart.fields, {
      purchaseOrderNumber: "PO 2",
      notes: "call first\nring twice",
      deliveryDate: "2026-11-30",
    });
    assert.equal(cart.discountCode?.code, "Autumn");
    assert.deepEqual(carts, []);
  });

  test("into an empty cart it comes as it was, whatever fields were left there", async (t) => {
    const customer = await (await start(t)).customer("1");
    await fill(customer, { lines: [line("A", 1)], fields });
    const [monday] = (await keep(customer, "Monday")).carts;
    await fill(customer, { fields: { purchaseOrderNumber: "old", notes: "old" } });
    const { carts, cart } = await open(customer, monday?.id ?? "", "nothing to keep");
    assert.deepEqual(cart.fields, fields);
    assert.deepEqual(carts, []);
  });

  test("what cannot be one cart is refused, and nothing is changed", async (t) => {
    const customer = await (await start(t)).customer("1");
    const note = "x".repeat(300);
    await fill(customer, { lines: [line("A", 1, { note })], fields: { notes: "n".repeat(1500) } });
    await keep(customer, "notes");
    await fill(customer, { lines: [line("B", 600_000_000)] });
    await keep(customer, "many");
    const idOf = async (name: string) =>
      (await kept(customer)).find((cart) => cart.name === name)?.id ?? "";
    const attempt = async (change: CartUpdate, name: string) => {
      await fill(customer, change);
      const id = await idOf(name);
      return refused(customer, () => openKeptCart(customer, id));
    };
    const tooMany = await attempt({ lines: [line("B", 600_000_000)] }, "many");
    assert.equal(tooMany.code, "line_refused");
    assert.equal(tooMany.extras.errors?.[0]?.code, "quantity_invalid");
    const tooLong = await attempt({ lines: [line("A", 1, { note: "y".repeat(300) })] }, "notes");
    assert.equal(tooLong.extras.errors?.[0]?.code, "too_long");
    const change = { lines: [line("A", 1, { note: "" })], fields: { notes: "m".repeat(1500) } };
    assert.match((await attempt(change, "notes")).detail, /notes of the two carts/);
  });

  test("two carts of more than 2,000 lines together stay two", async (t) => {
    const products = Array.from({ length: maximumLines + 1 }, (_, index) => ({ sku: `S${index}` }));
    const shop = await start(t, { products });
    const customer = await shop.customer("1");
    const lines = products.map(({ sku }) => line(sku, 1));
    await fill(customer, { lines: lines.slice(0, maximumLines) });
    const [large] = (await keep(customer, "large")).carts;
    await fill(customer, { lines: lines.slice(maximumLines) });
    const answer = await refused(customer, () => openKeptCart(customer, large?.id ?? ""));
    assert.equal(answer.extras.errors?.[0]?.code, "too_many");
    assert.equal((await open(customer, large?.id ?? "", "one")).cart.lines.length, maximumLines);
  });

  test("an empty cart, or a name that is taken, is refused", async (t) => {
    const customer = await (await start(t)).customer("1");
    assert.equal((await refused(customer, () => keepCart(customer, "x"))).code, "cart_empty");
    await fill(customer, { lines: [line("A", 1)] });
    await keep(customer, "Monday");
    assert.equal((await refused(customer, () => keepCart(customer, "x"))).code, "cart_empty");
    await fill(customer, { lines: [line("B", 1)] });
    const taken = await refused(customer, () => keepCart(customer, "MONDAY"));
    assert.equal(taken.code, "name_taken");
    assert.equal(taken.extras.errors?.[0]?.pointer, "/name");
    const [, monday] = (await keep(customer, "Tuesday")).carts;
    await fill(customer, { lines: [line("C", 1)] });
    const id = monday?.id ?? "";
    const swap = await refused(customer, () => openKeptCart(customer, id, "tuesday"));
    assert.equal(swap.code, "name_taken");
    assert.equal(swap.extras.errors?.[0]?.pointer, "/keepCurrentAs");
  });

  test("what has become of a product meanwhile is told in its line", async (t) => {
    const shop = await start(t);
    await fill(await shop.customer("1"), {
      lines: [line("A", 1), line("B", 1, { deliveryDate: tuesday })],
    });
    const [monday] = (await keep(await shop.customer("1"), "Monday")).carts;
    await shop.change((db) =>
      db.updateTable("products").set({ active: 0 }).where("sku", "=", "A").execute(),
    );
    shop.clock.now = Date.UTC(2026, 10, 25, 12);
    const { cart } = await open(await shop.customer("1"), monday?.id ?? "");
    assert.deepEqual(
      cart.lines.map(({ name, problem }) => [name, problem?.code]),
      [
        ["Tea", "product_unavailable"],
        ["Cake", "delivery_date_invalid"],
      ],
    );
  });

  test("another's cart is as if it were not there", async (t) => {
    const shop = await start(t);
    const owner = await shop.customer("1");
    await fill(owner, { lines: [line("A", 1)] });
    const [monday] = (await keep(owner, "Monday")).carts;
    const other = await shop.customer("2");
    await fill(other, { lines: [line("B", 1)] });
    assert.deepEqual(await kept(other), []);
    const missing = await openKeptCart(other, "999999");
    assert.equal(codeOf(missing), "not_found");
    for (const id of [monday?.id ?? "", "0", "x", "1e1", "9".repeat(32), "' or 1=1 --"]) {
      assert.deepEqual(await openKeptCart(other, id), missing);
      assert.deepEqual(await openKeptCart(other, id, "mine"), missing);
      assert.deepEqual(await deleteKeptCart(other, id), missing);
    }
    assert.equal((await kept(owner)).length, 1);
    await keep(other, "Monday");
  });

  test("one that is thrown away is gone with its lines", async (t) => {
    const shop = await start(t);
    const customer = await shop.customer("1");
    await fill(customer, { lines: [line("A", 1)] });
    const [monday] = (await keep(customer, "Monday")).carts;
    assert.equal(await deleteKeptCart(customer, monday?.id ?? ""), undefined);
    assert.equal(codeOf(await deleteKeptCart(customer, monday?.id ?? "")), "not_found");
    assert.equal(codeOf(await openKeptCart(customer, monday?.id ?? "")), "not_found");
    assert.deepEqual(await shop.store.db.selectFrom("kept_cart_lines").selectAll().execute(), []);
  });

  test("of two tabs that put the cart aside at once, one finds it empty", async (t) => {
    const shop = await start(t);
    const tabs = [await shop.customer("1"), await shop.customer("1"), await shop.customer("1")];
    await fill(await shop.customer("1"), { lines: [line("A", 1)] });
    const answers = await Promise.all(tabs.map((tab, index) => keepCart(tab, `Cart ${index}`)));
    assert.deepEqual(answers.map(codeOf).sort(), ["cart_empty", "cart_empty", "done"]);
    assert.equal((await kept(await shop.customer("1"))).length, 1);
  });

  test("of two tabs that open one cart at once, one finds it gone: nothing counts twice", async (t) => {
    const shop = await start(t);
    const customer = await shop.customer("1");
    await fill(customer, { lines: [line("A", 2)] });
    const [monday] = (await keep(customer, "Monday")).carts;
    await fill(customer, { lines: [line("A", 3)] });
    const answers = await Promise.all([
      openKeptCart(customer, monday?.id ?? ""),
      openKeptCart(customer, monday?.id ?? ""),
    ]);
    assert.deepEqual(answers.map(codeOf).sort(), ["done", "not_found"]);
    assert.deepEqual(held(await getCart(customer)), ["5 A"]);
  });

  test("two carts opened into one at once are both in it", async (t) => {
    const shop = await start(t);
    const customer = await shop.customer("1");
    for (const [name, sku] of [
      ["Monday", "A"],
      ["Tuesday", "B"],
    ] as const) {
      await fill(customer, { lines: [line(sku, 2), line("D", 1)] });
      await keep(customer, name);
    }
    await fill(customer, { lines: [line("C", 1)] });
    const opened = (await kept(customer)).map(({ id }) => openKeptCart(customer, id));
    assert.deepEqual((await Promise.all(opened)).map(codeOf), ["done", "done"]);
    assert.deepEqual(held(await getCart(customer)).sort(), ["1 C", "2 A", "2 B", "2 D"]);
  });

  test("putting aside and submitting at once: one order, or one cart aside, never both", async (t) => {
    const shop = await start(t);
    const customer = await shop.customer("1");
    const { proof } = await fill(customer, { lines: [line("A", 1)] });
    const [order, exchange] = await Promise.all([
      submitOrder(customer, proof ?? "", "key"),
      keepCart(customer, "Monday"),
    ]);
    const outcome = [codeOf(order), codeOf(exchange)];
    assert.ok(outcome.includes("done") && outcome.includes("cart_empty"), outcome.join(" "));
    assert.deepEqual((await getCart(customer)).lines, []);
    assert.equal((await kept(customer)).length, isRefusal(order) ? 1 : 0);
  });

  test("fifty carts are put aside, and no more", async (t) => {
    const customer = await (await start(t)).customer("1");
    for (let index = 0; index < maximumKeptCarts; index++) {
      await fill(customer, { lines: [line("A", 1)] });
      await keep(customer, `Cart ${index}`);
    }
    await fill(customer, { lines: [line("B", 1)] });
    const answer = await refused(customer, () => keepCart(customer, "one more"));
    assert.equal(answer.extras.errors?.[0]?.code, "too_many");
    assert.match(answer.detail, /50 carts/);
    // The one that is opened makes room for the one in use.
    const [latest] = await kept(customer);
    assert.equal((await open(customer, latest?.id ?? "", "one more")).carts.length, 50);
  });

  test("putting aside and going on loses no line, in whatever order", async (t) => {
    const shop = await start(t);
    const customer = await shop.customer("1");
    const step = fc.oneof(
      fc.record({
        do: fc.constant("set" as const),
        sku: fc.constantFrom("A", "B", "C", "D"),
        deliveryDate: fc.constantFrom("", tuesday),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({ do: fc.constant("keep" as const), name: fc.constantFrom("x", "y", "X") }),
      fc.record({
        do: fc.constant("open" as const),
        which: fc.nat(2),
        as: fc.option(fc.constantFrom("x", "z"), { nil: undefined }),
      }),
    );
    /** How many of each product and date there are, in the cart and aside together. */
    const total = async () => {
      const { db } = shop.store;
      const columns = ["sku", "delivery_date", "quantity"] as const;
      const inUse = await db.selectFrom("cart_lines").select(columns).execute();
      const aside = await db.selectFrom("kept_cart_lines").select(columns).execute();
      const sums: Record<string, number> = {};
      for (const { sku, delivery_date, quantity } of [...inUse, ...aside]) {
        const key = `${sku} ${delivery_date}`;
        sums[key] = (sums[key] ?? 0) + quantity;
      }
      return sums;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const each of steps) {
          if (each.do === "set") {
            const { sku, deliveryDate, quantity } = each;
            await fill(customer, { lines: [line(sku, quantity, { deliveryDate })] });
            continue;
          }
          const before = await total();
          const carts = await kept(customer);
          if (each.do === "keep") await keepCart(customer, each.name);
          else await openKeptCart(customer, carts[each.which]?.id ?? "0", each.as);
          assert.deepEqual(await total(), before);
          for (const cart of await kept(customer)) assert.ok(cart.lineCount > 0);
        }
      }),
      { numRuns: 25 },
    );
  });
});
