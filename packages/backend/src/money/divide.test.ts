import assert from "node:assert/strict";
import { test } from "node:test";
import { calculator, halfAwayFromZero } from "dinero.js/bigint";
import fc from "fast-check";
import { divideRounded, percentageOf, rescale } from "./divide.ts";

test("a half rounds away from zero", () => {
  const quotients = [
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [4n, 10n, 0n],
    [-4n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [-25n, 10n, -3n],
    [3n, 7n, 0n],
    [4n, 7n, 1n],
  ] as const;
  for (const [amount, divisor, expected] of quotients) {
    assert.equal(divideRounded(amount, divisor), expected, `${amount} / ${divisor}`);
  }
});

test("division rounds as dinero.js rounds half away from zero", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 24n }), (amount, divisor) => {
      assert.equal(divideRounded(amount, divisor), halfAwayFromZero(amount, divisor, calculator));
    }),
  );
});

test("an amount goes to more decimals exactly and to fewer rounded", () => {
  assert.equal(rescale(1250n, 2, 4), 125_000n);
  assert.equal(rescale(1250n, 2, 2), 1250n);
  assert.equal(rescale(70_350n, 4, 2), 704n);
  assert.equal(rescale(-70_350n, 4, 2), -704n);
  assert.equal(rescale(70_349n, 4, 0), 7n);
});

test("a percentage of an amount is rounded once", () => {
  assert.equal(percentageOf(8436n, 100_000), 844n); // 10 % of 84.36
  assert.equal(percentageOf(1n, 500_000), 1n); // 50 % of 0.01
  assert.equal(percentageOf(1n, 499_999), 0n);
});
