import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { atScale22, exactPrice, isLower, keptOf, roundPrice, takeOff } from "./exact-price.ts";

test("a price is rounded half away from zero, at each scale", () => {
  const rounded = (tenThousandths: number) =>
    [0, 1, 2, 3, 4].map((scale) => roundPrice(exactPrice(tenThousandths), scale));
  assert.deepEqual(rounded(70_350), [7, 70, 704, 7035, 70_350]);
  assert.deepEqual(rounded(75_000), [8, 75, 750, 7500, 75_000]);
  assert.deepEqual(rounded(74_999), [7, 75, 750, 7500, 74_999]);
  assert.deepEqual(rounded(0), [0, 0, 0, 0, 0]);
});

test("percentages come off exactly: nothing is rounded between the steps", () => {
  // 0.05 less 1 % three times is 0.048514950; rounded in between it would have stayed 0.05.
  const kept = keptOf(10_000);
  const price = takeOff(takeOff(takeOff(exactPrice(500), kept), kept), kept);
  assert.equal(roundPrice(price, 4), 485);
  assert.equal(atScale22(price), 48_514_950n * 10n ** 13n);
});

test("a price too large to be held exactly is none, rather than another price", () => {
  const huge = exactPrice(Number.MAX_SAFE_INTEGER, 1_000_000);
  assert.equal(roundPrice(huge, 2), null);
  assert.equal(roundPrice(exactPrice(Number.MAX_SAFE_INTEGER, 100), 2), Number.MAX_SAFE_INTEGER);
});

const percents = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 3 });
const prices = fc.tuple(
  fc.oneof(fc.nat({ max: 10_000_000 }), fc.maxSafeNat()),
  fc.integer({ min: 1, max: 1000 }),
  percents,
);
type Price = [tenThousandths: number, times: number, percents: number[]];

const exactly = ([tenThousandths, times, off]: Price) =>
  off.reduce(
    (price, percent) => takeOff(price, keptOf(percent)),
    exactPrice(tenThousandths, times),
  );
const inBigints = ([tenThousandths, times, off]: Price) =>
  off.reduce(
    (price, percent) => (price * (1_000_000n - BigInt(percent))) / 1_000_000n,
    BigInt(tenThousandths) * BigInt(times) * 10n ** 18n,
  );

test("numbers and bigints lead to the same exact price, also where one goes over to the other", () => {
  fc.assert(
    fc.property(prices, (price) => {
      assert.equal(atScale22(exactly(price)), inBigints(price));
    }),
    { numRuns: 1000 },
  );
});

test("of two exact prices the lower is told exactly", () => {
  fc.assert(
    fc.property(prices, prices, (one, other) => {
      assert.equal(isLower(exactly(one), exactly(other)), inBigints(one) < inBigints(other));
      assert.equal(isLower(exactly(one), exactly(one)), false);
    }),
    { numRuns: 1000 },
  );
});

test("an exact price rounds to the nearest", () => {
  fc.assert(
    fc.property(prices, fc.integer({ min: 0, max: 4 }), (price, scale) => {
      const rounded = roundPrice(exactly(price), scale);
      fc.pre(rounded !== null);
      const unit = 10n ** BigInt(22 - scale);
      const off = inBigints(price) - BigInt(rounded) * unit;
      assert.ok(-unit <= off * 2n && off * 2n < unit);
    }),
    { numRuns: 1000 },
  );
});
