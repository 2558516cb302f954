import assert from "node:assert/strict";
import { test } from "node:test";
import { priceProduct } from "./price-product.ts";
import { amountOf, bookOf, tea, unit } from "./testing/facts.ts";
import type { ProductUnit } from "./types.ts";

const priceOf = (units: ProductUnit[], code: string) =>
  amountOf(priceProduct(bookOf(), { ...tea, units }, code, 1));

test("a unit's own price counts before the base unit's", () => {
  assert.equal(priceOf([unit("EA", 1, "10"), unit("CS", 12, "99.50")], "CS"), 9950);
});

test("a unit without a price costs the base unit's times its factor", () => {
  assert.equal(priceOf([unit("EA", 1, "0.0835"), unit("CS", 12)], "CS"), 100); // 1.002
});

test("a price of nothing is a price", () => {
  assert.equal(priceOf([unit("EA", 1, "0"), unit("CS", 12)], "EA"), 0);
  assert.equal(priceOf([unit("EA", 1, "0"), unit("CS", 12)], "CS"), 0);
});

test("the base unit does not take its price from a larger one", () => {
  assert.equal(priceOf([unit("EA", 1), unit("CS", 12, "99.50")], "EA"), null);
});

test("without a base unit only a unit's own price counts", () => {
  assert.equal(priceOf([unit("BX", 6, "50"), unit("CS", 12)], "BX"), 5000);
  assert.equal(priceOf([unit("BX", 6, "50"), unit("CS", 12)], "CS"), null);
});

test("of two units with the factor 1 the one that has a price is the base", () => {
  assert.equal(priceOf([unit("EA", 1), unit("PC", 1, "2"), unit("CS", 12)], "CS"), 2400);
});

test("a unit that the product does not have has no price", () => {
  assert.equal(priceOf([unit("EA", 1, "10")], "CS"), null);
});

test("nonsense is an error that names it, never a price", () => {
  const broken = (change: Partial<ProductUnit>) => [{ ...unit("EA", 1, "10"), ...change }];
  assert.throws(() => priceOf(broken({ price: -1 }), "EA"), /price.*whole number.*-1/);
  assert.throws(() => priceOf(broken({ price: 0.5 }), "EA"), RangeError);
  assert.throws(() => priceOf(broken({ factor: 0 }), "EA"), /factor.*from 1/);
  assert.throws(() => priceOf(broken({ factor: 1.5 }), "EA"), RangeError);
});
