import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SoldProduct, SoldUnit } from "../catalogue/product-facts.ts";
import { checkQuantity } from "../pricing/index.ts";
import { checkLine, type Taken } from "./check-line.ts";

const unit = (rule: Partial<SoldUnit> = {}): SoldUnit => ({
  unit: "EA",
  label: "Piece",
  factor: 1,
  price: 100_000,
  minimum: null,
  maximum: null,
  increment: null,
  active: true,
  ...rule,
});

const product = (stock: number | null, units: SoldUnit[]): SoldProduct => ({
  id: 1,
  sku: "A",
  name: "A",
  category: null,
  productLine: null,
  imageUrl: null,
  taxClass: null,
  newUntil: null,
  active: true,
  stock,
  units,
});

const check = (stock: number | null, each: SoldUnit, quantity: number, taken: Taken = new Map()) =>
  checkLine({ product: product(stock, [each]), unit: each, quantity, dateFault: null }, taken);

test("a line without product, or without unit, says so", () => {
  const sound = { product: product(1, []), unit: unit(), quantity: 1, dateFault: null };
  assert.equal(
    checkLine({ product: undefined, unit: undefined, quantity: 1, dateFault: null }, new Map())
      ?.code,
    "product_unavailable",
  );
  assert.equal(checkLine({ ...sound, unit: undefined }, new Map())?.code, "unit_unavailable");
});

test("a quantity that the rule forbids comes with the nearest that it allows", () => {
  const rule = unit({ minimum: 4, maximum: 20, increment: 4 });
  assert.deepEqual(check(null, rule, 2)?.nearest, [4]);
  assert.deepEqual(check(null, rule, 6), {
    code: "quantity_off_increment",
    detail: "This is sold in steps of 4. Order 4 or 8 instead.",
    nearest: [4, 8],
  });
  assert.equal(check(null, rule, 24)?.code, "quantity_above_maximum");
  assert.equal(check(null, rule, 8), null);
});

test("more than there is comes with the most that can be had", () => {
  assert.deepEqual(check(30, unit(), 31)?.nearest, [30]);
  assert.deepEqual(check(30, unit({ factor: 12 }), 3)?.nearest, [2]);
  assert.equal(check(30, unit({ increment: 4 }), 32)?.code, "quantity_above_stock");
  assert.deepEqual(check(30, unit({ increment: 4 }), 32)?.nearest, [28]);
  assert.equal(check(30, unit(), 30), null);
});

test("where not even the smallest quantity is left, it is out of stock", () => {
  assert.equal(check(0, unit(), 1)?.code, "out_of_stock");
  assert.equal(check(11, unit({ factor: 12 }), 1)?.code, "out_of_stock");
  assert.equal(check(3, unit({ minimum: 4 }), 4)?.code, "out_of_stock");
});

test("lines of one product share its stock, in their order", () => {
  const taken: Taken = new Map();
  assert.equal(check(30, unit({ factor: 12 }), 2, taken), null);
  assert.deepEqual(check(30, unit(), 7, taken)?.nearest, [6]);
  assert.equal(check(30, unit(), 6, taken), null);
  assert.equal(check(30, unit(), 1, taken)?.code, "out_of_stock");
});

test("a quantity that is offered as nearest is always accepted", () => {
  const rule = fc.record({
    minimum: fc.option(fc.integer({ min: 1, max: 30 })),
    maximum: fc.option(fc.integer({ min: 1, max: 60 })),
    increment: fc.option(fc.integer({ min: 1, max: 12 })),
    factor: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(rule, fc.option(fc.nat(100)), fc.nat(80), (each, stock, quantity) => {
      const sold = unit(each);
      const fault = check(stock, sold, quantity);
      if (fault?.code === "quantity_above_stock") {
        assert.ok((fault.nearest?.[0] ?? 0) < quantity);
        for (const nearest of fault.nearest ?? []) assert.equal(check(stock, sold, nearest), null);
      } else {
        for (const nearest of fault?.nearest ?? []) {
          assert.equal(checkQuantity(sold, nearest), null);
        }
      }
    }),
  );
});
