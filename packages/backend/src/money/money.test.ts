import assert from "node:assert/strict";
import { test } from "node:test";
import { AmountOutOfRangeError, toSafeAmount } from "./money.ts";

test("an amount within what a number holds exactly passes", () => {
  assert.equal(toSafeAmount(9_007_199_254_740_991n), 9_007_199_254_740_991);
  assert.equal(toSafeAmount(-9_007_199_254_740_991n), -9_007_199_254_740_991);
});

test("an amount beyond it is a clear error instead of another amount", () => {
  assert.throws(() => toSafeAmount(9_007_199_254_740_992n), AmountOutOfRangeError);
  assert.throws(() => toSafeAmount(-(10n ** 30n)), /larger than can be held exactly/);
});
