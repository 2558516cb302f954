import assert from "node:assert/strict";
import { test } from "node:test";
import { inventorySorts } from "@order-portal/contract";
import { isRefusal } from "../http/refusal.ts";
import { readVisitor } from "../sessions/visitor.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { type InventoryQuestion, listInventory } from "./list-inventory.ts";
import { lotSearchText } from "./lot-search-text.ts";

const facts: ShopFacts = {
  products: [
    { sku: "TEA-1", name: "Crème de menthe tea", units: [{ label: "Tin" }] },
    { sku: "TEA-2", name: "100 % Assam" },
  ],
  customers: [{ number: "1" }, { number: "2" }],
};

type Lot = readonly [customer: string, sku: string, lot: string, holder: string, quantity: number];

async function hold(shop: Shop, lots: readonly Lot[]): Promise<void> {
  await shop.change(async (db) => {
    const ids = async (table: "customers" | "products", key: "number" | "sku") => {
      const rows = await db.selectFrom(table).select(["id", key]).execute();
      return new Map(rows.map((row) => [String((row as Record<string, unknown>)[key]), row.id]));
    };
    const customers = await ids("customers", "number");
    const products = await ids("products", "sku");
    const rows = lots.map(([customer, sku, lot_number, holder, quantity]) => ({
      customer_id: customers.get(customer) ?? 0,
      product_id: products.get(sku) ?? 0,
      ...{ lot_number, holder, owner: `Owner ${customer}`, unit: "EA", quantity },
      search_text: lotSearchText({ lot_number, owner: `Owner ${customer}`, holder }),
    }));
    for (let at = 0; at < rows.length; at += 1000) {
      await db
        .insertInto("held_inventory")
        .values(rows.slice(at, at + 1000))
        .execute();
    }
  });
}

async function read(shop: Shop, question: InventoryQuestion = {}, customer = "1") {
  const page = await listInventory(await shop.customer(customer), question);
  assert.ok(!isRefusal(page), JSON.stringify(page));
  return page;
}

onEachEngine("inventory", (openStore) => {
  test("shows each customer its own lots of which something remains", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const visitor = async (customer: string) => readVisitor(await shop.customer(customer));
    assert.equal((await visitor("1")).hasInventory, undefined);
    await hold(shop, [
      ["1", "TEA-2", "L-2", "Depot", 125_000],
      ["1", "TEA-1", "L-1", "Dock", 5000],
      ["1", "TEA-1", "L-0", "Dock", 0],
      ["2", "TEA-1", "L-9", "Secret cave", 10_000],
    ]);
    const { lots, total, accounts, nextCursor } = await read(shop);
    assert.deepEqual(lots, [
      {
        ...{ sku: "TEA-1", name: "Crème de menthe tea", lotNumber: "L-1", owner: "Owner 1" },
        ...{ holder: "Dock", quantity: "0.5", unit: "EA", unitLabel: "Tin" },
      },
      {
        ...{ sku: "TEA-2", name: "100 % Assam", lotNumber: "L-2", owner: "Owner 1" },
        ...{ holder: "Depot", quantity: "12.5", unit: "EA", unitLabel: lots[1]?.unitLabel },
      },
    ]);
    assert.deepEqual([total, nextCursor], [2, null]);
    assert.deepEqual(accounts, { owners: ["Owner 1"], holders: ["Depot", "Dock"] });
    assert.equal((await visitor("1")).hasInventory, true);
  });

  test("finds lots by words of the product, the lot and the accounts, in any order", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await hold(shop, [
      ["1", "TEA-1", "Lot Ä", "Dock", 1],
      ["1", "TEA-2", "Lot B", "Dépôt_1", 1],
    ]);
    const skus = async (search: string) =>
      (await read(shop, { search })).lots.map(({ sku }) => sku).join();
    assert.equal(await skus("CREME dock"), "TEA-1");
    assert.equal(await skus("depot_ tea-2"), "TEA-2");
    assert.equal(await skus("%"), "TEA-2");
    assert.equal(await skus("nothing"), "");
    assert.equal((await read(shop, { holder: "Dock" })).total, 1);
  });

  test("pages through thousands of lots in every order, each lot once", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    const lots = Array.from({ length: 1203 }, (_, i): Lot => {
      return ["1", i % 2 ? "TEA-1" : "TEA-2", `L-${i}`, `Depot ${i % 7}`, 1 + (i % 50)];
    });
    await hold(shop, lots);
    for (const sort of inventorySorts) {
      for (const direction of ["ascending", "descending"] as const) {
        const seen = new Set<string>();
        let cursor: string | null | undefined;
        do {
          const question = { sort, direction, limit: 500, cursor };
          const page = await read(shop, question as InventoryQuestion);
          for (const { lotNumber } of page.lots) seen.add(lotNumber);
          cursor = page.nextCursor;
        } while (cursor);
        assert.equal(seen.size, lots.length, `${sort} ${direction}`);
      }
    }
    const first = await read(shop, { sort: "lot", limit: 1 });
    const customer = await shop.customer("1");
    for (const cursor of [first.nextCursor ?? "", "x", "W10"]) {
      const other = await listInventory(customer, { sort: "quantity", cursor });
      assert.ok(isRefusal(other) && other.code === "invalid_request");
    }
  });
});
