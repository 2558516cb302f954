import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePrices, openPriceBook } from "./price-book.ts";
import { priceProduct } from "./price-product.ts";
import {
  amountOf,
  customer,
  everything,
  fixed,
  byWorkspace,
  percentOff,
  promotion,
  rule,
  tea,
  teaSku,
  tier,
  workspace,
} from "./testing/facts.ts";
import type { WorkspaceFacts } from "./types.ts";

test("a book says until when it holds, and the next one has the next prices", () => {
  const sale = promotion(teaSku, percentOff(50), { starts: 100, ends: 200 });
  const prices = compilePrices(workspace({ promotions: [sale] }));
  const seen = [0, 100, 199, 200].map((at) => {
    const book = openPriceBook(prices, customer, at);
    return [amountOf(priceProduct(book, tea, "EA", 1)), book.validUntil];
  });
  assert.deepEqual(seen, [
    [1000, 100],
    [500, 200],
    [500, 200],
    [1000, null],
  ]);
});

test("unit prices have the workspace's price scale, else the currency's digits", () => {
  const priced = (facts: Partial<WorkspaceFacts>, own: number) => {
    const units = tea.units.map((unit) => ({ ...unit, price: own }));
    const book = openPriceBook(compilePrices(workspace(facts)), null, 0);
    const result = priceProduct(book, { ...tea, units }, "EA", 1);
    return result.kind === "priced" ? [result.unitPrice.amount, result.unitPrice.scale] : null;
  };
  assert.deepEqual(priced({}, 12_345), [123, 2]);
  assert.deepEqual(priced({ priceScale: 4 }, 12_345), [12_345, 4]);
  assert.deepEqual(priced({ priceScale: 3 }, 12_345), [1235, 3]);
  assert.deepEqual(priced({ priceScale: 0 }, 15_000), [2, 0]);
  assert.deepEqual(priced({ currency: "JPY" }, 1_005_000), [101, 0]);
  assert.deepEqual(priced({ currency: "KWD" }, 12_345), [1235, 3]);
  assert.deepEqual(priced({ currency: "CLF" }, 12_345), [12_345, 4]);
});

test("facts that are none are refused when the rules are compiled", () => {
  const refused: Partial<WorkspaceFacts>[] = [
    { currency: "XYZ" },
    { priceScale: 5 },
    { priceScale: -1 },
    { rules: [rule(byWorkspace, everything, { kind: "percent", value: 1_000_001 })] },
    { rules: [rule(byWorkspace, everything, { kind: "percent", value: -1 })] },
    { rules: [rule(byWorkspace, everything, { kind: "fixed", value: -1 })] },
    { rules: [rule(byWorkspace, everything, { kind: "fixed", value: 0.5 })] },
    { rules: [rule(byWorkspace, everything, fixed("1"), Number.NaN)] },
    { promotions: [promotion(everything, { kind: "percent", value: 2_000_000 })] },
    { volumeDiscounts: [{ ...tier(everything, 1, 5), percent: 1_000_001 }] },
    { tax: { rates: { standard: -1 }, defaultClass: null, freightClass: null } },
    { freight: { kind: "flat", amount: -1 } },
    { freight: { kind: "flat", amount: 0.5 } },
    { freight: { kind: "free_from", amount: 1, threshold: Number.NaN } },
    {
      freight: {
        kind: "by_carrier_service",
        services: [{ service: "post", amount: -1, threshold: null }],
      },
    },
  ];
  for (const facts of refused) {
    assert.throws(() => compilePrices(workspace(facts)), RangeError, JSON.stringify(facts));
  }
});
