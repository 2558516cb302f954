import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { OrderedProductList, UsualList } from "@order-portal/contract";
import { listTabs } from "../catalogue/list-tabs.ts";
import type { CustomerContext } from "../context.ts";
import type { NewRow } from "../database/schema.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { getOrder } from "../orders/get-order.ts";
import { listOrders } from "../orders/list-orders.ts";
import { moveOrder } from "../orders/move-order.ts";
import { submitOrder } from "../orders/submit-order.ts";
import { updateCart } from "../carts/update-cart.ts";
import { checkHistories, placeOrder } from "../testing/histories.ts";
import { noon, openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { listOrderedProducts } from "./list-ordered-products.ts";
import { listUsuals } from "./list-usuals.ts";
import { previewReorder } from "./preview-reorder.ts";
import { refreshHistories } from "./refresh-histories.ts";

const caseOf12 = { unit: "CS", label: "Case", factor: 12, price: null };

const facts: ShopFacts = {
  products: [
    { sku: "TEA", name: "Tea", product_line: "Hot", units: [{}, caseOf12] },
    { sku: "CAKE", name: "Cake", product_line: "Sweet", stock: 40 },
    { sku: "MILK", name: "Milk", units: [{ minimum: 6, increment: 6 }] },
  ],
  customers: [{ number: "1", name: "Café Central" }, { number: "2" }],
};

const line = (sku: string, quantity: number, unit = "EA") => ({ sku, unit, quantity });
const day = 24 * 3_600_000;

async function ordered(customer: CustomerContext): Promise<OrderedProductList["products"]> {
  const list = await listOrderedProducts(customer);
  assert.ok(!isRefusal(list));
  assert.deepEqual(OrderedProductList.parse(list), list);
  return list.products;
}

async function usuals(customer: CustomerContext): Promise<UsualList["groups"]> {
  const list = await listUsuals(customer);
  assert.ok(!isRefusal(list));
  assert.deepEqual(UsualList.parse(list), list);
  return list.groups;
}

const setProduct = (shop: Shop, sku: string, values: Partial<NewRow<"products">>) =>
  shop.change((db) => db.updateTable("products").set(values).where("sku", "=", sku).execute());

const codeOf = (answer: unknown) => (isRefusal(answer) ? (answer satisfies Refusal).code : answer);

onEachEngine("the history", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("tells what was ordered, the most recent first, and how often", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    assert.deepEqual(await ordered(customer), []);
    await placeOrder(customer, [line("TEA", 2, "CS"), line("CAKE", 1)]);
    shop.clock.now += day;
    const { number } = await placeOrder(customer, [line("TEA", 3), line("TEA", 1, "CS")]);
    const products = await ordered(await shop.customer("1"));
    assert.deepEqual(
      products.map(({ product: _, ...product }) => product),
      [
        {
          sku: "TEA",
          name: "Tea",
          imageUrl: null,
          lastOrderedAt: new Date(noon + day).toISOString(),
          lastOrder: number,
          timesOrdered: 2,
          lastQuantity: 1,
          lastUnit: "CS",
          lastUnitLabel: "Case",
          problem: null,
        },
        {
          sku: "CAKE",
          name: "Cake",
          imageUrl: null,
          lastOrderedAt: new Date(noon).toISOString(),
          lastOrder: "1001",
          timesOrdered: 1,
          lastQuantity: 1,
          lastUnit: "EA",
          lastUnitLabel: "Piece",
          problem: null,
        },
      ],
    );
    assert.equal(products[0]?.product?.units.length, 2);
    assert.deepEqual(await ordered(await shop.customer("2")), []);
    await checkHistories(shop.store);
  });

  test("says in words why a product of before cannot be ordered now", async (t) => {
    const skus = ["GONE", "OTHERS", "UNIT", "EMPTY", "PRICELESS", "FINE"];
    const shop = await open(t, {
      products: skus.map((sku) => ({
        sku,
        name: `Old ${sku}`,
        category: sku === "OTHERS" ? "Secret" : "Open",
        stock: sku === "EMPTY" ? 1 : null,
        units: sku === "UNIT" ? [{}, { unit: "BX", label: "Box", factor: 6 }] : [{}],
      })),
      customers: [{ number: "1", categories: ["Open", "Secret"] }],
    });
    const customer = await shop.customer("1");
    const unit = (sku: string) => (sku === "UNIT" ? "BX" : "EA");
    await placeOrder(
      customer,
      skus.map((sku) => line(sku, 1, unit(sku))),
    );
    await setProduct(shop, "GONE", { active: 0, name: "Renamed" });
    await shop.change(async (db) => {
      await db.deleteFrom("catalogue_entries").where("value", "=", "Secret").execute();
      await db.updateTable("product_units").set({ active: 0 }).where("unit", "=", "BX").execute();
      const { id } = await db
        .selectFrom("products")
        .select("id")
        .where("sku", "=", "PRICELESS")
        .executeTakeFirstOrThrow();
      await db
        .updateTable("product_units")
        .set({ price: null })
        .where("product_id", "=", id)
        .execute();
    });
    const products = new Map(
      (await ordered(await shop.customer("1"))).map((product) => [product.sku, product]),
    );
    const codes = skus.map((sku) => products.get(sku)?.problem?.code ?? null);
    assert.deepEqual(codes, [
      "inactive",
      "not_in_catalogue",
      "unit_unavailable",
      "out_of_stock",
      "no_price",
      null,
    ]);
    for (const { problem } of products.values()) assert.match(problem?.detail ?? "Fine.", /\.$/);
    // What the customer may not see any more keeps the name of its last order, and shows no more.
    assert.equal(products.get("GONE")?.name, "Old GONE");
    assert.equal(products.get("GONE")?.product, null);
    assert.equal(products.get("OTHERS")?.product, null);
    assert.equal(products.get("EMPTY")?.product?.availability, "out_of_stock");
  });

  test("has nothing of orders that were rejected, nor of drafts", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await placeOrder(customer, [line("TEA", 1)]);
    const { number } = await placeOrder(customer, [line("TEA", 5)]);
    const staff = await shop.staff();
    const moved = await moveOrder(staff, number, { move: "reject", reason: "No", revision: 1 });
    assert.ok(!isRefusal(moved));
    await writeDraft(shop, customer);
    assert.deepEqual(
      (await ordered(customer)).map(({ sku, timesOrdered }) => [sku, timesOrdered]),
      [["TEA", 1]],
    );
    await checkHistories(shop.store);
  });

  test("lists a draft, but does not open it", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await writeDraft(shop, customer);
    const page = await listOrders(customer, {});
    assert.ok(!isRefusal(page));
    assert.deepEqual(
      page.orders.map(({ number, status }) => [number, status]),
      [["D1", "draft"]],
    );
    assert.equal(codeOf(await getOrder(customer, "D1")), "not_found");
    assert.equal(codeOf(await previewReorder(customer, { orders: ["D1"] })), "not_found");
    assert.deepEqual(
      (await listTabs(customer)).map(({ kind }) => kind),
      ["all"],
    );
  });

  test("has a tab of its own, before the categories, with the number of orders", async (t) => {
    const shop = await open(t, { products: [{ sku: "TEA", category: "Tea" }] });
    const customer = await shop.customer("1");
    const kinds = async (context: Parameters<typeof listTabs>[0]) =>
      (await listTabs(context)).map(({ kind, count }) => `${kind} ${count}`);
    assert.deepEqual(await kinds(customer), ["all 1", "category 1"]);
    await placeOrder(customer, [line("TEA", 1)]);
    await placeOrder(customer, [line("TEA", 1)]);
    assert.deepEqual(await kinds(customer), ["all 1", "past_orders 2", "category 1"]);
    assert.deepEqual(await kinds(await shop.customer("2")), ["all 1", "category 1"]);
    await setSettings(shop, { navigation: { pastOrders: "always" } });
    assert.deepEqual((await kinds(await shop.customer("2")))[1], "past_orders 0");
    assert.deepEqual(await kinds(await shop.visitor()), ["all 1", "category 1"]);
    await setSettings(shop, { navigation: { pastOrders: "always" }, orderHistory: false });
    assert.deepEqual(await kinds(await shop.customer("1")), ["all 1", "category 1"]);
  });

  test("is off at the next call once the supplier switches it off; orders are placed all the same", async (t) => {
    const shop = await open(t);
    const { number } = await placeOrder(await shop.customer("1"), [line("TEA", 1)]);
    await setSettings(shop, { orderHistory: false });
    const customer = await shop.customer("1");
    const answers = [
      await listOrders(customer, {}),
      await getOrder(customer, number),
      await listOrderedProducts(customer),
      await listUsuals(customer),
      await previewReorder(customer, { orders: [number] }),
      await previewReorder(customer, { orders: ["of another customer"] }),
    ];
    assert.deepEqual(answers.map(codeOf), Array(6).fill("history_off"));
    const cart = await updateCart(customer, { lines: [line("TEA", 2)] });
    assert.ok(!isRefusal(cart));
    const answer = await submitOrder(customer, cart.proof ?? "", "while it is off");
    assert.ok(!isRefusal(answer));
    await checkHistories(shop.store);
  });

  test("knows the usuals: ordered twice at least, by product line, in a quantity that is valid", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    for (const quantity of [10, 12, 300]) {
      await placeOrder(customer, [line("TEA", quantity), line("MILK", 6)]);
      shop.clock.now += day;
    }
    for (let times = 0; times < 2; times++) await placeOrder(customer, [line("CAKE", 9)]);
    await placeOrder(await shop.customer("2"), [line("CAKE", 2)]);
    // Milk now comes in trays of eight, and little cake is left.
    await shop.change((db) =>
      db.updateTable("product_units").set({ increment: 8 }).where("minimum", "=", 6).execute(),
    );
    await setProduct(shop, "CAKE", { stock: 5 });
    const groups = await usuals(await shop.customer("1"));
    assert.deepEqual(
      groups.map(({ productLine, usuals: found }) => [
        productLine,
        ...found.map(({ product, unit, lastQuantity, usualQuantity, timesOrdered }) => [
          product.sku,
          unit,
          lastQuantity,
          usualQuantity,
          timesOrdered,
        ]),
      ]),
      [
        ["Hot", ["TEA", "EA", 300, 12, 3]],
        [null, ["MILK", "EA", 6, 8, 3]],
        ["Sweet", ["CAKE", "EA", 9, 5, 2]],
      ],
    );
    await setProduct(shop, "CAKE", { stock: 0 });
    await setProduct(shop, "TEA", { active: 0 });
    const left = (await usuals(await shop.customer("1"))).flatMap(({ usuals: found }) => found);
    assert.deepEqual(
      left.map(({ product }) => product.sku),
      ["MILK"],
    );
  });

  test("stays right where orders are placed while it is made anew", async (t) => {
    const shop = await open(t, { customers: [{ number: "1" }, { number: "2" }, { number: "3" }] });
    const all = ["1", "2", "3"];
    for (const number of all) await placeOrder(await shop.customer(number), [line("TEA", 1)]);
    for (let round = 0; round < 5; round++) {
      await shop.store.transaction((db) =>
        db.updateTable("customers").set({ history_stale: 1 }).execute(),
      );
      await Promise.all([
        refreshHistories(shop.store, shop.store.engine),
        ...all.map(async (number) =>
          placeOrder(await shop.customer(number), [line("TEA", 2), line("MILK", 6)]),
        ),
      ]);
    }
    const [tea] = await ordered(await shop.customer("2"));
    assert.equal(tea?.timesOrdered, 6);
    await checkHistories(shop.store);
  });

  test("lists fifty products of very many", async (t) => {
    const skus = Array.from({ length: 60 }, (_, index) => `P${String(index).padStart(2, "0")}`);
    const shop = await open(t, { products: skus.map((sku) => ({ sku })) });
    const customer = await shop.customer("1");
    await placeOrder(
      customer,
      skus.map((sku) => line(sku, 1)),
    );
    shop.clock.now += day;
    await placeOrder(customer, [line("P00", 1)]);
    const products = await ordered(customer);
    assert.equal(products.length, 50);
    assert.equal(products[0]?.sku, "P00");
  });
});

async function setSettings(shop: Shop, settings: object): Promise<void> {
  await shop.change((db) =>
    db
      .updateTable("workspaces")
      .set({ settings: JSON.stringify({ settings }) })
      .where("id", "=", shop.workspaceId)
      .execute(),
  );
}

/** An order that the supplier has not finished. */
async function writeDraft(shop: Shop, { actor }: CustomerContext): Promise<void> {
  await shop.store.transaction(async (db) => {
    const { id } = await db
      .insertInto("orders")
      .values({
        workspace_id: shop.workspaceId,
        customer_id: actor.customer.id,
        number: "D1",
        status: "draft",
        placed_at: noon,
        placed_by: "import",
        purchase_order_number: "",
        notes: "",
        delivery_date: "",
        currency: "EUR",
        price_scale: 4,
        subtotal: 100,
        discount: 0,
        freight: 0,
        tax: 0,
        total: 100,
        line_count: 1,
        revision: 1,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("order_lines")
      .values({
        order_id: id,
        position: 0,
        sku: "CAKE",
        name: "Cake",
        unit: "EA",
        unit_label: "Piece",
        factor: 1,
        quantity: 1,
        unit_price: 10_000,
        line_total: 100,
      })
      .execute();
  });
}
