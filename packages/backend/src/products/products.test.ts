import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { DeskProduct, DeskProductPage } from "@order-portal/contract";
import { getProduct } from "../catalogue/get-product.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { openShop, type Shop, type ShopFacts } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { changeProducts } from "./change-products.ts";
import { createProduct, type NewProduct } from "./create-product.ts";
import { deleteProduct } from "./delete-product.ts";
import { getDeskProduct } from "./get-desk-product.ts";
import { type DeskProductsQuestion, listDeskProducts } from "./list-desk-products.ts";
import { getProductChoices } from "./product-choices.ts";
import { setStock } from "./set-stock.ts";
import { updateProduct } from "./update-product.ts";

const tea: NewProduct = {
  sku: "TEA-1",
  name: "Jasmine tea",
  description: null,
  category: "Tea",
  productLine: "Green",
  imageUrl: null,
  taxClass: "reduced",
  newUntil: "2026-12-24",
  active: true,
  aliases: ["cha", "Jasmin"],
  replacedBy: null,
  stock: 40,
  units: [
    {
      unit: "EA",
      label: "Box",
      factor: 1,
      price: "2.50",
      minimum: null,
      maximum: null,
      increment: null,
      active: true,
    },
    {
      unit: "CS",
      label: "Case of 12",
      factor: 12,
      price: "27.0001",
      minimum: 2,
      maximum: 20,
      increment: 2,
      active: true,
    },
  ],
};

const facts: ShopFacts = {
  settings: { taxRates: { reduced: "10", standard: "20" } },
  customers: [{ number: "1" }],
};

const stored = (answer: DeskProduct | Refusal): DeskProduct => {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  assert.deepEqual(DeskProduct.parse(answer), answer);
  return answer;
};

const faults = (answer: unknown) => {
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  return [answer.code, ...(answer.extras.errors ?? []).map(({ pointer }) => pointer)];
};

/** What the form sends of a product as it was read. */
const toInput = ({ stock: _, sku: __, units, ...product }: DeskProduct) => ({
  ...product,
  units: units.map(({ price, ...unit }) => ({
    ...unit,
    price: price === null ? null : (price.amount / 10 ** price.scale).toFixed(4),
  })),
});

onEachEngine("products at the desk", (openStore) => {
  const open = async (t: TestContext, more: ShopFacts = {}): Promise<Shop> =>
    openShop(await openStore(t), { ...facts, ...more });

  const skusOf = async (shop: Shop, question: DeskProductsQuestion) => {
    const page = await listDeskProducts(await shop.staff(), question);
    assert.ok(!isRefusal(page));
    assert.deepEqual(DeskProductPage.parse(page), page);
    return page.products.map(({ sku }) => sku);
  };

  const audited = async (shop: Shop) =>
    (await shop.store.db.selectFrom("audit_entries").select(["action", "detail"]).execute()).map(
      ({ action, detail }) => ({ action, detail: JSON.parse(detail) as unknown }),
    );

  test("a product that is made is on sale at once, and found by its aliases", async (t) => {
    const shop = await open(t);
    const made = stored(await createProduct(await shop.staff(), tea));
    assert.deepEqual(
      made.units.map(({ unit, price }) => [unit, price]),
      [
        ["EA", { amount: 250, scale: 2, currency: "EUR" }],
        ["CS", { amount: 270_001, scale: 4, currency: "EUR" }],
      ],
    );
    assert.equal(made.newUntil, "2026-12-24");
    assert.deepEqual(await skusOf(shop, { search: "jasm" }), ["TEA-1"]);
    const offered = await getProduct(await shop.customer("1"), "TEA-1");
    assert.ok(!isRefusal(offered) && "units" in offered && offered.units.length === 2);
    assert.deepEqual(faults(await createProduct(await shop.staff(), tea)), ["name_taken", "/sku"]);
  });

  test("a change is stored over the revision that was looked at, and no other", async (t) => {
    const shop = await open(t);
    const seen = stored(await createProduct(await shop.staff(), tea));
    const mine = { ...toInput(seen), name: "Green tea", aliases: ["sencha"] };
    const after = stored(await updateProduct(await shop.staff(), "TEA-1", mine));
    assert.notEqual(after.revision, seen.revision);
    assert.deepEqual(await skusOf(shop, { search: "sencha" }), ["TEA-1"]);
    assert.deepEqual(await skusOf(shop, { search: "jasmin" }), []);
    const late = { ...toInput(seen), name: "Black tea" };
    assert.deepEqual(faults(await updateProduct(await shop.staff(), "TEA-1", late)), [
      "record_changed",
    ]);
    assert.deepEqual(
      (await audited(shop)).map(({ action }) => action),
      ["product.created", "product.updated"],
    );
  });

  test("storing what is there already changes nothing, and empties no cache", async (t) => {
    const shop = await open(t);
    const seen = stored(await createProduct(await shop.staff(), tea));
    const { workspace } = await shop.staff();
    assert.deepEqual(await updateProduct(await shop.staff(), "TEA-1", toInput(seen)), seen);
    assert.equal((await shop.staff()).workspace.catalogueRevision, workspace.catalogueRevision);
    assert.equal((await audited(shop)).length, 1);
  });

  test("orders take stock while a product is edited, and neither notices the other", async (t) => {
    const shop = await open(t);
    const seen = stored(await createProduct(await shop.staff(), tea));
    await shop.changeStock((db) => db.updateTable("products").set({ stock: 33 }).execute());
    const mine = { ...toInput(seen), name: "Green tea" };
    assert.equal(stored(await updateProduct(await shop.staff(), "TEA-1", mine)).stock, 33);
  });

  test("units keep the order that staff give them, and one that is left out is gone", async (t) => {
    const shop = await open(t);
    const seen = toInput(stored(await createProduct(await shop.staff(), tea)));
    const turned = { ...seen, units: seen.units.toReversed() };
    const after = stored(await updateProduct(await shop.staff(), "TEA-1", turned));
    assert.deepEqual(
      after.units.map(({ unit }) => unit),
      ["CS", "EA"],
    );
    const fewer = { ...toInput(after), units: seen.units.slice(0, 1) };
    const last = stored(await updateProduct(await shop.staff(), "TEA-1", fewer));
    assert.deepEqual(
      last.units.map(({ unit }) => unit),
      ["EA"],
    );
  });

  test("what makes no sense is refused field by field, and nothing is stored", async (t) => {
    const shop = await open(t);
    const [each, box] = tea.units;
    assert.ok(each && box);
    const nonsense: NewProduct = {
      ...tea,
      taxClass: "luxury",
      replacedBy: "TEA-1",
      imageUrl: "/pictures/others/tea.png",
      units: [each, { ...box, minimum: 30 }, { ...each, minimum: 5, maximum: 7, increment: 4 }],
    };
    assert.deepEqual(faults(await createProduct(await shop.staff(), nonsense)), [
      "invalid_request",
      "/units/1/maximum",
      "/units/2/unit",
      "/units/2/maximum",
      "/taxClass",
      "/replacedBy",
      "/imageUrl",
    ]);
    assert.deepEqual(await skusOf(shop, {}), []);
  });

  test("stock is set, moved by a difference, and never below nothing", async (t) => {
    const shop = await open(t);
    stored(await createProduct(await shop.staff(), tea));
    const change = async (wanted: Parameters<typeof setStock>[2]) =>
      setStock(await shop.staff(), "TEA-1", wanted);
    const before = (await shop.staff()).workspace;
    assert.equal(stored(await change({ change: -15 })).stock, 25);
    const after = (await shop.staff()).workspace;
    assert.ok(after.stockRevision > before.stockRevision);
    assert.equal(after.catalogueRevision, before.catalogueRevision);
    assert.deepEqual(faults(await change({ change: -26 })), ["invalid_request", "/change"]);
    assert.equal(stored(await change({ set: null })).stock, null);
    assert.deepEqual(faults(await change({ change: 1 })), ["invalid_request", "/change"]);
    assert.deepEqual((await audited(shop)).at(-1), {
      action: "product.stock_changed",
      detail: { before: { stock: 25 }, after: { stock: null } },
    });
  });

  test("two differences at once both count", async (t) => {
    const shop = await open(t);
    stored(await createProduct(await shop.staff(), tea));
    const staff = await shop.staff();
    await Promise.all([1, 2, 3, 4].map(() => setStock(staff, "TEA-1", { change: -5 })));
    assert.equal(stored(await getDeskProduct(staff, "TEA-1")).stock, 20);
  });

  test("many are changed at once, and those that are just so are not counted", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", name: "A" },
        { sku: "B", name: "B", active: 0 },
        { sku: "C", name: "C" },
      ],
    });
    const set = { active: false, category: "Old stock" };
    const skus = ["A", "B", "B", "lost"];
    assert.deepEqual(await changeProducts(await shop.staff(), { skus, set }), {
      changed: 2,
      unchanged: 0,
      missing: ["lost"],
    });
    assert.deepEqual(await skusOf(shop, { state: "inactive" }), ["A", "B"]);
    assert.deepEqual(await skusOf(shop, { category: "Old stock" }), ["A", "B"]);
    const again = await changeProducts(await shop.staff(), {
      skus: ["A", "C"],
      set: { active: true },
    });
    assert.deepEqual(again, { changed: 1, unchanged: 1, missing: [] });
    const luxury = { skus: ["A"], set: { taxClass: "luxury" } };
    assert.deepEqual(faults(await changeProducts(await shop.staff(), luxury)), [
      "invalid_request",
      "/set/taxClass",
    ]);
  });

  test("a product that orders or prices refer to is not deleted, another one is", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", name: "A" },
        { sku: "B", name: "B" },
      ],
      rules: [{ of: "workspace", on: "sku:B" }],
    });
    assert.deepEqual(faults(await deleteProduct(await shop.staff(), "B")), ["record_in_use"]);
    assert.equal(await deleteProduct(await shop.staff(), "A"), undefined);
    assert.deepEqual(await skusOf(shop, {}), ["B"]);
    assert.deepEqual(faults(await deleteProduct(await shop.staff(), "A")), ["not_found"]);
  });

  test("what another workspace has is not there", async (t) => {
    const store = await openStore(t);
    const other = await openShop(store, {
      slug: "other",
      products: [{ sku: "A", name: "Theirs" }],
    });
    const shop = await openShop(store, facts);
    assert.deepEqual(faults(await getDeskProduct(await shop.staff(), "A")), ["not_found"]);
    assert.deepEqual(faults(await setStock(await shop.staff(), "A", { set: 1 })), ["not_found"]);
    assert.deepEqual(faults(await deleteProduct(await shop.staff(), "A")), ["not_found"]);
    const set = { active: false };
    assert.deepEqual(await changeProducts(await shop.staff(), { skus: ["A"], set }), {
      changed: 0,
      unchanged: 0,
      missing: ["A"],
    });
    assert.deepEqual(await skusOf(shop, {}), []);
    assert.equal(stored(await getDeskProduct(await other.staff(), "A")).active, true);
  });

  test("the list filters by what staff look for", async (t) => {
    const shop = await open(t, {
      products: [
        { sku: "A", name: "Apple", product_line: "Fruit", stock: 0 },
        { sku: "B", name: "Banana", product_line: "Fruit", new_until: Date.UTC(2030, 0) },
        { sku: "C", name: "Cherry", units: [{ price: null }] },
        { sku: "D", name: "Date", active: 0, stock: 0 },
      ],
    });
    assert.deepEqual(await skusOf(shop, {}), ["A", "B", "C", "D"]);
    assert.deepEqual(await skusOf(shop, { state: "active" }), ["A", "B", "C"]);
    assert.deepEqual(await skusOf(shop, { productLine: "Fruit" }), ["A", "B"]);
    assert.deepEqual(await skusOf(shop, { only: "out_of_stock" }), ["A", "D"]);
    assert.deepEqual(await skusOf(shop, { only: "out_of_stock", state: "active" }), ["A"]);
    assert.deepEqual(await skusOf(shop, { only: "new" }), ["B"]);
    assert.deepEqual(await skusOf(shop, { only: "no_price" }), ["C"]);
    const choices = await getProductChoices(await shop.staff());
    assert.deepEqual(choices.productLines, ["Fruit"]);
    assert.deepEqual(choices.taxClasses[0], { name: "reduced", percent: "10" });
  });

  test("pages follow one another without a gap, however the list is asked for", async (t) => {
    const names = Array.from(
      { length: 23 },
      (_, i) => `Tea ${String(i % 7)} ü${"long ".repeat(20)}`,
    );
    const shop = await open(t, {
      products: names.map((name, i) => ({
        sku: `T-${String(i)}`,
        name,
        active: i % 3 === 0 ? 0 : 1,
      })),
    });
    for (const search of ["", "tea", "t-1"]) {
      const all = await skusOf(shop, { search, limit: 100 });
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listDeskProducts(await shop.staff(), { search, limit: 4, cursor });
        assert.ok(!isRefusal(page));
        paged.push(...page.products.map(({ sku }) => sku));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      assert.deepEqual(paged, all);
      assert.equal(new Set(all).size, all.length);
      if (search === "t-1") assert.equal(all[0], "T-1");
      else assert.equal(all.length, 23);
    }
    const page = await listDeskProducts(await shop.staff(), { search: "tea", limit: 4 });
    assert.ok(!isRefusal(page) && page.nextCursor !== null);
    const elsewhere = { search: "t", limit: 4, cursor: page.nextCursor };
    assert.deepEqual(faults(await listDeskProducts(await shop.staff(), elsewhere)), [
      "invalid_request",
      "/cursor",
    ]);
  });
});
