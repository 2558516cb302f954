import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkQuantity } from "./check-quantity.ts";
import { normalizeQuantityRule } from "./quantity-rule.ts";
import type { QuantityRule } from "./types.ts";

const quantityRule = (rule: Partial<QuantityRule>): QuantityRule => ({
  minimum: null,
  maximum: null,
  increment: null,
  ...rule,
});
const check = (rule: Partial<QuantityRule>, quantity: number) =>
  checkQuantity(quantityRule(rule), quantity);

test("without a rule every whole number from 1 is valid", () => {
  for (const quantity of [1, 2, 1_000_000_000, Number.MAX_SAFE_INTEGER]) {
    assert.equal(check({}, quantity), null);
  }
});

test("0 and less are below the minimum, whatever the rule", () => {
  const refused = { code: "quantity_below_minimum", nearest: [1] };
  assert.deepEqual(check({}, 0), refused);
  assert.deepEqual(check({}, -5), refused);
  assert.deepEqual(check({ minimum: 0 }, 0), refused);
});

test("what is no whole number is invalid, and the whole ones beside it are offered", () => {
  assert.deepEqual(check({}, 2.5), { code: "quantity_invalid", nearest: [2, 3] });
  assert.deepEqual(check({}, 0.5), { code: "quantity_invalid", nearest: [1] });
  assert.deepEqual(check({ increment: 6 }, 7.5), { code: "quantity_invalid", nearest: [6, 12] });
  assert.deepEqual(check({}, Number.NaN), { code: "quantity_invalid", nearest: [] });
  assert.deepEqual(check({}, Infinity), { code: "quantity_invalid", nearest: [] });
  assert.deepEqual(check({ maximum: 9 }, Infinity), { code: "quantity_invalid", nearest: [9] });
  assert.deepEqual(check({}, -Infinity), { code: "quantity_invalid", nearest: [1] });
  assert.deepEqual(check({}, 2 ** 53), { code: "quantity_invalid", nearest: [] });
});

test("below the minimum the minimum is offered, above the maximum the maximum", () => {
  const rule = { minimum: 5, maximum: 20 };
  assert.deepEqual(check(rule, 4), { code: "quantity_below_minimum", nearest: [5] });
  assert.equal(check(rule, 5), null);
  assert.equal(check(rule, 20), null);
  assert.deepEqual(check(rule, 21), { code: "quantity_above_maximum", nearest: [20] });
});

test("an increment means packs: its multiples are valid, and both neighbours are offered", () => {
  assert.equal(check({ increment: 6 }, 12), null);
  assert.deepEqual(check({ increment: 6 }, 13), {
    code: "quantity_off_increment",
    nearest: [12, 18],
  });
});

test("the minimum is the first whole pack from it on, the maximum the last up to it", () => {
  const rule = { minimum: 10, maximum: 20, increment: 6 };
  assert.deepEqual(check(rule, 6), { code: "quantity_below_minimum", nearest: [12] });
  assert.deepEqual(check(rule, 10), { code: "quantity_off_increment", nearest: [12] });
  assert.equal(check(rule, 12), null);
  assert.equal(check(rule, 18), null);
  assert.deepEqual(check(rule, 20), { code: "quantity_off_increment", nearest: [18] });
  assert.deepEqual(check(rule, 24), { code: "quantity_above_maximum", nearest: [18] });
});

test("a rule that contradicts itself allows nothing and offers nothing", () => {
  assert.equal(normalizeQuantityRule(quantityRule({ minimum: 10, maximum: 5 })), null);
  assert.equal(normalizeQuantityRule(quantityRule({ maximum: 5, increment: 6 })), null);
  assert.equal(normalizeQuantityRule(quantityRule({ maximum: 0 })), null);
  for (let quantity = 1; quantity <= 15; quantity++) {
    assert.deepEqual(check({ minimum: 10, maximum: 5 }, quantity)?.nearest, []);
    assert.deepEqual(check({ maximum: 5, increment: 6 }, quantity)?.nearest, []);
  }
});

test("an increment or a minimum below 1 says nothing", () => {
  assert.equal(check({ increment: 0, minimum: -3 }, 1), null);
});

test("a rule in full has a minimum and a maximum that are valid", () => {
  assert.deepEqual(
    normalizeQuantityRule(quantityRule({ minimum: 10, maximum: 20, increment: 6 })),
    { minimum: 12, maximum: 18, increment: 6 },
  );
  assert.deepEqual(normalizeQuantityRule(quantityRule({})), {
    minimum: 1,
    maximum: null,
    increment: 1,
  });
});

const small = fc.option(fc.integer({ min: 0, max: 40 }));
const anyRule = fc.record({ minimum: small, maximum: small, increment: small });

test("the quantities offered are the valid ones next to the one refused", () => {
  fc.assert(
    fc.property(anyRule, fc.integer({ min: -5, max: 80 }), (rule, quantity) => {
      const refused = checkQuantity(rule, quantity);
      if (refused === null) return;
      const isValid = (other: number) => checkQuantity(rule, other) === null;
      const range = Array.from({ length: 200 }, (_, index) => index - 5);
      const below = range.filter((other) => other < quantity && isValid(other)).at(-1);
      const above = range.find((other) => other > quantity && isValid(other));
      assert.deepEqual(
        refused.nearest,
        [below, above].filter((other) => other !== undefined),
      );
    }),
  );
});
