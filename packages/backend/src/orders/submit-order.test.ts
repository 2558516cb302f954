import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { Order } from "@order-portal/contract";
import { getCart } from "../carts/get-cart.ts";
import { readProof, signProof } from "../carts/proof.ts";
import { updateCart } from "../carts/update-cart.ts";
import type { CustomerContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { noon, openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { getOrder } from "./get-order.ts";
import { listOrders } from "./list-orders.ts";
import { moveOrder } from "./move-order.ts";
import { submitOrder } from "./submit-order.ts";

const facts: ShopFacts = {
  products: [
    {
      sku: "A",
      name: "Tea",
      stock: 100,
      units: [{}, { unit: "CS", label: "Case", factor: 12, price: null }],
    },
    { sku: "B", name: "Cake", units: [{ price: 55_000 }] },
  ],
  customers: [{ number: "1", name: "Café Central" }, { number: "2" }],
  settings: {
    taxRates: { standard: "20" },
    defaultTaxClass: "standard",
    freight: { kind: "flat", amount: "5.00" },
  },
  codes: [
    { code: "Spring10", max_uses: 1 },
    { code: "first", first_order_only: 1 },
  ],
};

const line = (sku: string, quantity: number, unit = "EA") => ({ sku, unit, quantity });

/** Fills the customer's cart and gives back the proof of what is shown then. */
async function fill(
  customer: CustomerContext,
  update: Parameters<typeof updateCart>[1] = {
    lines: [line("A", 2), line("A", 1, "CS"), line("B", 1)],
  },
): Promise<string> {
  const cart = await updateCart(customer, update);
  assert.ok(!isRefusal(cart) && cart.proof !== null, JSON.stringify(cart));
  return cart.proof;
}

async function placed(customer: CustomerContext, proof: string, key: string): Promise<Order> {
  const answer = await submitOrder(customer, proof, key);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(Order.parse(answer), answer);
  return answer;
}

/** Submits what must be refused, and sees that nothing has become of it. */
async function refused(customer: CustomerContext, proof: string, key = "key"): Promise<Refusal> {
  const before = await stateOf(customer);
  const answer = await submitOrder(customer, proof, key);
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(await stateOf(customer), before);
  return answer;
}

async function stateOf({ store }: CustomerContext) {
  const all = (
    table: "orders" | "order_lines" | "order_events" | "carts" | "cart_lines" | "idempotency_keys",
  ) => store.db.selectFrom(table).selectAll().execute();
  return {
    orders: await all("orders"),
    lines: await all("order_lines"),
    events: await all("order_events"),
    carts: await all("carts"),
    cartLines: await all("cart_lines"),
    keys: await all("idempotency_keys"),
    stock: await store.db.selectFrom("products").select(["sku", "stock"]).orderBy("sku").execute(),
    uses: await store.db.selectFrom("discount_codes").select(["code", "uses"]).execute(),
    next: await store.db.selectFrom("workspaces").select("next_order_number").execute(),
  };
}

const stockOf = async (shop: Shop, sku: string) =>
  (
    await shop.store.db
      .selectFrom("products")
      .select("stock")
      .where("sku", "=", sku)
      .executeTakeFirstOrThrow()
  ).stock;

const kinds = ({ extras }: Refusal) => extras.changes?.map(({ kind, sku }) => [kind, sku]);

onEachEngine("submitting an order", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("stores it as it was shown, takes stock, and empties the cart", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await fill(customer, {
      lines: [line("A", 2), line("A", 1, "CS"), line("B", 1)],
      discountCode: "spring10",
      fields: { purchaseOrderNumber: "PO'1", notes: "<b>ring</b>", deliveryDate: "2026-11-30" },
    });
    const shown = await getCart(customer);
    const order = await placed(customer, shown.proof ?? "", "key");
    assert.equal(order.number, "1001");
    assert.equal(order.status, "pending");
    assert.deepEqual(order.fields, shown.fields);
    assert.equal(order.discountCode, "Spring10");
    for (const name of ["subtotal", "discount", "freight", "tax", "total"] as const) {
      assert.deepEqual(order[name], shown[name]);
    }
    assert.deepEqual(
      order.lines.map(({ sku, unit, quantity, unitPrice, lineTotal, name, unitLabel }) => ({
        sku,
        unit,
        quantity,
        unitPrice,
        lineTotal,
        name,
        unitLabel,
      })),
      shown.lines.map(({ sku, unit, quantity, unitPrice, lineTotal, name, unitLabel }) => ({
        sku,
        unit,
        quantity,
        unitPrice,
        lineTotal,
        name,
        unitLabel,
      })),
    );
    assert.deepEqual(order.events, [
      {
        status: "pending",
        at: new Date(noon).toISOString(),
        who: "Café Central",
        reason: null,
        changes: [],
      },
    ]);
    assert.equal(await stockOf(shop, "A"), 100 - 14);
    const after = await getCart(customer);
    assert.deepEqual(after.lines, []);
    assert.equal(after.discountCode, null);
    assert.deepEqual(after.fields, { purchaseOrderNumber: "", notes: "", deliveryDate: "" });
    assert.ok(after.revision > shown.revision);
    assert.deepEqual(await getOrder(customer, "1001"), order);
    const [code] = await shop.store.db
      .selectFrom("discount_codes")
      .select("uses")
      .where("code", "=", "Spring10")
      .execute();
    assert.equal(code?.uses, 1);
  });

  test("numbers orders one after the other, past numbers that are taken", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const first = await placed(customer, await fill(customer), "1");
    await shop.store.transaction((db) =>
      db
        .insertInto("orders")
        .values({
          ...imported,
          workspace_id: shop.workspaceId,
          customer_id: customer.actor.customer.id,
          number: "1002",
        })
        .execute(),
    );
    const second = await placed(customer, await fill(customer), "2");
    assert.deepEqual([first.number, second.number], ["1001", "1003"]);
  });

  test("answers the same key and proof the same, whatever has become of the order", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer);
    const order = await placed(customer, proof, "key");
    await fill(customer, { lines: [line("B", 7)] });
    assert.deepEqual(await placed(customer, proof, "key"), order);
    const moved = await moveOrder(await shop.staff(), order.number, {
      move: "approve",
      revision: 1,
    });
    assert.ok(!isRefusal(moved));
    shop.clock.now += 29 * 24 * 3_600_000;
    assert.deepEqual(await placed(customer, proof, "key"), order);
    assert.equal((await getCart(customer)).lines[0]?.quantity, 7, "the next cart is left alone");
    assert.equal(await stockOf(shop, "A"), 100 - 14);
  });

  test("refuses the same key with another proof, and the same proof with another key", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer);
    await placed(customer, proof, "key");
    assert.equal((await refused(customer, proof, "another")).code, "cart_empty");
    const next = await fill(customer, { lines: [line("B", 1)] });
    assert.equal((await refused(customer, next, "key")).code, "idempotency_key_reused");
    await placed(customer, next, "another");
  });

  test("keys are each customer's own", async (t) => {
    const shop = await open(t);
    const [one, two] = [await shop.customer("1"), await shop.customer("2")];
    const orders = [
      await placed(one, await fill(one), "key"),
      await placed(two, await fill(two), "key"),
    ];
    assert.deepEqual(
      orders.map(({ number }) => number),
      ["1001", "1002"],
    );
  });

  test("refuses a proof that is not its own, or another customer's", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer);
    const foreign = await fill(await shop.customer("2"));
    const contents = readProof(customer.proofKey, proof);
    assert.ok(contents);
    const cheap = { ...contents, amounts: [1, 0, 0, 0, 1] as const };
    const forged = signProof(new Uint8Array(32), cheap);
    for (const wrong of [foreign, forged, `${proof}x`, "nonsense"]) {
      assert.equal((await refused(customer, wrong)).code, "proof_invalid");
    }
    // Even one that the server itself would have signed is held against the prices of today.
    const answer = await refused(customer, signProof(customer.proofKey, cheap));
    assert.equal(answer.code, "cart_changed");
  });

  test("refuses a proof that is too old, with the cart at its prices now", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer);
    shop.clock.now += 60 * 60_000;
    const answer = await refused(customer, proof);
    assert.equal(answer.code, "proof_expired");
    assert.deepEqual(answer.extras.changes, []);
    await placed(customer, answer.extras.cart?.proof ?? "", "key");
  });

  test("refuses a changed price, and says which, in words", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer);
    await shop.change((db) =>
      db.updateTable("product_units").set({ price: 60_000 }).where("price", "=", 55_000).execute(),
    );
    // The session was looked up before the change, and also after it.
    for (const context of [customer, await shop.customer("1")]) {
      const answer = await refused(context, proof);
      assert.equal(answer.code, "cart_changed");
      assert.deepEqual(answer.extras.changes, [
        {
          kind: "price_changed",
          sku: "B",
          unit: "EA",
          deliveryDate: "",
          name: "Cake",
          before: { amount: 550, scale: 2, currency: "EUR" },
          after: { amount: 600, scale: 2, currency: "EUR" },
          detail: "Cake is now €6.00 each; it was €5.50.",
        },
      ]);
    }
    const again = await getCart(await shop.customer("1"));
    const order = await placed(await shop.customer("1"), again.proof ?? "", "key");
    assert.equal(order.lines[2]?.unitPrice.amount, 600);
  });

  test("refuses each line that cannot be ordered any more, and keeps the cart", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", units: [{}, { unit: "CS", factor: 12 }] },
        { sku: "dropped" },
        { sku: "short", stock: 5 },
        { sku: "unpriced" },
        { sku: "ruled" },
        { sku: "taken away", category: "Tea" },
        { sku: "kept", category: "Tea" },
      ],
      customers: [
        { number: "1", categories: ["Tea"], skus: ["A", "dropped", "short", "unpriced", "ruled"] },
      ],
    });
    const customer = await shop.customer("1");
    const proof = await fill(customer, {
      lines: [
        line("A", 1, "CS"),
        line("dropped", 1),
        line("short", 5),
        line("unpriced", 1),
        line("ruled", 1),
        line("taken away", 1),
        line("kept", 1),
      ],
    });
    await shop.change(async (db) => {
      const of = (sku: string) => db.selectFrom("products").select("id").where("sku", "=", sku);
      const units = () => db.updateTable("product_units");
      await units().set({ active: 0 }).where("unit", "=", "CS").execute();
      await units().set({ price: null }).where("product_id", "=", of("unpriced")).execute();
      await units().set({ minimum: 6 }).where("product_id", "=", of("ruled")).execute();
      await db.updateTable("products").set({ active: 0 }).where("sku", "=", "dropped").execute();
      await db.updateTable("products").set({ stock: 4 }).where("sku", "=", "short").execute();
      await db
        .updateTable("products")
        .set({ category: null })
        .where("sku", "=", "taken away")
        .execute();
    });
    const answer = await refused(customer, proof);
    assert.equal(answer.code, "cart_changed");
    assert.deepEqual(kinds(answer)?.slice(0, 6), [
      ["line_refused", "A"],
      ["line_refused", "dropped"],
      ["line_refused", "short"],
      ["line_refused", "unpriced"],
      ["line_refused", "ruled"],
      ["line_refused", "taken away"],
    ]);
    assert.equal(answer.extras.cart?.lines.length, 7);
    assert.equal(answer.extras.cart.proof, null);
    assert.deepEqual(answer.extras.cart.lines[2]?.problem?.nearest, [4]);
  });

  test("refuses a cart that was changed elsewhere since it was shown", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer, { lines: [line("A", 2), line("B", 1)] });
    await fill(customer, { lines: [line("A", 3), line("B", 0), line("A", 1, "CS")] });
    const answer = await refused(customer, proof);
    assert.deepEqual(
      answer.extras.changes?.map(({ detail }) => detail),
      [
        "The quantity of Tea is now 3; it was 2.",
        "Cake is no longer in the cart.",
        "Tea was added to the cart.",
      ],
    );
  });

  test("takes the same lines in another order for the same", async (t) => {
    const customer = await (await open(t)).customer("1");
    const proof = await fill(customer, { lines: [line("A", 2), line("B", 1)] });
    await fill(customer, { lines: [line("A", 0)] });
    await fill(customer, { lines: [line("A", 2)] });
    const order = await placed(customer, proof, "key");
    assert.deepEqual(
      order.lines.map(({ sku }) => sku),
      ["B", "A"],
    );
  });

  test("refuses another discount code than the one shown, though it takes off the same", async (t) => {
    const shop = await open(t, { codes: [{ code: "one" }, { code: "two" }] });
    const customer = await shop.customer("1");
    const proof = await fill(customer, { lines: [line("B", 1)], discountCode: "one" });
    await fill(customer, { discountCode: "two" });
    const answer = await refused(customer, proof);
    assert.deepEqual(
      answer.extras.changes?.map(({ detail }) => detail),
      ["The discount code two counts now."],
    );
  });

  test("refuses when discount, freight or tax have changed", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer, { lines: [line("B", 2)], discountCode: "spring10" });
    await shop.change(async (db) => {
      await db
        .updateTable("discount_codes")
        .set({ uses: 1 })
        .where("code", "=", "Spring10")
        .execute();
    });
    const answer = await refused(customer, proof);
    assert.deepEqual(kinds(answer), [["discount_changed", null]]);
    assert.match(answer.extras.changes?.[0]?.detail ?? "", /€0\.00; it was €1\.10\. .*used up/);
    assert.ok(answer.extras.cart?.proof);

    const next = await fill(customer, { discountCode: null });
    await shop.change((db) =>
      db
        .updateTable("workspaces")
        .set({
          settings: JSON.stringify({
            settings: { ...facts.settings, freight: { kind: "flat", amount: "6.00" } },
          }),
        })
        .execute(),
    );
    assert.deepEqual(kinds(await refused(customer, next)), [["freight_changed", null]]);
    const later = await fill(await shop.customer("1"), {});
    await shop.change((db) => db.updateTable("customers").set({ tax_exempt: 1 }).execute());
    assert.deepEqual(kinds(await refused(customer, later)), [["tax_changed", null]]);
  });

  test("asks for the order fields that the workspace requires, and orders none that it hides", async (t) => {
    const shop = await open(t, {
      settings: {
        orderFields: { purchaseOrderNumber: "required", notes: "hidden", deliveryDate: "required" },
      },
    });
    const customer = await shop.customer("1");
    const proof = await fill(customer, { lines: [line("B", 1)], fields: { notes: "hello" } });
    const answer = await refused(customer, proof);
    assert.equal(answer.code, "invalid_request");
    assert.deepEqual(
      answer.extras.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ["/fields/purchaseOrderNumber", "required"],
        ["/fields/deliveryDate", "required"],
      ],
    );
    const filled = { fields: { purchaseOrderNumber: "PO", deliveryDate: "2026-11-22" } };
    const order = await placed(customer, await fill(customer, filled), "key");
    assert.deepEqual(order.fields, {
      purchaseOrderNumber: "PO",
      notes: "",
      deliveryDate: "2026-11-22",
    });

    await fill(customer, { lines: [line("B", 1)], ...filled });
    shop.clock.now += 12 * 3_600_000;
    const late = await refused(customer, (await getCart(customer)).proof ?? "", "later");
    assert.equal(late.extras.errors?.[0]?.code, "invalid");
  });

  test("takes no order of an expired workspace or a blocked customer", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const proof = await fill(customer);
    await shop.change((db) => db.updateTable("workspaces").set({ status: "expired" }).execute());
    assert.equal((await refused(customer, proof)).code, "workspace_unavailable");
    await shop.change(async (db) => {
      await db.updateTable("workspaces").set({ status: "open" }).execute();
      await db.updateTable("customers").set({ blocked: 1 }).execute();
    });
    assert.equal((await refused(customer, proof)).code, "session_expired");
  });

  test("a code for a first order is good until there is one", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const first = await placed(
      customer,
      await fill(customer, { lines: [line("B", 1)], discountCode: "first" }),
      "1",
    );
    assert.equal(first.discount.amount, 55);
    const again = await updateCart(customer, { lines: [line("B", 1)], discountCode: "first" });
    assert.ok(isRefusal(again) && again.code === "discount_code_refused");
    await moveOrder(await shop.staff(), first.number, {
      move: "reject",
      reason: "no",
      revision: 1,
    });
    await fill(customer, { lines: [line("B", 1)], discountCode: "first" });
  });

  test("an order of 2,000 lines is placed whole", async (t) => {
    const products = Array.from({ length: 2000 }, (_, index) => ({ sku: `S${index}`, stock: 5 }));
    const shop = await open(t, { products });
    const customer = await shop.customer("1");
    const proof = await fill(customer, { lines: products.map(({ sku }) => line(sku, 2)) });
    const order = await placed(customer, proof, "key");
    assert.equal(order.lines.length, 2000);
    assert.equal(order.subtotal.amount, 2000 * 2000);
    const { total } = await shop.store.db
      .selectFrom("products")
      .select((e) => e.fn.sum<number>("stock").as("total"))
      .executeTakeFirstOrThrow();
    assert.equal(Number(total), 2000 * 3);
  });

  test("a customer's list shows the order at once, and no other customer's", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await placed(customer, await fill(customer), "key");
    const numbers = async (context: CustomerContext) => {
      const list = await listOrders(context, {});
      assert.ok(!isRefusal(list));
      return list.orders.map(({ number }) => number);
    };
    assert.deepEqual(await numbers(customer), ["1001"]);
    assert.deepEqual(await numbers(await shop.customer("2")), []);
    assert.ok(isRefusal(await getOrder(await shop.customer("2"), "1001")));
  });
});

const imported = {
  status: "fulfilled",
  placed_at: noon - 1,
  placed_by: "import",
  purchase_order_number: "",
  notes: "",
  delivery_date: "",
  currency: "EUR",
  price_scale: 4,
  subtotal: 0,
  discount: 0,
  freight: 0,
  tax: 0,
  total: 0,
  line_count: 0,
  revision: 1,
} as const;
