import assert from "node:assert/strict";
import { test } from "node:test";
import { chargeTax } from "./charge-tax.ts";

const part = (rate: number, net: bigint) => ({ rate, net });

test("tax is rounded once per rate, not once per part", () => {
  // 20 % of 0.02 is 0.004, which rounds to nothing; of three together it is 0.012.
  const tax = chargeTax([part(200_000, 2n), part(200_000, 2n), part(200_000, 2n)]);
  assert.deepEqual(tax, {
    rates: [{ rate: 200_000, taxable: 6n, tax: 1n }],
    shares: [1n, 0n, 0n],
  });
});

test("each rate is told with what it is taken of, the highest first", () => {
  const tax = chargeTax([part(50_000, 1000n), part(200_000, 100n), part(50_000, 500n)]);
  assert.deepEqual(tax, {
    rates: [
      { rate: 200_000, taxable: 100n, tax: 20n },
      { rate: 50_000, taxable: 1500n, tax: 75n },
    ],
    shares: [50n, 20n, 25n],
  });
});

test("where there is nothing to pay no rate is told", () => {
  assert.deepEqual(chargeTax([part(0, 1000n), part(200_000, 0n)]), {
    rates: [],
    shares: [0n, 0n],
  });
  assert.deepEqual(chargeTax([]), { rates: [], shares: [] });
});
