import assert from "node:assert/strict";
import { test } from "node:test";
import { priceBreaks } from "./price-breaks.ts";
import {
  bookOf,
  byCustomer,
  byGroup,
  euro,
  everything,
  fixed,
  percentOff,
  rule,
  tea,
  teaLine,
  teaSku,
  tier,
  unit,
} from "./testing/facts.ts";
import type { WorkspaceFacts } from "./types.ts";

const breaksOf = (facts: Partial<WorkspaceFacts>, code = "EA", product = tea) =>
  priceBreaks(bookOf(facts), product, code).map((at) => [at.minimumQuantity, at.unitPrice]);

test("a price that never changes is one entry from 1", () => {
  assert.deepEqual(breaksOf({}), [[1, euro(1000)]]);
});

test("rules and volume discounts make the breaks together", () => {
  const facts = {
    rules: [rule(byGroup, teaSku, fixed("9"), 10)],
    volumeDiscounts: [tier(everything, 5, 10), tier(everything, 20, 20)],
  };
  assert.deepEqual(breaksOf(facts), [
    [1, euro(1000)],
    [5, euro(900)],
    [10, euro(810)],
    [20, euro(720)],
  ]);
});

test("a threshold in base units shows at the first quantity of the unit that reaches it", () => {
  assert.deepEqual(breaksOf({ volumeDiscounts: [tier(everything, 25, 10)] }, "CS"), [
    [1, euro(12_000)],
    [3, euro(10_800)],
  ]);
});

test("a threshold at which the price stays the same is no break", () => {
  const facts = {
    rules: [rule(byCustomer, teaSku, fixed("8")), rule(byGroup, teaSku, fixed("1"), 10)],
    volumeDiscounts: [tier(teaLine, 1, 10), tier(everything, 50, 5)],
  };
  assert.deepEqual(breaksOf(facts), [[1, euro(720)]]);
});

test("breaks tell the truth where a narrower tier raises the price again", () => {
  const volumeDiscounts = [tier(everything, 10, 10), tier(teaSku, 100, 5)];
  assert.deepEqual(breaksOf({ volumeDiscounts }), [
    [1, euro(1000)],
    [10, euro(900)],
    [100, euro(950)],
  ]);
});

test("where only a rule for larger quantities gives a price, the breaks begin there", () => {
  const unpriced = { ...tea, units: [unit("EA", 1)] };
  const facts = { rules: [rule(byGroup, teaSku, fixed("5"), 10)] };
  assert.deepEqual(breaksOf(facts, "EA", unpriced), [[10, euro(500)]]);
});

test("where a percentage takes over from a fixed price and there is no base price, the price ends", () => {
  const unpriced = { ...tea, units: [unit("EA", 1)] };
  const rules = [
    rule(byGroup, teaSku, fixed("5")),
    rule(byCustomer, everything, percentOff(5), 10),
  ];
  assert.deepEqual(breaksOf({ rules }, "EA", unpriced), [
    [1, euro(500)],
    [10, null],
  ]);
});

test("what has no price and what is no unit has no breaks", () => {
  assert.deepEqual(breaksOf({}, "EA", { ...tea, units: [unit("EA", 1)] }), []);
  assert.deepEqual(breaksOf({}, "KG"), []);
});
