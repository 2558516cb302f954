import assert from "node:assert/strict";
import { test } from "node:test";
import type { CartLineInput, DeskOrder, DeskOrderPage } from "@order-portal/contract";
import { updateCart } from "../carts/update-cart.ts";
import { isRefusal } from "../http/refusal.ts";
import { type Shop, type ShopFacts, openShop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import type { DeskOrdersQuestion } from "./desk-list-question.ts";
import { exportOrders } from "./export-orders.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { listDeskOrders } from "./list-desk-orders.ts";
import { moveOrders } from "./move-orders.ts";
import { noteOrder } from "./note-order.ts";
import { submitOrder } from "./submit-order.ts";

const day = 24 * 3_600_000;

const facts: ShopFacts = {
  products: [
    { sku: "TEA", name: "Tea", stock: 1000 },
    { sku: "CAKE", name: "Cake" },
  ],
  customers: [
    { number: "1", name: "Café Central" },
    { number: "2", name: "Bistro" },
  ],
};

const line = (sku: string, quantity: number) => ({ sku, unit: "EA", quantity });

async function place(
  shop: Shop,
  number: string,
  lines: CartLineInput[],
  deliveryDate = "",
): Promise<string> {
  const customer = await shop.customer(number);
  const cart = await updateCart(customer, { lines, fields: { deliveryDate } });
  assert.ok(!isRefusal(cart) && cart.proof !== null, JSON.stringify(cart));
  const order = await submitOrder(customer, cart.proof, `key ${shop.clock.now}`);
  assert.ok(!isRefusal(order), JSON.stringify(order));
  shop.clock.now += 60_000;
  return order.number;
}

async function list(shop: Shop, question: DeskOrdersQuestion): Promise<DeskOrderPage> {
  const page = await listDeskOrders(await shop.staff(), question);
  assert.ok(!isRefusal(page), JSON.stringify(page));
  return page;
}

const numbers = ({ orders }: DeskOrderPage) => orders.map(({ number }) => number);

async function read(shop: Shop, number: string): Promise<DeskOrder> {
  const order = await getDeskOrder(await shop.staff(), number);
  assert.ok(!isRefusal(order));
  return order;
}

const codes = ({ unusual }: DeskOrder) => unusual.map(({ code }) => code);

onEachEngine("the desk's orders", (openStore) => {
  test("are narrowed by customer, day, delivery, total and what is unusual, page by page", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const first = await place(shop, "1", [line("TEA", 2)]);
    const second = await place(shop, "2", [line("CAKE", 30)], "2026-12-01");
    shop.clock.now += 2 * day;
    const third = await place(shop, "1", [line("CAKE", 1)]);
    const cases: [DeskOrdersQuestion, string[]][] = [
      [{ customer: "1" }, [third, first]],
      [{ customer: "99" }, []],
      [{ to: "2026-11-22" }, [second, first]],
      [{ from: "2026-11-24", status: "pending" }, [third]],
      [{ deliveryDate: "2026-12-01" }, [second]],
      [{ unusual: "yes" }, [second, first]],
      [{ totalAbove: "20" }, [second]],
      [{ totalAbove: "19.99" }, [second, first]],
      [{ search: "caf" }, [third, first]],
      [{ search: "caf", status: "pending", totalAbove: "15" }, [first]],
      [{ search: second }, [second]],
    ];
    for (const [question, expected] of cases) {
      assert.deepEqual(numbers(await list(shop, question)), expected, JSON.stringify(question));
      const one = await list(shop, { ...question, limit: 1 });
      const cursor = one.nextCursor ?? undefined;
      const rest = cursor === undefined ? [] : numbers(await list(shop, { ...question, cursor }));
      assert.deepEqual([...numbers(one), ...rest], expected, JSON.stringify(question));
    }
    const [order] = (await list(shop, { search: second })).orders;
    assert.deepEqual(order?.unusual, ["first_order"]);
    const wrong = await listDeskOrders(await shop.staff(), { totalAbove: "1.005" });
    assert.ok(isRefusal(wrong) && wrong.extras.errors?.[0]?.pointer === "/totalAbove");
  });

  test("call a delivery soon once the supplier's own lead time is no longer left", async (t) => {
    const delivery = { leadDays: 3 };
    const shop = await openShop(await openStore(t), { ...facts, settings: { delivery } });
    const date = new Date(shop.clock.now + 3 * day).toISOString().slice(0, 10);
    const number = await place(shop, "1", [line("TEA", 1)], date);
    assert.deepEqual(codes(await read(shop, number)), ["first_order"]);
    shop.clock.now += day;
    const soon = (await read(shop, number)).unusual.at(-1);
    assert.deepEqual([soon?.code, soon?.value, soon?.against], ["delivery_soon", 2, 3]);
    assert.match(soon?.detail ?? "", /in 2 days, which is less than the lead time/);
  });

  test("say what is unusual: with the rule's own numbers, as things are now", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const first = await place(shop, "1", [line("TEA", 4), line("CAKE", 1)]);
    assert.deepEqual(codes(await read(shop, first)), ["first_order"]);
    shop.clock.now += 10 * day;
    await place(shop, "1", [line("TEA", 5)]);
    shop.clock.now += 10 * day;
    const same = await place(shop, "1", [line("TEA", 6)]);
    assert.deepEqual(codes(await read(shop, same)), []);

    shop.clock.now += day;
    const today = new Date(shop.clock.now).toISOString().slice(0, 10);
    const again = await place(shop, "1", [line("TEA", 6)], today);
    const twice = await read(shop, again);
    assert.deepEqual(
      twice.unusual.map(({ code, order, value }) => [code, order, value]),
      [
        ["duplicate", same, null],
        ["delivery_soon", null, 0],
      ],
    );
    shop.clock.now += 10 * day;
    const large = await place(shop, "1", [line("TEA", 18)]);
    const [more] = (await read(shop, large)).unusual;
    assert.deepEqual(
      [more?.code, more?.position, more?.value, more?.against],
      ["much_more", 0, 18, 6],
    );
    const marks = (await list(shop, { status: "pending" })).orders.map(({ unusual }) => unusual);
    assert.deepEqual(marks, [["first_order"], [], [], ["duplicate"], ["much_more"]]);

    await shop.change(async (db) => {
      await db.updateTable("product_units").set({ price: 120_000, minimum: 24 }).execute();
      await db.updateTable("customers").set({ blocked: 1 }).execute();
    });
    const now = await read(shop, large);
    assert.deepEqual(codes(now), [
      "customer_blocked",
      "much_more",
      "below_minimum",
      "price_differs",
    ]);
    assert.equal(now.unusual.at(-1)?.priceNow?.amount, 1200);
    await shop.change((db) => db.updateTable("products").set({ active: 0 }).execute());
    assert.ok(codes(await read(shop, large)).includes("unavailable"));
  });

  test("are moved many at once, each by itself", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const placed = [];
    for (const quantity of [1, 2, 3]) placed.push(await place(shop, "1", [line("TEA", quantity)]));
    const [one = "", two = "", three = ""] = placed;
    const staff = await shop.staff();
    const noted = await noteOrder(staff, two, { note: "Call first", revision: 1 });
    assert.ok(!isRefusal(noted) && noted.staffNote === "Call first");
    const orders = [one, two, three, "777"].map((number) => ({ number, revision: 1 }));
    const moved = await moveOrders(staff, { move: "approve", orders });
    assert.ok(!isRefusal(moved));
    assert.deepEqual(
      moved.outcomes.map(({ number, code }) => [number, code]),
      [
        [one, null],
        [two, "order_changed"],
        [three, null],
        ["777", "not_found"],
      ],
    );
    assert.deepEqual(numbers(await list(shop, { status: "confirmed" })), [three, one]);
    const bare = await moveOrders(staff, { move: "cancel", orders });
    assert.ok(isRefusal(bare) && bare.code === "invalid_request");
  });

  test("are exported whole: those named, or page by page all that match", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const placed = [];
    for (const quantity of [1, 2, 3]) placed.push(await place(shop, "1", [line("TEA", quantity)]));
    const [one = "", two = "", three = ""] = placed;
    const staff = await shop.staff();
    const named = await exportOrders(staff, { numbers: `${three},${one},777` });
    assert.ok(!isRefusal(named));
    assert.deepEqual(
      named.orders.map(({ number, lines }) => [number, lines[0]?.quantity]),
      [
        [three, 3],
        [one, 1],
      ],
    );
    const page = await exportOrders(staff, { status: "pending", limit: 2 });
    assert.ok(!isRefusal(page) && page.nextCursor !== null);
    const rest = await exportOrders(staff, { status: "pending", cursor: page.nextCursor });
    assert.ok(!isRefusal(rest));
    assert.deepEqual(
      [...page.orders, ...rest.orders].map(({ number }) => number),
      [one, two, three],
    );
  });
});
