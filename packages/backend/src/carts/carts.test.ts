import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { type CartUpdate, PricedCart } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { onEachEngine } from "../testing/stores.ts";
import { noon, openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { clearCart } from "./clear-cart.ts";
import { getCart } from "./get-cart.ts";
import { priceLines } from "./price-lines.ts";
import { updateCart } from "./update-cart.ts";

const line = (sku: string, quantity: number, unit = "EA") => ({ sku, unit, quantity });

const update = async (context: CustomerContext, change: CartUpdate): Promise<PricedCart> => {
  const answer = await updateCart(context, change);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(PricedCart.parse(answer), answer);
  return answer;
};

const refused = async (context: CustomerContext, change: CartUpdate): Promise<Refusal> => {
  const before = await getCart(context);
  const answer = await updateCart(context, change);
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  const { proof: _, expiresAt: __, ...kept } = await getCart(context);
  const { proof: ___, expiresAt: ____, ...was } = before;
  assert.deepEqual(kept, was, "a refusal changes nothing");
  return answer;
};

const faultsOf = ({ extras }: Refusal) =>
  extras.errors?.map(({ pointer, code, nearest }) => [pointer, code, nearest]);

const held = ({ lines }: PricedCart) =>
  lines.map(({ sku, unit, quantity }) => `${quantity} ${unit} ${sku}`);

const facts: ShopFacts = {
  products: [
    { sku: "A", name: "Tea", units: [{}, { unit: "CS", label: "Case", factor: 12, price: null }] },
    { sku: "B", name: "Cake", units: [{ minimum: 4, maximum: 20, increment: 4, price: 55_000 }] },
    { sku: "C", name: "Last ones", stock: 3 },
    { sku: "gone", name: "Gone", stock: 0 },
    { sku: "unpriced", units: [{ price: null }] },
    { sku: "dropped", name: "Dropped", active: 0 },
    { sku: "others", category: "Secret" },
  ],
  customers: [
    { number: "1" },
    { number: "2" },
    { number: "exempt", tax_exempt: 1 },
    { number: "narrow", skus: ["A", "B"] },
  ],
  settings: {
    taxRates: { standard: "20" },
    defaultTaxClass: "standard",
    freight: { kind: "free_from", amount: "10.00", threshold: "100.00" },
  },
  codes: [
    { code: "Spring10" },
    { code: "over", ends: noon },
    { code: "soon", starts: noon + 1 },
    { code: "used", max_uses: 2, uses: 2 },
    { code: "first", first_order_only: 1 },
  ],
};

onEachEngine("carts", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("a cart begins empty, without proof", async (t) => {
    const cart = await getCart(await (await open(t)).customer("1"));
    assert.deepEqual(PricedCart.parse(cart), cart);
    assert.deepEqual(cart.lines, []);
    assert.equal(cart.total.amount, 0);
    assert.equal(cart.proof, null);
    assert.equal(cart.revision, 0);
  });

  test("lines are set, changed and taken out; the others stay in their order", async (t) => {
    const customer = await (await open(t)).customer("1");
    const first = await update(customer, {
      lines: [line("B", 4), line("A", 2), line("A", 1, "CS")],
    });
    assert.deepEqual(held(first), ["4 EA B", "2 EA A", "1 CS A"]);
    assert.equal(first.revision, 1);
    const second = await update(customer, { lines: [line("B", 0), line("C", 1), line("A", 5)] });
    assert.deepEqual(held(second), ["5 EA A", "1 CS A", "1 EA C"]);
    const third = await update(customer, { lines: [line("B", 4)] });
    assert.deepEqual(held(third), ["5 EA A", "1 CS A", "1 EA C", "4 EA B"]);
    assert.equal(third.revision, 3);
    assert.deepEqual(held(await getCart(customer)), held(third));
  });

  test("a cart is priced to the last amount, and proven", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const cart = await update(customer, {
      lines: [line("A", 2), line("B", 4)],
      discountCode: "spring10",
      fields: { purchaseOrderNumber: "PO <1>", notes: "'; drop table carts; --" },
    });
    const amount = (value: number) => ({ amount: value, scale: 2, currency: "EUR" });
    // 20.00 + 22.00; less 10 %; freight 10.00; 20 % tax on 37.80 + 10.00.
    assert.deepEqual(cart.subtotal, amount(4200));
    assert.deepEqual(cart.discount, amount(420));
    assert.deepEqual(cart.freight, amount(1000));
    assert.deepEqual(cart.tax, amount(956));
    assert.deepEqual(cart.total, amount(5736));
    assert.deepEqual(cart.discountCode, { code: "Spring10", problem: null });
    assert.deepEqual(cart.fields, {
      purchaseOrderNumber: "PO <1>",
      notes: "'; drop table carts; --",
      deliveryDate: "",
    });
    assert.ok(cart.proof !== null);
    assert.equal(cart.expiresAt, new Date(noon + 60 * 60_000).toISOString());
    assert.equal((await update(customer, { lines: [line("A", 10)] })).freight.amount, 0);
    const exempt = await update(await shop.customer("exempt"), { lines: [line("A", 2)] });
    assert.equal(exempt.tax.amount, 0);
  });

  test("lines that cannot be ordered are refused by name, all of them, and nothing is changed", async (t) => {
    const customer = await (await open(t)).customer("1");
    await update(customer, { lines: [line("A", 1)] });
    const answer = await refused(customer, {
      lines: [
        line("A", 7),
        line("unknown", 1),
        line("dropped", 1),
        line("A", 1, "PALLET"),
        line("unpriced", 1),
        line("B", 6),
        line("gone", 1),
        line("C", 4),
      ],
    });
    assert.equal(answer.code, "line_refused");
    assert.deepEqual(faultsOf(answer), [
      ["/lines/1/sku", "product_unavailable", undefined],
      ["/lines/2/sku", "product_unavailable", undefined],
      ["/lines/3/unit", "unit_unavailable", undefined],
      ["/lines/4/sku", "no_price", undefined],
      ["/lines/5/quantity", "quantity_off_increment", [4, 8]],
      ["/lines/6/quantity", "out_of_stock", undefined],
      ["/lines/7/quantity", "quantity_above_stock", [3]],
    ]);
  });

  test("a product outside the catalogue is refused like one that is not there", async (t) => {
    const shop = await open(t);
    await openShop(shop.store, { slug: "other", products: [{ sku: "foreign" }] });
    const customer = await shop.customer("narrow");
    const answer = await refused(customer, {
      lines: [line("others", 1), line("foreign", 1), line("unknown", 1)],
    });
    const [first, ...others] = answer.extras.errors ?? [];
    for (const [index, other] of others.entries()) {
      assert.deepEqual(other, { ...first, pointer: `/lines/${index + 1}/sku` });
    }
    const priced = await priceLines(customer, { lines: [line("others", 1), line("unknown", 1)] });
    assert.ok(!isRefusal(priced));
    assert.deepEqual(priced.lines[0], { ...priced.lines[1], sku: "others", name: "others" });
  });

  test("the same sku and unit twice is refused: nobody can know which is meant", async (t) => {
    const customer = await (await open(t)).customer("1");
    const lines = [line("A", 1), line("A", 1, "CS"), line("A", 2)];
    assert.deepEqual(faultsOf(await refused(customer, { lines })), [
      ["/lines/2", "invalid", undefined],
    ]);
    const priced = await priceLines(customer, { lines });
    assert.ok(isRefusal(priced) && priced.code === "invalid_request");
  });

  test("a cart keeps lines whose product, unit, price or stock has gone, and says so", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await update(customer, {
      lines: [line("A", 2), line("A", 1, "CS"), line("B", 4), line("C", 3), line("others", 1)],
    });
    await shop.change(async (db) => {
      const product = db.selectFrom("products").select("id");
      const idOf = (sku: string) => product.where("sku", "=", sku);
      await db.updateTable("product_units").set({ active: 0 }).where("unit", "=", "CS").execute();
      await db
        .updateTable("product_units")
        .set({ price: null })
        .where("product_id", "=", idOf("B"))
        .execute();
      await db.updateTable("products").set({ stock: 2 }).where("sku", "=", "C").execute();
      await db.updateTable("products").set({ active: 0 }).where("sku", "=", "others").execute();
    });
    const again = await shop.customer("1");
    const cart = await getCart(again);
    assert.deepEqual(
      cart.lines.map(({ sku, unit, problem }) => [sku, unit, problem?.code, problem?.nearest]),
      [
        ["A", "EA", undefined, undefined],
        ["A", "CS", "unit_unavailable", undefined],
        ["B", "EA", "no_price", undefined],
        ["C", "EA", "quantity_above_stock", [2]],
        ["others", "EA", "product_unavailable", undefined],
      ],
    );
    assert.equal(cart.subtotal.amount, 2000);
    assert.equal(cart.lines[3]?.unitPrice?.amount, 1000);
    assert.equal(cart.lines[3].lineTotal, null);
    assert.equal(cart.lines[4]?.name, "Product others");
    assert.equal(cart.proof, null);
    const mended = await update(again, {
      lines: [line("A", 0, "CS"), line("B", 0), line("C", 2), line("others", 0)],
    });
    assert.deepEqual(held(mended), ["2 EA A", "2 EA C"]);
    assert.ok(mended.proof !== null);
  });

  test("discount codes that cannot be used are refused, each for its reason", async (t) => {
    const customer = await (await open(t)).customer("1");
    await update(customer, { lines: [line("A", 1)] });
    const reasons = {
      nonsense: "code_unknown",
      soon: "code_unknown",
      over: "code_ended",
      used: "code_used_up",
    };
    for (const [discountCode, reason] of Object.entries(reasons)) {
      const answer = await refused(customer, { discountCode });
      assert.equal(answer.code, "discount_code_refused");
      assert.deepEqual(faultsOf(answer), [["/discountCode", reason, undefined]]);
    }
  });

  test("a code that ends while it is in the cart takes nothing off, and says so", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const first = await update(customer, { lines: [line("A", 1)], discountCode: " FIRST " });
    assert.equal(first.discount.amount, 100);
    await shop.change((db) =>
      db.updateTable("discount_codes").set({ ends: noon }).where("code", "=", "first").execute(),
    );
    const cart = await getCart(await shop.customer("1"));
    assert.equal(cart.discount.amount, 0);
    assert.equal(cart.discountCode?.problem?.code, "code_ended");
    assert.ok(cart.proof !== null, "it can be submitted at the prices it shows");
    assert.equal((await update(customer, { discountCode: null })).discountCode, null);
  });

  test("a delivery date that has passed where the supplier is, is refused", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const yesterday = await refused(customer, { fields: { deliveryDate: "2026-11-21" } });
    assert.deepEqual(faultsOf(yesterday), [["/fields/deliveryDate", "invalid", undefined]]);
    const today = await update(customer, { fields: { deliveryDate: "2026-11-22" } });
    assert.equal(today.fields.deliveryDate, "2026-11-22");
    assert.equal(
      (await update(customer, { fields: { deliveryDate: "" } })).fields.deliveryDate,
      "",
    );
  });

  test("each customer has a cart of its own", async (t) => {
    const shop = await open(t);
    await update(await shop.customer("1"), { lines: [line("A", 1)] });
    assert.deepEqual((await getCart(await shop.customer("2"))).lines, []);
  });

  test("clearing takes lines and code out, and leaves the order fields", async (t) => {
    const customer = await (await open(t)).customer("1");
    const fields = { purchaseOrderNumber: "PO 1" };
    await update(customer, { lines: [line("A", 1)], discountCode: "spring10", fields });
    const cart = await clearCart(customer);
    assert.deepEqual(cart.lines, []);
    assert.equal(cart.discountCode, null);
    assert.equal(cart.fields.purchaseOrderNumber, "PO 1");
    assert.equal(cart.revision, 2);
  });

  test("changes at the same time are all carried out, and the last answer knows them", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const changes = ["A", "B", "C", "others"].map((sku) => line(sku, sku === "B" ? 4 : 1));
    const carts = await Promise.all(changes.map((each) => update(customer, { lines: [each] })));
    for (const [index, cart] of carts.entries()) {
      assert.ok(cart.lines.some(({ sku }) => sku === changes[index]?.sku));
    }
    assert.equal(Math.max(...carts.map(({ revision }) => revision)), 4);
    const cart = await getCart(customer);
    assert.equal(cart.revision, 4);
    assert.deepEqual(held(cart).sort(), ["1 EA A", "1 EA C", "1 EA others", "4 EA B"]);
  });

  test("a cart holds 2,000 lines, and no more", async (t) => {
    const products = Array.from({ length: 2001 }, (_, index) => ({ sku: `S${index}` }));
    const shop = await openShop(await openStore(t), { products, customers: [{ number: "1" }] });
    const customer = await shop.customer("1");
    const lines = products.map(({ sku }) => line(sku, 1));
    const cart = await update(customer, { lines: lines.slice(0, 2000) });
    assert.equal(cart.lines.length, 2000);
    assert.equal(cart.subtotal.amount, 2000 * 1000);
    const answer = await refused(customer, { lines: lines.slice(2000) });
    assert.deepEqual(faultsOf(answer), [["/lines", "too_many", undefined]]);
  });

  test("quantities too large for any amount are refused", async (t) => {
    const shop = await openShop(await openStore(t), {
      products: [{ sku: "A", units: [{ price: 99_999_999_0000 }] }],
      customers: [{ number: "1" }],
    });
    const answer = await refused(await shop.customer("1"), { lines: [line("A", 1_000_000_000)] });
    assert.deepEqual(faultsOf(answer), [["/lines/0/quantity", "quantity_invalid", undefined]]);
  });

  test("lines are priced without touching the cart, what is wrong with one told in its place", async (t) => {
    const shop = await open(t);
    const priced = await priceLines(await shop.customer("1"), {
      lines: [line("A", 3), line("unknown", 1), line("B", 5)],
    });
    assert.ok(!isRefusal(priced));
    assert.deepEqual(
      priced.lines.map(({ lineTotal, problem }) => [lineTotal?.amount, problem?.code]),
      [
        [3000, undefined],
        [undefined, "product_unavailable"],
        [undefined, "quantity_off_increment"],
      ],
    );
    assert.equal(priced.subtotal.amount, 3000);
    assert.deepEqual((await getCart(await shop.customer("1"))).lines, []);
    const visitor = await priceLines(await shop.visitor(), { lines: [line("A", 1)] });
    assert.ok(!isRefusal(visitor));
    assert.equal(visitor.subtotal.amount, 1000);
  });

  test("freight by carrier service follows the customer's shipping terms, else the first service", async (t) => {
    const shop = await open(t, {
      customers: [{ number: "1" }, { number: "2", shipping_terms: "Express" }],
      settings: {
        freight: {
          kind: "by_carrier_service",
          services: [
            { service: "Standard", amount: "5.00" },
            { service: "Express", carrier: "Swift", amount: "12.00" },
          ],
        },
      },
    });
    const freight = async (number: string) => {
      const cart = await update(await shop.customer(number), { lines: [line("A", 1)] });
      assert.ok(cart.proof !== null);
      return [cart.freight.amount, cart.carrierService];
    };
    assert.deepEqual(await freight("1"), [500, { service: "Standard", carrier: null }]);
    assert.deepEqual(await freight("2"), [1200, { service: "Express", carrier: "Swift" }]);
  });
});
