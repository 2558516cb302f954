import assert from "node:assert/strict";
import { test } from "node:test";
import { priceProduct } from "./price-product.ts";
import {
  amountOf,
  bookOf,
  everything,
  tea,
  teaCase,
  teaLine,
  teaSku,
  tier,
} from "./testing/facts.ts";
import type { VolumeDiscount } from "./types.ts";

const priceOf = (volumeDiscounts: VolumeDiscount[], quantity: number, code = "EA") =>
  amountOf(priceProduct(bookOf({ volumeDiscounts }), tea, code, quantity));

test("a tier counts from its quantity on", () => {
  const tiers = [tier(everything, 12, 5), tier(everything, 48, 10)];
  const prices = [1, 11, 12, 47, 48].map((quantity) => priceOf(tiers, quantity));
  assert.deepEqual(prices, [1000, 1000, 950, 950, 900]);
});

test("tiers count base units", () => {
  const tiers = [tier(everything, 12, 5), tier(everything, 48, 10)];
  assert.equal(priceOf(tiers, 3, "CS"), 11_400);
  assert.equal(priceOf(tiers, 4, "CS"), 10_800);
});

test("the narrowest scope that is reached wins, also where it takes off less", () => {
  const tiers = [
    tier(everything, 1, 40),
    tier(teaLine, 1, 30),
    tier(teaSku, 1, 20),
    tier(teaCase, 1, 10),
  ];
  assert.equal(priceOf(tiers.slice(0, 1), 1), 600);
  assert.equal(priceOf(tiers.slice(0, 2), 1), 700);
  assert.equal(priceOf(tiers, 1), 800);
  assert.equal(priceOf(tiers, 1, "CS"), 10_800);
});

test("a narrow tier that is not reached hides no wide one", () => {
  const tiers = [tier(everything, 10, 5), tier(teaSku, 100, 3)];
  assert.equal(priceOf(tiers, 10), 950);
  assert.equal(priceOf(tiers, 100), 970);
});

test("of the tiers reached in a scope the larger discount wins, though its quantity be smaller", () => {
  const tiers = [tier(everything, 10, 20), tier(everything, 50, 5)];
  assert.equal(priceOf(tiers, 50), 800);
});
