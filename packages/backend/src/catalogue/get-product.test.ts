import assert from "node:assert/strict";
import { test } from "node:test";
import { ProductDetail } from "@order-portal/contract";
import { isRefusal } from "../http/refusal.ts";
import { onEachEngine } from "../testing/stores.ts";
import { noon, openShop } from "../testing/shop.ts";
import { getProduct } from "./get-product.ts";

onEachEngine("one product", (openStore) => {
  test("is shown with its description, its price and its stock as it is now", async (t) => {
    const shop = await openShop(await openStore(t), {
      products: [
        { sku: "A/1", description: "From the <b>hills</b>.", stock: 5, new_until: noon + 1 },
      ],
      customers: [{ number: "1" }],
    });
    const product = await getProduct(await shop.customer("1"), "A/1");
    assert.ok(!isRefusal(product));
    assert.deepEqual(ProductDetail.parse(product), product);
    assert.equal(product.description, "From the <b>hills</b>.");
    assert.equal(product.availability, "available");
    assert.equal(product.isNew, true);
    assert.equal(product.units[0]?.unitPrice?.amount, 1000);
  });

  test("is refused alike when it is unknown, foreign, withdrawn or another customer's", async (t) => {
    const store = await openStore(t);
    const shop = await openShop(store, {
      products: [{ sku: "A" }, { sku: "dropped", active: 0 }, { sku: "others", category: "Tea" }],
      customers: [{ number: "1", skus: ["A", "dropped"] }],
    });
    await openShop(store, { slug: "other", products: [{ sku: "foreign" }] });
    const customer = await shop.customer("1");
    const answers = [];
    for (const sku of ["unknown", "foreign", "dropped", "others", "a"]) {
      answers.push(await getProduct(customer, sku));
    }
    for (const answer of answers) {
      assert.ok(isRefusal(answer) && answer.code === "not_found");
      assert.deepEqual(answer, answers[0]);
    }
  });
});
