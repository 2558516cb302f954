import assert from "node:assert/strict";
import { test } from "node:test";
import { explainPrice } from "./explain-price.ts";
import {
  bookOf,
  byCustomer,
  byGroup,
  everything,
  fixed,
  percentOff,
  promotion,
  rule,
  tea,
  teaSku,
  tier,
  unit,
} from "./testing/facts.ts";

test("an explanation names what decided each step, and the exact price after it", () => {
  const ofGroup = rule(byGroup, everything, percentOff("3.3333"));
  const sale = promotion(teaSku, percentOff(15));
  const bulk = tier(everything, 6, 7);
  const facts = { rules: [ofGroup], promotions: [sale], volumeDiscounts: [bulk] };
  assert.deepEqual(explainPrice(bookOf(facts), tea, "EA", 6).steps, [
    { kind: "base_price", price: "10" },
    { kind: "rule", rule: ofGroup, price: "9.66667" },
    { kind: "promotion", promotion: sale, price: "8.2166695" },
    { kind: "volume_discount", discount: bulk, price: "7.641502635" },
    { kind: "rounded", price: "7.64" },
  ]);
});

test("steps that do not count are not named", () => {
  const facts = {
    rules: [rule(byGroup, teaSku, fixed("1"), 100)],
    promotions: [promotion(teaSku, fixed("11"))],
    volumeDiscounts: [tier(everything, 100, 5)],
  };
  assert.deepEqual(explainPrice(bookOf(facts), tea, "EA", 1).steps, [
    { kind: "base_price", price: "10" },
    { kind: "rounded", price: "10.00" },
  ]);
});

test("an explanation tells why there is no price", () => {
  const unpriced = { ...tea, units: [unit("EA", 1)] };
  const ofCustomer = rule(byCustomer, everything, percentOff(5));
  assert.deepEqual(explainPrice(bookOf({ rules: [ofCustomer] }), unpriced, "EA", 1), {
    price: { kind: "no_price" },
    steps: [
      { kind: "base_price", price: null },
      { kind: "rule", rule: ofCustomer, price: null },
    ],
  });
  assert.deepEqual(explainPrice(bookOf(), tea, "KG", 1), {
    price: { kind: "no_price" },
    steps: [],
  });
});
