import assert from "node:assert/strict";
import { test } from "node:test";
import { median, quantile, spreadOf } from "./statistics.ts";

test("the median is the middle value, or halfway between the two in the middle", () => {
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([10, 9, 100]), 10, "numbers are sorted as numbers");
});

test("a quantile lies between the ranks next to it", () => {
  const values = Array.from({ length: 101 }, (_, index) => index);
  assert.equal(quantile(values, 0.95), 95);
  assert.equal(quantile([0, 10], 0.25), 2.5);
  assert.equal(quantile([7], 0.95), 7);
});

test("a quantile of nothing is an error, and no figure", () => {
  assert.throws(() => median([]));
});

test("the spread keeps the best and the worst run", () => {
  assert.deepEqual(spreadOf([3, 9, 1]), { median: 3, minimum: 1, maximum: 9 });
});

test("the values given are left in their order", () => {
  const values = [3, 1, 2];
  median(values);
  assert.deepEqual(values, [3, 1, 2]);
});
