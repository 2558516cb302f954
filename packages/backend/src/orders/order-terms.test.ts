import assert from "node:assert/strict";
import { test } from "node:test";
import type { NewRow } from "../database/schema.ts";
import { isRefusal } from "../http/refusal.ts";
import { placeOrder } from "../testing/histories.ts";
import { openShop, type Shop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { readVisitor } from "../sessions/visitor.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { getOrder } from "./get-order.ts";

const facts = {
  products: [{ sku: "TEA" }],
  customers: [{ number: "1", payment_terms: "Net 30", shipping_terms: "Van" }],
};

/** Puts an address on file, behind those that are there. */
async function addAddress(
  shop: Shop,
  address: Pick<NewRow<"addresses">, "kind" | "line1">,
): Promise<void> {
  const { actor } = await shop.customer("1");
  await shop.change((db) =>
    db
      .insertInto("addresses")
      .values({
        customer_id: actor.customer.id,
        label: address.line1,
        line2: "",
        city: "Wien",
        region: "",
        postal_code: "1010",
        country: "AT",
        ...address,
      })
      .execute(),
  );
}

const moveAway = (shop: Shop) =>
  shop.change(async (db) => {
    await db.updateTable("addresses").set({ line1: "Elsewhere 9" }).execute();
    await db.updateTable("customers").set({ payment_terms: "Prepaid" }).execute();
  });

async function seen(shop: Shop, number: string) {
  const order = await getOrder(await shop.customer("1"), number);
  const desk = await getDeskOrder(await shop.staff(), number);
  assert.ok(!isRefusal(order) && !isRefusal(desk));
  const { billingAddress, shippingAddress, paymentTerms, shippingTerms } = order;
  // Buyer and supplier read the same.
  assert.deepEqual(
    [desk.billingAddress, desk.shippingAddress, desk.paymentTerms, desk.shippingTerms],
    [billingAddress, shippingAddress, paymentTerms, shippingTerms],
  );
  return [billingAddress?.line1, shippingAddress?.line1, paymentTerms, shippingTerms];
}

onEachEngine("where an order goes", (openStore) => {
  test("is what was on file when it was submitted, the first address of each kind", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await addAddress(shop, { kind: "shipping", line1: "Herrengasse 14" });
    await addAddress(shop, { kind: "shipping", line1: "Ring 1" });
    await addAddress(shop, { kind: "billing", line1: "Graben 2" });
    const line = { sku: "TEA", unit: "EA", quantity: 1 };
    const order = await placeOrder(await shop.customer("1"), [line]);
    assert.equal(order.shippingAddress?.line1, "Herrengasse 14");
    await moveAway(shop);
    const then = ["Graben 2", "Herrengasse 14", "Net 30", "Van"];
    assert.deepEqual(await seen(shop, order.number), then);
  });

  test("is what is on file today where it came in from elsewhere", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const line = { sku: "TEA", unit: "EA", quantity: 1 };
    const { number } = await placeOrder(await shop.customer("1"), [line]);
    assert.deepEqual(await seen(shop, number), [undefined, undefined, "Net 30", "Van"]);
    await shop.change((db) => db.updateTable("orders").set({ terms: null }).execute());
    await addAddress(shop, { kind: "billing", line1: "Graben 2" });
    await moveAway(shop);
    assert.deepEqual(await seen(shop, number), ["Elsewhere 9", undefined, "Prepaid", "Van"]);
  });

  test("is paid as its customer pays, else as everybody; once placed, as it was then", async (t) => {
    const shop = await openShop(await openStore(t), {
      ...facts,
      customers: [
        { number: "1", payment_terms: "Net 30" },
        { number: "2", checkout_mode: "pay_now" },
      ],
    });
    const line = { sku: "TEA", unit: "EA", quantity: 1 };
    const placed = async (number: string) => placeOrder(await shop.customer(number), [line]);
    const first = await placed("1");
    assert.deepEqual(
      [first.checkoutMode, (await placed("2")).checkoutMode],
      ["pay_later", "pay_now"],
    );
    await shop.change((db) =>
      db.updateTable("customers").set({ checkout_mode: "pay_now" }).execute(),
    );
    assert.equal((await placed("1")).checkoutMode, "pay_now");
    assert.equal((await readVisitor(await shop.customer("1"))).checkoutMode, "pay_now");
    const again = await getDeskOrder(await shop.staff(), first.number);
    assert.ok(!isRefusal(again));
    assert.deepEqual([again.checkoutMode, again.paymentTerms], ["pay_later", "Net 30"]);
  });
});
