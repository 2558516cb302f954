import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shareByLargestRemainder } from "./share.ts";

test("what is left over goes to the shares that lost most in cutting", () => {
  // Exactly 5.45…, 2.72… and 1.81…: two are left over, and go to the second and the third.
  assert.deepEqual(shareByLargestRemainder(10n, [6n, 3n, 2n]), [5n, 3n, 2n]);
});

test("of equal remainders the earlier share takes it", () => {
  assert.deepEqual(shareByLargestRemainder(100n, [1n, 1n, 1n]), [34n, 33n, 33n]);
});

test("a weight of nothing bears nothing", () => {
  assert.deepEqual(shareByLargestRemainder(5n, [0n, 1n, 0n, 1n]), [0n, 3n, 0n, 2n]);
  assert.deepEqual(shareByLargestRemainder(0n, [0n, 0n]), [0n, 0n]);
  assert.deepEqual(shareByLargestRemainder(0n, []), []);
});

test("an amount that nobody can bear is an error", () => {
  assert.throws(() => shareByLargestRemainder(1n, [0n]), RangeError);
  assert.throws(() => shareByLargestRemainder(1n, []), RangeError);
});

const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 40 });

test("shares sum to the whole, and each is within one of its exact proportion", () => {
  fc.assert(
    fc.property(weights, fc.bigInt({ min: 0n, max: 10n ** 16n }), (parts, amount) => {
      const total = parts.reduce((sum, part) => sum + part, 0n);
      fc.pre(total > 0n);
      const shares = shareByLargestRemainder(amount, parts);
      assert.equal(
        shares.reduce((sum, share) => sum + share, 0n),
        amount,
      );
      parts.forEach((part, index) => {
        const off = (shares[index] ?? 0n) * total - amount * part;
        assert.ok(-total < off && off < total);
      });
    }),
  );
});

test("no share exceeds its weight while the amount does not exceed their sum", () => {
  fc.assert(
    fc.property(weights, fc.nat({ max: 1000 }), (parts, permille) => {
      const total = parts.reduce((sum, part) => sum + part, 0n);
      const shares = shareByLargestRemainder((total * BigInt(permille)) / 1000n, parts);
      parts.forEach((part, index) => assert.ok((shares[index] ?? 0n) <= part));
    }),
  );
});
