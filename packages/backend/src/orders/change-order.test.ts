import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { type CartLineInput, DeskOrder, type OrderChangeRequest } from "@order-portal/contract";
import { updateCart } from "../carts/update-cart.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { checkHistories } from "../testing/histories.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { changeOrder } from "./change-order.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { getOrder } from "./get-order.ts";
import { moveOrder } from "./move-order.ts";
import { submitOrder } from "./submit-order.ts";

const facts: ShopFacts = {
  products: [
    {
      sku: "TEA",
      name: "Tea",
      stock: 100,
      tax_class: "food",
      units: [{}, { unit: "CS", label: "Case", factor: 12, price: null }],
    },
    { sku: "CAKE", name: "Cake", units: [{ price: 33_300 }] },
    { sku: "CUP", name: "Cup", stock: 20 },
  ],
  customers: [{ number: "1", name: "Café Central" }],
  settings: {
    taxRates: { standard: "20", food: "10" },
    defaultTaxClass: "standard",
    freight: { kind: "free_from", amount: "5.00", threshold: "100.00" },
  },
  codes: [{ code: "TEN" }],
};

const line = (sku: string, quantity: number, unit = "EA") => ({ sku, unit, quantity });

async function place(
  shop: Shop,
  lines: CartLineInput[],
  discountCode: string | null = null,
): Promise<string> {
  const customer = await shop.customer("1");
  const cart = await updateCart(customer, { lines, discountCode });
  assert.ok(!isRefusal(cart) && cart.proof !== null, JSON.stringify(cart));
  const order = await submitOrder(customer, cart.proof, `key ${JSON.stringify(lines)}`);
  assert.ok(!isRefusal(order), JSON.stringify(order));
  return order.number;
}

const request = (
  lines: OrderChangeRequest["lines"],
  more: Partial<OrderChangeRequest> = {},
): OrderChangeRequest => ({ reason: "The truck is full", revision: 1, lines, ...more });

async function change(shop: Shop, number: string, asked: OrderChangeRequest): Promise<DeskOrder> {
  const order = await changeOrder(await shop.staff(), number, asked);
  assert.ok(!isRefusal(order), JSON.stringify(order));
  assert.deepEqual(DeskOrder.parse(order), order);
  return order;
}

/** Asks for what must be refused, and sees that nothing has become of it. */
async function refused(shop: Shop, number: string, asked: OrderChangeRequest): Promise<Refusal> {
  const state = async () => {
    const order = await getDeskOrder(await shop.staff(), number);
    return { order, stock: await stocks(shop) };
  };
  const before = await state();
  const answer = await changeOrder(await shop.staff(), number, asked);
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(await state(), before);
  return answer;
}

const stocks = async ({ store }: Shop) =>
  (await store.db.selectFrom("products").select("stock").orderBy("sku").execute()).map(
    ({ stock }) => stock,
  );

const amounts = ({ subtotal, discount, freight, tax, total }: DeskOrder) =>
  [subtotal, discount, freight, tax, total].map(({ amount }) => amount);

onEachEngine("changing a pending order", (openStore) => {
  const open = async (t: TestContext): Promise<Shop> => openShop(await openStore(t), facts);

  test("changes quantities at the prices that the customer saw, and tells why", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("TEA", 2, "CS"), line("CAKE", 3), line("CUP", 4)]);
    // Prices of today are not those of the order.
    await shop.change((db) => db.updateTable("product_units").set({ price: 990_000 }).execute());
    const order = await change(
      shop,
      number,
      request([
        { position: 0, quantity: 1 },
        { position: 2, quantity: 0 },
      ]),
    );
    assert.deepEqual(
      order.lines.map(({ sku, quantity, unitPrice, lineTotal }) => [
        sku,
        quantity,
        unitPrice.amount,
        lineTotal.amount,
      ]),
      [
        ["TEA", 1, 12_000, 12_000],
        ["CAKE", 3, 333, 999],
      ],
    );
    // 10 % of 120.00 and 20 % of 9.99.
    assert.deepEqual(amounts(order), [12_999, 0, 0, 1200 + 200, 14_399]);
    assert.deepEqual(await stocks(shop), [null, 20, 88]);
    const seen = await getOrder(await shop.customer("1"), number);
    assert.ok(!isRefusal(seen));
    assert.deepEqual(seen.events.at(-1), {
      status: "pending",
      at: order.events.at(-1)?.at,
      who: "Acme Foods",
      reason: "The truck is full",
      changes: [
        { sku: "TEA", name: "Tea", unit: "CS", before: 2, after: 1 },
        { sku: "CUP", name: "Cup", unit: "EA", before: 4, after: 0 },
      ],
    });
    assert.equal(order.events.at(-1)?.who, "Anna");
    assert.equal(order.revision, 2);
    assert.equal(seen.status, "pending");
    await checkHistories(shop.store);
  });

  test("discount, freight and tax follow as they did in the cart", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("TEA", 20), line("CAKE", 10)], "TEN");
    const order = await change(shop, number, request([{ position: 0, quantity: 5 }]));
    // 50.00 and 33.30; 8.33 off, shared 5.00 and 3.33; freight 5.00 below 100.00 at 20 %.
    assert.deepEqual(amounts(order), [8330, 833, 500, 450 + 699, 8330 - 833 + 500 + 1149]);
    // Just what a cart of these quantities comes to.
    const customer = await shop.customer("1");
    const cart = await updateCart(customer, {
      lines: [line("TEA", 5), line("CAKE", 10)],
      discountCode: "TEN",
    });
    assert.ok(!isRefusal(cart));
    for (const name of ["subtotal", "discount", "freight", "tax", "total"] as const) {
      assert.deepEqual(order[name], cart[name], name);
    }
  });

  test("takes more only as far as there is stock", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("CUP", 15), line("TEA", 1, "CS")]);
    const refusal = await refused(shop, number, request([{ position: 0, quantity: 25 }]));
    assert.equal(refusal.code, "line_refused");
    assert.deepEqual(refusal.extras.errors, [
      {
        pointer: "/lines/0/quantity",
        code: "quantity_above_stock",
        detail: "There is stock for 20 at most.",
        nearest: [20],
      },
    ]);
    const order = await change(shop, number, request([{ position: 0, quantity: 20 }]));
    assert.equal(order.lines[0]?.stock, 0);
    assert.deepEqual(await stocks(shop), [null, 0, 88]);
    // What comes back is there for the others, and rejecting gives back the rest.
    await change(shop, number, request([{ position: 0, quantity: 2 }], { revision: 2 }));
    assert.deepEqual(await stocks(shop), [null, 18, 88]);
    const moved = await moveOrder(await shop.staff(), number, {
      move: "reject",
      reason: "No",
      revision: 3,
    });
    assert.ok(!isRefusal(moved));
    assert.deepEqual(await stocks(shop), [null, 20, 100]);
  });

  test("one line at least stays", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("CUP", 1), line("CAKE", 1)]);
    const all = [
      { position: 0, quantity: 0 },
      { position: 1, quantity: 0 },
    ];
    const refusal = await refused(shop, number, request(all));
    assert.equal(refusal.code, "line_refused");
    assert.deepEqual(
      refusal.extras.errors?.map(({ pointer }) => pointer),
      ["/lines/1/quantity"],
    );
  });

  test("a line that is not there, or named twice, is pointed at", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("CUP", 1), line("CAKE", 1)]);
    const refusal = await refused(
      shop,
      number,
      request([
        { position: 1, quantity: 3 },
        { position: 2, quantity: 3 },
        { position: 1, quantity: 4 },
      ]),
    );
    assert.equal(refusal.code, "line_refused");
    assert.deepEqual(
      refusal.extras.errors?.map(({ pointer }) => pointer),
      ["/lines/1/position", "/lines/2/position"],
    );
    const same = await refused(shop, number, request([{ position: 1, quantity: 1 }]));
    assert.equal(same.code, "invalid_request");
  });

  test("a quantity that no amount could hold is refused", async (t) => {
    const shop = await open(t);
    await shop.change((db) =>
      db.updateTable("product_units").set({ price: 9_000_000_000_000 }).execute(),
    );
    const number = await place(shop, [line("CAKE", 1)]);
    const refusal = await refused(
      shop,
      number,
      request([{ position: 0, quantity: 1_000_000_000 }]),
    );
    assert.equal(refusal.code, "line_refused");
    assert.equal(refusal.extras.errors?.[0]?.code, "quantity_invalid");
  });

  test("adds lines at today's prices, names prices and a date, and tells the customer", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("TEA", 2, "CS"), line("CAKE", 3)]);
    const order = await change(shop, number, {
      reason: "As agreed by telephone",
      revision: 1,
      lines: [{ position: 1, quantity: 3, unitPrice: { amount: 3, scale: 0 } }],
      added: [
        { sku: "CUP", unit: "EA", quantity: 4 },
        { sku: "TEA", unit: "EA", quantity: 1, unitPrice: { amount: 950, scale: 2 } },
      ],
      deliveryDate: "2026-12-01",
    });
    assert.deepEqual(
      order.lines.map(({ sku, quantity, unitPrice, lineTotal }) => [
        sku,
        quantity,
        unitPrice.amount,
        lineTotal.amount,
      ]),
      [
        ["TEA", 2, 12_000, 24_000],
        ["CAKE", 3, 300, 900],
        ["CUP", 4, 1000, 4000],
        ["TEA", 1, 950, 950],
      ],
    );
    // 10 % of the tea, 20 % of the rest.
    assert.deepEqual(amounts(order), [29_850, 0, 0, 2495 + 980, 33_325]);
    assert.deepEqual(await stocks(shop), [null, 16, 75]);
    const seen = await getOrder(await shop.customer("1"), number);
    assert.ok(!isRefusal(seen));
    const { changes, deliveryDate } = seen.events.at(-1) ?? {};
    assert.deepEqual(deliveryDate, { before: "", after: "2026-12-01" });
    assert.deepEqual(changes, [
      {
        ...{ sku: "CAKE", name: "Cake", unit: "EA", before: 3, after: 3 },
        unitPriceBefore: { amount: 333, scale: 2, currency: "EUR" },
        unitPriceAfter: { amount: 300, scale: 2, currency: "EUR" },
      },
      { sku: "CUP", name: "Cup", unit: "EA", before: 0, after: 4 },
      { sku: "TEA", name: "Tea", unit: "EA", before: 0, after: 1 },
    ]);
    await checkHistories(shop.store);
  });

  test("refuses lines that are there, gone, out of stock, or at a price that cannot be", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("CUP", 1)]);
    const pointers = async (asked: Partial<OrderChangeRequest>) => {
      const refusal = await refused(shop, number, { reason: "No", revision: 1, ...asked });
      return refusal.extras.errors?.map(({ pointer, code }) => [pointer, code]);
    };
    const added = (sku: string, quantity: number, unit = "EA") => ({
      added: [{ sku, unit, quantity }],
    });
    assert.deepEqual(await pointers(added("CUP", 1)), [["/added/0", "invalid"]]);
    assert.deepEqual(await pointers(added("GONE", 1)), [["/added/0", "product_unavailable"]]);
    assert.deepEqual(await pointers(added("TEA", 1, "BOX")), [["/added/0", "unit_unavailable"]]);
    assert.deepEqual(await pointers(added("TEA", 9, "CS")), [
      ["/added/0/quantity", "quantity_above_stock"],
    ]);
    const unitPrice = { amount: 12_345, scale: 4 };
    assert.deepEqual(await pointers({ lines: [{ position: 0, quantity: 1, unitPrice }] }), [
      ["/lines/0/unitPrice", "invalid"],
    ]);
    assert.deepEqual(await pointers({ deliveryDate: "2026-01-01" }), [
      ["/deliveryDate", "delivery_date_invalid"],
    ]);
  });

  test("taxes and carries as it was done for the customer, whatever the settings say now", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("TEA", 20), line("CAKE", 10)], "TEN");
    await shop.change(async (db) => {
      await db.updateTable("workspaces").set({ settings: "{}" }).execute();
      await db.deleteFrom("discount_codes").execute();
    });
    const order = await change(shop, number, request([{ position: 0, quantity: 5 }]));
    assert.deepEqual(amounts(order), [8330, 833, 500, 450 + 699, 8330 - 833 + 500 + 1149]);
  });

  test("only a pending order is changed, and only as it was looked at", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("CUP", 5)]);
    const once = request([{ position: 0, quantity: 4 }]);
    const staff = await shop.staff();
    const both = await Promise.all([
      changeOrder(staff, number, once),
      changeOrder(staff, number, request([{ position: 0, quantity: 3 }])),
      moveOrder(staff, number, { move: "approve", revision: 1 }),
    ]);
    assert.equal(both.filter(isRefusal).length, 2);
    const refusal = await refused(shop, number, once);
    assert.equal(refusal.code, "order_changed");
    const { revision, status } = await present(shop, number);
    if (status === "pending") {
      await moveOrder(staff, number, { move: "approve", revision });
    }
    const late = request([{ position: 0, quantity: 2 }], {
      revision: (await present(shop, number)).revision,
    });
    assert.equal((await refused(shop, number, late)).code, "order_move_refused");
    const none = await changeOrder(staff, "7777", once);
    assert.ok(isRefusal(none) && none.code === "not_found");
    await checkHistories(shop.store);
  });

  test("an order from elsewhere takes no stock, and stays the sum of its lines", async (t) => {
    const shop = await open(t);
    const number = await place(shop, [line("CUP", 5), line("TEA", 2)]);
    await shop.change((db) =>
      db
        .updateTable("orders")
        .set({ placed_by: "import", freight: 0, tax: 0, subtotal: 7000, total: 7000 })
        .execute(),
    );
    const before = await stocks(shop);
    const order = await change(shop, number, request([{ position: 0, quantity: 900 }]));
    assert.deepEqual(await stocks(shop), before);
    assert.deepEqual(amounts(order), [902_000, 0, 0, 0, 902_000]);
  });
});

async function present(shop: Shop, number: string): Promise<DeskOrder> {
  const order = await getDeskOrder(await shop.staff(), number);
  assert.ok(!isRefusal(order));
  return order;
}
