import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { listProducts } from "../catalogue/list-products.ts";
import { priceLines } from "../carts/price-lines.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { noon, openShop } from "../testing/shop.ts";
import { type OpenStore, onEachEngine } from "../testing/stores.ts";
import { checkPrice } from "./check-price.ts";
import { findPriceCustomers, findPriceProducts, findProductLines } from "./find-for-prices.ts";
import { listCustomerPrices } from "./list-customer-prices.ts";
import { previewPrices } from "./preview-prices.ts";

function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`${answer.code}: ${answer.detail}`);
  return answer;
}

const lines = ["Tea", "Coffee", "Juice"];
const skus = Array.from({ length: 30 }, (_, index) => `P-${index}`);
const numbers = Array.from({ length: 24 }, (_, index) => `C-${index}`);

/** Thirty products, and customers with every kind of rule, catalogue and group among them. */
async function openManyPrices(t: TestContext, openStore: OpenStore) {
  return openShop(await openStore(t), {
    products: skus.map((sku, index) => ({
      sku,
      name: `Product ${index}`,
      category: `Category ${index % 4}`,
      product_line: lines[index % 3] ?? null,
      units: [
        { unit: "EA", price: index === 7 ? null : 100_000 + index * 3_333 },
        ...(index % 2 === 0 ? [{ unit: "CS", factor: 12, minimum: 2 }] : []),
      ],
    })),
    customers: numbers.map((number, index) => ({
      number,
      ...(index % 3 > 0 && { group: index % 3 === 1 ? "GOLD" : "TIN" }),
      ...(index % 4 === 3 && { categories: ["Category 1"], skus: ["P-4", "P-7"] }),
    })),
    rules: [
      { of: "workspace", on: "line:Juice", value: 33_333 },
      { of: "group:GOLD", on: "all", value: 100_000 },
      { of: "group:GOLD", on: "sku:P-3", kind: "fixed", value: 92_500, minimum_quantity: 24 },
      ...numbers
        .filter((_, index) => index % 5 === 0)
        .flatMap((number, index) => [
          {
            of: `customer:${number}`,
            on: `sku:P-${index * 3}`,
            kind: "fixed" as const,
            value: 81_234,
          },
          { of: `customer:${number}`, on: "line:Tea", value: 71_111, minimum_quantity: 10 },
        ]),
    ],
    promotions: [
      { on: "line:Coffee", value: 150_000, starts: noon - 1000, ends: noon + 1000 },
      { on: "sku:P-4@CS", kind: "fixed", value: 900_000 },
      { on: "all", value: 500_000, starts: noon + 1000 },
    ],
    discounts: [
      { on: "all", minimum_quantity: 12, percent: 50_000 },
      { on: "line:Tea", minimum_quantity: 48, percent: 100_000 },
    ],
  });
}

onEachEngine("Prices as staff see them", (openStore) => {
  test("a price list is what each customer itself is shown, page by page", async (t) => {
    const shop = await openManyPrices(t, openStore);
    const staff = await shop.staff();
    let different = new Set<string>();
    for (const number of numbers) {
      const own = must(await listProducts(await shop.customer(number), { limit: 100 }));
      const listed = [];
      let cursor: string | undefined;
      do {
        const question = { customer: number, limit: 7, cursor };
        const page = must(await listCustomerPrices(staff, question));
        assert.equal(page.customer.number, number);
        listed.push(...page.products);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      assert.deepEqual(listed, own.products);
      different = different.add(JSON.stringify(listed));
    }
    assert.ok(different.size >= 8, `${different.size} different price lists`);
  });

  test("a checked price is what the customer's cart says, whatever the quantity", async (t) => {
    const shop = await openManyPrices(t, openStore);
    const staff = await shop.staff();
    for (const [index, number] of numbers.entries()) {
      const customer = await shop.customer(number);
      const sku = `P-${(index * 7) % 30}`;
      for (const [unit, quantity] of [
        ["EA", 1],
        ["EA", 12],
        ["EA", 60],
        ["CS", 4],
      ] as const) {
        const checked = await checkPrice(staff, { customer: number, sku, unit, quantity });
        if (isRefusal(checked)) {
          assert.equal(checked.code, "not_found"); // Not sold by the case.
          continue;
        }
        const priced = must(await priceLines(customer, { lines: [{ sku, unit, quantity }] }));
        const line = priced.lines[0];
        const isIn = line?.problem?.code !== "product_unavailable";
        assert.equal(checked.product.inCatalogue, isIn);
        if (!isIn) continue;
        assert.deepEqual(
          [checked.unitPrice, checked.wasPrice, checked.lineTotal],
          [line?.unitPrice ?? null, line?.wasPrice, line?.lineTotal ?? null],
        );
      }
    }
  });

  test("a check tells each step, and why the rest does not count", async (t) => {
    const shop = await openManyPrices(t, openStore);
    const staff = await shop.staff();
    const question = { customer: "C-1", sku: "P-3", unit: "EA", quantity: 12 };
    const check = must(await checkPrice(staff, question));
    assert.deepEqual(check.base, { price: "10.9999", from: "unit" });
    assert.deepEqual(
      check.rules.map(({ owner, scope, outcome, price }) => [
        owner.kind,
        scope.kind,
        outcome,
        price,
      ]),
      [
        ["group", "sku", "below_minimum", "9.25"],
        ["group", "all", "counts", "9.89991"],
      ],
    );
    assert.deepEqual(
      check.promotions.map(({ outcome }) => outcome),
      ["coming"],
    );
    assert.deepEqual(
      check.volumeDiscounts.map(({ scope, outcome }) => [scope.kind, outcome]),
      [
        ["line", "below_minimum"],
        ["all", "counts"],
      ],
    );
    assert.deepEqual([check.exactPrice, check.unitPrice?.amount], ["9.4049145", 940]);
    assert.equal(check.customer?.priceGroup?.code, "GOLD");
    const later = { ...question, at: new Date(noon + 2000).toISOString() };
    assert.equal(must(await checkPrice(staff, later)).unitPrice?.amount, 470);
    const odd = { customer: "C-1", sku: "P-2", unit: "CS", quantity: 1 };
    assert.deepEqual(must(await checkPrice(staff, odd)).quantityProblem, {
      code: "quantity_below_minimum",
      nearest: [2],
    });
    for (const missing of [{ customer: "NOBODY" }, { sku: "NOTHING" }, { unit: "KG" }]) {
      const answer = await checkPrice(staff, { ...question, ...missing });
      assert.equal(isRefusal(answer) && answer.code, "not_found");
    }
  });

  test("a preview shows what a change would do, and what it would be asked about", async (t) => {
    const shop = await openManyPrices(t, openStore);
    const staff = await shop.staff();
    const record = {
      owner: { kind: "group", code: "GOLD" },
      scope: { kind: "line", productLine: "Tea" },
      minimumQuantity: 1,
      kind: "percent",
      value: "60",
    } as const;
    const preview = must(await previewPrices(staff, { change: { type: "price_rule", record } }));
    assert.equal(preview.productCount, 10);
    assert.deepEqual(
      preview.samples.map(({ sku, before, after }) => [sku, before?.amount, after?.amount])[0],
      ["P-0", 900, 400],
    );
    assert.deepEqual(
      preview.questions.map(({ code }) => code),
      ["price_under_half"],
    );
    const coming = must(
      await previewPrices(staff, {
        change: {
          type: "promotion",
          record: {
            name: "Spring",
            scope: { kind: "sku", sku: "P-3" },
            kind: "percent",
            value: "60",
            starts: new Date(noon + 5000).toISOString(),
            ends: null,
          },
        },
      }),
    );
    // By then the promotion on everything, half off, runs.
    assert.deepEqual(
      coming.samples.map(({ before, after }) => [before?.amount, after?.amount]),
      [[550, 440]],
    );
    const tiers = must(
      await previewPrices(staff, {
        change: {
          type: "volume_discount",
          record: {
            scope: { kind: "line", productLine: "Juice" },
            tiers: [{ minimumQuantity: 6, percent: "7" }],
          },
        },
      }),
    );
    assert.deepEqual(
      [tiers.productCount, tiers.samples.length, tiers.samples[0]?.quantity],
      [10, 5, 6],
    );
  });

  test("customers, products and product lines are found as one types", async (t) => {
    const shop = await openManyPrices(t, openStore);
    const staff = await shop.staff();
    const { customers } = await findPriceCustomers(staff, { search: "c-1" });
    assert.deepEqual({ ...customers[0] }, { number: "C-1", name: "Customer C-1" });
    assert.equal(customers.length, 11);
    const { products } = await findPriceProducts(staff, { search: "product 4" });
    assert.deepEqual(
      [products[0]?.sku, products[0]?.units.map(({ unit }) => unit)],
      ["P-4", ["EA", "CS"]],
    );
    assert.deepEqual((await findProductLines(staff, { search: "E" })).productLines, [
      "Coffee",
      "Juice",
      "Tea",
    ]);
  });
});
