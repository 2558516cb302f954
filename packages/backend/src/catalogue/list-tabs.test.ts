import assert from "node:assert/strict";
import { test } from "node:test";
import type { BuyerContext } from "../context.ts";
import { onEachEngine } from "../testing/stores.ts";
import { noon, openShop, type ShopFacts } from "../testing/shop.ts";
import { listTabs } from "./list-tabs.ts";

const tabs = async (context: BuyerContext) =>
  (await listTabs(context)).map(({ kind, category, count }) => `${category ?? kind} ${count}`);

const facts: ShopFacts = {
  products: [
    { sku: "A", category: "Tea", new_until: noon + 1000, stock: 0 },
    { sku: "B", category: "tée 2", product_line: "x" },
    { sku: "C", category: "Cake", product_line: "x" },
    { sku: "D", category: "Dropped", active: 0 },
    { sku: "E" },
  ],
  customers: [{ number: "1" }, { number: "2", categories: ["Cake"] }],
  promotions: [{ on: "line:x" }],
};

onEachEngine("the tabs of a catalogue", (openStore) => {
  test("are All, New Arrivals, On Sale and the categories by name, each with its count", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    assert.deepEqual(await tabs(await shop.customer("1")), [
      "all 4",
      "new_arrivals 1",
      "on_sale 2",
      "Cake 1",
      "Tea 1",
      "tée 2 1",
    ]);
  });

  test("count what the customer may see, and are left out when empty", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    assert.deepEqual(await tabs(await shop.customer("2")), ["all 1", "on_sale 1", "Cake 1"]);
  });

  test("are kept or hidden where the workspace says so", async (t) => {
    const shop = await openShop(await openStore(t), {
      ...facts,
      settings: {
        navigation: { all: "auto", newArrivals: "always", onSale: "hidden", categories: "hidden" },
      },
    });
    assert.deepEqual(await tabs(await shop.customer("2")), ["all 1", "new_arrivals 0"]);
  });

  test("never name a category that is not in the customer's catalogue", async (t) => {
    const shop = await openShop(await openStore(t), {
      ...facts,
      settings: { navigation: { categories: "always" }, stockDisplay: "hidden" },
    });
    assert.deepEqual(await tabs(await shop.customer("2")), ["all 1", "on_sale 1", "Cake 1"]);
    const all = await tabs(await shop.customer("1"));
    assert.deepEqual(all.slice(-3), ["Cake 1", "Tea 0", "tée 2 1"], "sold out, and still named");
  });

  test("do not count what is out of stock and hidden", async (t) => {
    const shop = await openShop(await openStore(t), {
      ...facts,
      settings: { stockDisplay: "hidden" },
    });
    const shown = await tabs(await shop.customer("1"));
    assert.deepEqual(shown, ["all 3", "on_sale 2", "Cake 1", "tée 2 1"]);
  });

  test("are few in an empty catalogue", async (t) => {
    const shop = await openShop(await openStore(t), { customers: [{ number: "1" }] });
    assert.deepEqual(await tabs(await shop.customer("1")), ["all 0"]);
  });
});
