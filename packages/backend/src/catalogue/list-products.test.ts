import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { ProductPage } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { isRefusal } from "../http/refusal.ts";
import { onEachEngine } from "../testing/stores.ts";
import { noon, openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { type ListQuestion, listProducts } from "./list-products.ts";

const day = 24 * 3_600_000;

const page = async (context: BuyerContext, question: ListQuestion = {}): Promise<ProductPage> => {
  const answer = await listProducts(context, question);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(ProductPage.parse(answer), answer);
  return answer;
};

const skus = async (context: BuyerContext, question: ListQuestion = {}): Promise<string[]> =>
  (await page(context, question)).products.map(({ sku }) => sku);

/** Every page of a list, one after the other. */
const pages = async (context: BuyerContext, question: ListQuestion): Promise<string[][]> => {
  const all: string[][] = [];
  let cursor: string | undefined;
  do {
    const next = await page(context, { ...question, cursor });
    all.push(next.products.map(({ sku }) => sku));
    cursor = next.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
};

const letters: ShopFacts = {
  products: ["E", "B", "D", "A", "C"].map((sku) => ({ sku, name: `Jar ${sku}` })),
  customers: [{ number: "1" }],
};

onEachEngine("listing products", (openStore) => {
  const open = async (t: TestContext, facts: ShopFacts): Promise<Shop> =>
    openShop(await openStore(t), facts);

  test("shows the active products by name, marks and case aside", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "1", name: "Zwieback" },
        { sku: "2", name: "éclair" },
        { sku: "3", name: "Eggs" },
        { sku: "4", name: "Dropped", active: 0 },
      ],
      customers: [{ number: "1" }],
    });
    const { products, total, nextCursor } = await page(await shop.customer("1"));
    assert.deepEqual(
      products.map(({ sku }) => sku),
      ["2", "3", "1"],
    );
    assert.equal(total, 3);
    assert.equal(nextCursor, null);
  });

  test("goes through a list page by page, and ends with the last product", async (t) => {
    const customer = await (await open(t, letters)).customer("1");
    assert.deepEqual(await pages(customer, { limit: 2 }), [["A", "B"], ["C", "D"], ["E"]]);
    assert.deepEqual(await pages(customer, { limit: 5 }), [["A", "B", "C", "D", "E"]]);
  });

  test("goes on behind the last product shown when the catalogue has changed", async (t) => {
    const shop = await open(t, letters);
    const { nextCursor } = await page(await shop.customer("1"), { limit: 2 });
    const cursor = nextCursor ?? "";
    await shop.change((db) =>
      db.updateTable("products").set({ active: 0 }).where("sku", "=", "A").execute(),
    );
    assert.deepEqual(await skus(await shop.customer("1"), { cursor }), ["C", "D", "E"]);
    await shop.change((db) =>
      db.updateTable("products").set({ active: 0 }).where("sku", "=", "B").execute(),
    );
    assert.deepEqual(await skus(await shop.customer("1"), { cursor }), ["C", "D", "E"]);
  });

  test("refuses a cursor of another question, and what is none", async (t) => {
    const customer = await (await open(t, letters)).customer("1");
    const { nextCursor } = await page(customer, { limit: 2 });
    const wrong = [
      { search: "jar", cursor: nextCursor ?? "" },
      { tab: "new_arrivals" as const, cursor: nextCursor ?? "" },
      { cursor: "nonsense" },
      { cursor: `${nextCursor}.0` },
    ];
    for (const question of wrong) {
      const answer = await listProducts(customer, question);
      assert.ok(isRefusal(answer));
      assert.equal(answer.code, "invalid_request");
      assert.equal(answer.extras.errors?.[0]?.pointer, "/cursor");
    }
  });

  test("prices each product for the customer who looks", async (t) => {
    const shop = await open(t, {
      products: [{ sku: "A" }, { sku: "B" }],
      customers: [{ number: "1", group: "gold" }, { number: "2", group: "gold" }, { number: "3" }],
      rules: [
        { of: "group:gold", on: "all", kind: "percent", value: 100_000 },
        { of: "customer:2", on: "sku:B", kind: "fixed", value: 50_000 },
      ],
    });
    const prices = async (number: string) =>
      (await page(await shop.customer(number))).products.map(
        ({ units }) => units[0]?.unitPrice?.amount,
      );
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(await prices("1"), [900, 900]);
      assert.deepEqual(await prices("2"), [900, 500]);
      assert.deepEqual(await prices("3"), [1000, 1000]);
    }
  });

  test("shows a changed price, name and unit at once", async (t) => {
    const shop = await open(t, { products: [{ sku: "A" }], customers: [{ number: "1" }] });
    const first = await page(await shop.customer("1"));
    assert.equal(first.products[0]?.units[0]?.unitPrice?.amount, 1000);
    await shop.change(async (db) => {
      await db.updateTable("products").set({ name: "Renamed" }).execute();
      await db.updateTable("product_units").set({ price: 120_000, label: "Jar" }).execute();
    });
    const second = await page(await shop.customer("1"));
    assert.equal(second.products[0]?.name, "Renamed");
    assert.equal(second.products[0].units[0]?.unitPrice?.amount, 1200);
    assert.equal(second.products[0].units[0].label, "Jar");
  });

  test("shows price breaks, quantity rules and units, and none that is withdrawn", async (t) => {
    const shop = await open(t, {
      products: [
        {
          sku: "A",
          units: [
            { minimum: 4, increment: 2 },
            { unit: "CS", label: "Case", factor: 12, price: null },
            { unit: "PL", active: 0 },
          ],
        },
      ],
      customers: [{ number: "1" }],
      discounts: [{ on: "all", minimum_quantity: 10, percent: 50_000 }],
    });
    const { products } = await page(await shop.customer("1"));
    const money = (amount: number) => ({ amount, scale: 2, currency: "EUR" });
    assert.deepEqual(products[0]?.units, [
      {
        unit: "EA",
        label: "Piece",
        factor: 1,
        unitPrice: money(1000),
        priceBreaks: [{ minimumQuantity: 10, unitPrice: money(950) }],
        quantityRule: { minimum: 4, maximum: null, increment: 2 },
      },
      {
        unit: "CS",
        label: "Case",
        factor: 12,
        unitPrice: money(11_400),
        priceBreaks: [],
        quantityRule: { minimum: 1, maximum: null, increment: 1 },
      },
    ]);
  });

  test("shows stock as it is now, and what has no price as not orderable", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "few", name: "A", stock: 3, units: [{ minimum: 4 }] },
        { sku: "gone", name: "B", stock: 0 },
        { sku: "left", name: "C", stock: 1 },
        { sku: "unpriced", name: "D", stock: 9, units: [{ price: null }] },
        { sku: "untracked", name: "E" },
        { sku: "unitless", name: "F", units: [] },
      ],
      customers: [{ number: "1" }],
    });
    const availability = async () =>
      (await page(await shop.customer("1"))).products.map((product) => product.availability);
    const before = ["out_of_stock", "out_of_stock", "available", "no_price", "available"];
    assert.deepEqual(await availability(), [...before, "no_price"]);
    // Taking stock is no change of the catalogue.
    await shop.changeStock((db) =>
      db.updateTable("products").set({ stock: 0 }).where("sku", "=", "left").execute(),
    );
    assert.equal((await availability())[2], "out_of_stock");
  });

  test("leaves out what is out of stock where the workspace says so", async (t) => {
    const products = Array.from({ length: 12 }, (_, index) => ({
      sku: `S${String(index).padStart(2, "0")}`,
      stock: index % 3 === 0 ? 1 : 0,
    }));
    const shop = await open(t, {
      products,
      customers: [{ number: "1" }],
      settings: { stockDisplay: "hidden" },
    });
    const customer = await shop.customer("1");
    assert.deepEqual(await pages(customer, { limit: 2 }), [
      ["S00", "S03"],
      ["S06", "S09"],
    ]);
    assert.equal((await page(customer)).total, 4);
    // A moment later two more are gone; the count may lag, the list does not.
    await shop.changeStock((db) =>
      db.updateTable("products").set({ stock: 0 }).where("sku", "in", ["S00", "S09"]).execute(),
    );
    const later = await shop.customer("1");
    assert.deepEqual(await pages(later, { limit: 2 }), [["S03", "S06"]]);
    shop.clock.now += 6000;
    assert.equal((await page(later)).total, 2);
  });

  test("shows each customer the catalogue that is theirs", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", category: "Tea" },
        { sku: "B", category: "Tea" },
        { sku: "C", category: "Cake" },
        { sku: "D" },
      ],
      customers: [
        { number: "all" },
        { number: "some", categories: ["Tea", "Nothing"], skus: ["D", "unknown"] },
        { number: "none", skus: [] },
      ],
    });
    assert.deepEqual(await skus(await shop.customer("all")), ["A", "B", "C", "D"]);
    const some = await shop.customer("some");
    assert.deepEqual(await skus(some), ["A", "B", "D"]);
    assert.deepEqual(await skus(some, { search: "product" }), ["A", "B", "D"]);
    assert.deepEqual(await skus(some, { tab: "category", category: "Cake" }), []);
    assert.deepEqual(await skus(await shop.customer("none")), []);
    assert.deepEqual(await skus(await shop.visitor()), ["A", "B", "C", "D"]);
  });

  test("keeps two workspaces apart", async (t) => {
    const store = await openStore(t);
    const one = await openShop(store, { slug: "one", ...letters });
    const other = await openShop(store, {
      slug: "other",
      products: [{ sku: "A", name: "Foreign jar" }],
      customers: [{ number: "1" }],
    });
    assert.deepEqual(await skus(await one.customer("1"), { search: "jar" }), [..."ABCDE"]);
    assert.deepEqual(await skus(await other.customer("1"), { search: "jar" }), ["A"]);
    assert.deepEqual(await skus(await other.customer("1")), ["A"]);
  });

  test("lists categories, and asks for the name of one", async (t) => {
    const shop = await open(t, {
      products: [{ sku: "A", category: "Tea" }, { sku: "B", category: "Cake" }, { sku: "C" }],
      customers: [{ number: "1" }],
    });
    const customer = await shop.customer("1");
    assert.deepEqual(await skus(customer, { tab: "category", category: "Tea" }), ["A"]);
    assert.deepEqual(await skus(customer, { tab: "category", category: "Unknown" }), []);
    for (const question of [{ tab: "category" }, { tab: "all", category: "Tea" }] as const) {
      const answer = await listProducts(customer, question);
      assert.ok(isRefusal(answer) && answer.code === "invalid_request");
    }
  });

  test("lists new arrivals for as long as they are new", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", new_until: noon + day },
        { sku: "B", new_until: noon - 1 },
        { sku: "C", new_until: noon + 2 * day },
        { sku: "D" },
      ],
      customers: [{ number: "1" }],
    });
    const customer = await shop.customer("1");
    const newOnes = async () => {
      const { products, total } = await page(customer, { tab: "new_arrivals" });
      assert.equal(total, products.length);
      assert.ok(products.every(({ isNew }) => isNew));
      return products.map(({ sku }) => sku);
    };
    assert.deepEqual(await newOnes(), ["A", "C"]);
    shop.clock.now = noon + day;
    assert.deepEqual(await newOnes(), ["C"]);
    assert.equal((await page(customer)).products[0]?.isNew, false);
  });

  test("lists as on sale what a promotion makes cheaper for this customer, while it runs", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", product_line: "Tea" },
        { sku: "B", product_line: "Tea" },
        { sku: "C" },
        { sku: "D", product_line: "Tea", units: [{ price: null }] },
      ],
      customers: [{ number: "1" }, { number: "2" }],
      rules: [{ of: "customer:2", on: "sku:B", kind: "fixed", value: 60_000 }],
      promotions: [
        { on: "line:Tea", kind: "fixed", value: 70_000, starts: noon, ends: noon + day },
        { on: "sku:C", kind: "percent", value: 100_000, starts: noon + day },
      ],
    });
    const onSale = async (number: string) => {
      const { products, total } = await page(await shop.customer(number), { tab: "on_sale" });
      assert.equal(total, products.length);
      return products.map(({ sku, units }) => [
        sku,
        units[0]?.wasPrice?.amount,
        units[0]?.unitPrice?.amount,
      ]);
    };
    const both = [
      ["A", 1000, 700],
      ["B", 1000, 700],
    ];
    shop.clock.now = noon - 1;
    assert.deepEqual(await onSale("1"), []);
    shop.clock.now = noon;
    assert.deepEqual(await onSale("1"), both);
    // This one pays less than the promotion asks.
    assert.deepEqual(await onSale("2"), both.slice(0, 1));
    shop.clock.now = noon + day;
    assert.deepEqual(await onSale("1"), [["C", 1000, 900]]);
  });

  test("of very many products that a promotion names, shows only those that it makes cheaper", async (t) => {
    const products = Array.from({ length: 2100 }, (_, index) => ({
      sku: `S${String(index).padStart(4, "0")}`,
      units: index % 700 === 0 ? [{}] : [],
    }));
    const shop = await open(t, {
      products,
      customers: [{ number: "1" }],
      promotions: [{ on: "all" }],
    });
    const customer = await shop.customer("1");
    assert.deepEqual(await pages(customer, { tab: "on_sale", limit: 2 }), [
      ["S0000", "S0700"],
      ["S1400"],
    ]);
    assert.equal((await page(customer, { tab: "on_sale" })).total, null);
  });

  test("finds by sku, name and alias, the sku first", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "85123A", name: "White hanging heart T-light holder" },
        { sku: "T85", name: "Tin 85123 pieces", aliases: ["White box"] },
        { sku: "8512", name: "Zinc star" },
        { sku: "AB-12/C", name: "Crème brûlée set", active: 1 },
        { sku: "X", name: "White dropped", active: 0 },
      ],
      customers: [{ number: "1" }],
    });
    const customer = await shop.customer("1");
    const find = (search: string) => skus(customer, { search });
    assert.deepEqual(await find("8512"), ["8512", "85123A", "T85"]);
    assert.deepEqual(await find("85123"), ["85123A", "T85"]);
    assert.deepEqual(await find("85123a"), ["85123A"]);
    assert.deepEqual(await find("ab12"), ["AB-12/C"]);
    assert.deepEqual(await find("AB-12/"), ["AB-12/C"]);
    assert.deepEqual(await find("creme BRU"), ["AB-12/C"]);
    assert.deepEqual(await find("whi"), ["T85", "85123A"]);
    assert.deepEqual(await find("heart white"), ["85123A"]);
    assert.deepEqual(await find("tlight"), ["85123A"]);
    assert.deepEqual(await find("heart tin"), []);
    assert.deepEqual(await find("' or 1=1 --"), []);
    assert.deepEqual(await find("%"), []);
    assert.deepEqual(await find("   "), ["AB-12/C", "T85", "85123A", "8512"]);
  });

  test("goes through what a search finds page by page", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "star", name: "Zinc" },
        { sku: "star-2", name: "Wood" },
        { sku: "star-1", name: "Tin" },
        ...["F", "E", "D"].map((sku) => ({ sku, name: `Star ${sku}` })),
      ],
      customers: [{ number: "1" }],
    });
    const customer = await shop.customer("1");
    const expected = ["star", "star-1", "star-2", "D", "E", "F"];
    for (const limit of [1, 2, 4, 6]) {
      const found = await pages(customer, { search: "star", limit });
      assert.deepEqual(found.flat(), expected);
      assert.equal(found.length, Math.ceil(6 / limit));
    }
    assert.equal((await page(customer, { search: "star", limit: 2 })).total, 6);
  });

  test("carries texts of any kind through unchanged", async (t) => {
    const name = `<img src=x onerror=alert(1)> "'; drop table products; -- \u2028 😀`;
    const shop = await open(t, {
      products: [
        { sku: `"\\<`, name, category: "</script>", image_url: "https://x.example/ä.png" },
      ],
      customers: [{ number: "1" }],
    });
    const [product] = (await page(await shop.customer("1"))).products;
    assert.equal(product?.sku, `"\\<`);
    assert.equal(product.name, name);
    assert.equal(product.category, "</script>");
  });
});
