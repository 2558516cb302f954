import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { type CartUpdate, PricedCart } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { submitOrder } from "../orders/submit-order.ts";
import { onEachEngine } from "../testing/stores.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { getCart } from "./get-cart.ts";
import { updateCart } from "./update-cart.ts";

const tuesday = "2026-11-24";
const friday = "2026-11-27";

const line = (sku: string, quantity: number, deliveryDate = "", note?: string) => ({
  sku,
  unit: "EA",
  quantity,
  ...(deliveryDate !== "" && { deliveryDate }),
  ...(note !== undefined && { note }),
});

const update = async (context: CustomerContext, change: CartUpdate): Promise<PricedCart> => {
  const answer = await updateCart(context, change);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(PricedCart.parse(answer), answer);
  assert.deepEqual((await getCart(context)).lines, answer.lines, "it is stored as it is answered");
  return answer;
};

const held = ({ lines }: PricedCart) =>
  lines.map(({ sku, quantity, deliveryDate, note }) =>
    [quantity, sku, deliveryDate, note].filter((part) => part !== "").join(" "),
  );

const faults = (answer: unknown) => {
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  return answer.extras.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
};

const changes = ({ extras }: Refusal) =>
  extras.changes?.map(({ kind, sku, deliveryDate, detail }) => [kind, sku, deliveryDate, detail]);

const facts: ShopFacts = {
  products: [
    { sku: "A", name: "Tea" },
    { sku: "B", name: "Cake" },
    { sku: "C", stock: 5 },
  ],
  discounts: [{ on: "sku:A" }],
  customers: [{ number: "1" }],
  settings: { deliveryDates: "several" },
};

onEachEngine("notes and delivery dates of lines", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  test("a line is one sku in one unit for one date, and is set and taken out as such", async (t) => {
    const customer = await (await open(t)).customer("1");
    const lines = [line("A", 1, tuesday), line("A", 2), line("A", 3, friday)];
    assert.deepEqual(held(await update(customer, { lines })), [
      `1 A ${tuesday}`,
      "2 A",
      `3 A ${friday}`,
    ]);
    const changed = await update(customer, {
      lines: [{ ...line("A", 5), deliveryDate: "" }, line("A", 0, tuesday)],
    });
    assert.deepEqual(held(changed), ["5 A", `3 A ${friday}`]);
  });

  test("the same line named twice is refused", async (t) => {
    const customer = await (await open(t)).customer("1");
    const lines = [line("A", 1, tuesday), line("A", 1), line("A", 2, tuesday)];
    assert.deepEqual(faults(await updateCart(customer, { lines })), ["/lines/2 invalid"]);
    const bare = [line("A", 1), { ...line("A", 1), deliveryDate: "" }];
    assert.deepEqual(faults(await updateCart(customer, { lines: bare })), ["/lines/1 invalid"]);
  });

  test("each line is priced by its own quantity", async (t) => {
    const customer = await (await open(t)).customer("1");
    const cart = await update(customer, { lines: [line("A", 6, tuesday), line("A", 10, friday)] });
    // From 10 on there are 5 % off: only the second line has as many.
    assert.deepEqual(
      cart.lines.map(({ lineTotal }) => lineTotal?.amount),
      [6000, 9500],
    );
  });

  test("stock is one for all lines of a product, whatever their dates", async (t) => {
    const customer = await (await open(t)).customer("1");
    const lines = [line("C", 3, tuesday), line("C", 3, friday)];
    const answer = await updateCart(customer, { lines });
    assert.deepEqual(faults(answer), ["/lines/1/quantity quantity_above_stock"]);
    assert.ok(isRefusal(answer));
    assert.deepEqual(answer.extras.errors?.[0]?.nearest, [2]);
  });

  test("a date that has passed where the supplier is, is refused; today is not", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const lines = [line("A", 1, "2026-11-22"), line("B", 1, "2026-11-21")];
    const answer = await updateCart(customer, { lines });
    assert.deepEqual(faults(answer), ["/lines/1/deliveryDate delivery_date_invalid"]);
    await update(customer, { lines: lines.slice(0, 1) });
    // The day after it is in the cart still, cannot be ordered, and says so; it can be taken out.
    shop.clock.now += 24 * 3_600_000;
    const later = await getCart(customer);
    assert.equal(later.lines[0]?.problem?.code, "delivery_date_invalid");
    assert.equal(later.proof, null);
    assert.deepEqual(held(await update(customer, { lines: [line("A", 0, "2026-11-22")] })), []);
  });

  test("where an order has one date, lines have none of their own", async (t) => {
    const shop = await open(t);
    await update(await shop.customer("1"), { lines: [line("A", 1, tuesday)] });
    await shop.change((db) => db.updateTable("workspaces").set({ settings: "{}" }).execute());
    const customer = await shop.customer("1");
    const answer = await updateCart(customer, { lines: [line("B", 1, tuesday)] });
    assert.deepEqual(faults(answer), ["/lines/0/deliveryDate delivery_date_invalid"]);
    const cart = await getCart(customer);
    assert.equal(cart.lines[0]?.problem?.code, "delivery_date_invalid");
    const mended = await update(customer, { lines: [line("A", 0, tuesday), line("A", 1)] });
    assert.ok(mended.proof !== null);
  });

  test("a note stays where a change says nothing of it, and goes when it is emptied", async (t) => {
    const customer = await (await open(t)).customer("1");
    const note = "ripe, please — <b>'; drop table carts</b>";
    await update(customer, { lines: [line("A", 1, "", note), line("B", 1)] });
    const more = await update(customer, { lines: [line("A", 4), line("B", 1, "", "two halves")] });
    assert.deepEqual(held(more), [`4 A ${note}`, "1 B two halves"]);
    assert.deepEqual(held(await update(customer, { lines: [line("A", 4, "", "")] })), [
      "4 A",
      "1 B two halves",
    ]);
  });

  test("an order's lines keep the notes and dates that were shown", async (t) => {
    const customer = await (await open(t)).customer("1");
    const cart = await update(customer, {
      lines: [line("A", 1, friday, "to the back door"), line("A", 2, tuesday), line("B", 1)],
    });
    const order = await submitOrder(customer, cart.proof ?? "", "key");
    assert.ok(!isRefusal(order), JSON.stringify(order));
    assert.deepEqual(
      order.lines.map(({ sku, deliveryDate, note }) => [sku, deliveryDate, note]),
      [
        ["A", friday, "to the back door"],
        ["A", tuesday, ""],
        ["B", "", ""],
      ],
    );
    assert.deepEqual((await getCart(customer)).lines, []);
  });

  test("a date is part of what was shown: another is a change, told line by line", async (t) => {
    const customer = await (await open(t)).customer("1");
    const { proof } = await update(customer, { lines: [line("A", 1, tuesday), line("B", 1)] });
    await update(customer, { lines: [line("A", 0, tuesday), line("A", 1, friday)] });
    const answer = await submitOrder(customer, proof ?? "", "key");
    assert.ok(isRefusal(answer));
    assert.equal(answer.code, "cart_changed");
    assert.deepEqual(changes(answer), [
      ["line_removed", "A", tuesday, "Tea for Nov 24, 2026 is no longer in the cart."],
      ["line_added", "A", friday, "Tea for Nov 27, 2026 was added to the cart."],
    ]);
  });

  test("another note is no change of what was shown", async (t) => {
    const customer = await (await open(t)).customer("1");
    const { proof } = await update(customer, { lines: [line("A", 1)] });
    await update(customer, { lines: [line("A", 1, "", "sliced")] });
    const order = await submitOrder(customer, proof ?? "", "key");
    assert.ok(!isRefusal(order));
    assert.equal(order.lines[0]?.note, "sliced");
  });
});
