import assert from "node:assert/strict";
import { test } from "node:test";
import { offerUnit } from "./offer-unit.ts";
import {
  bookOf,
  byGroup,
  euro,
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
import type { QuantityRule } from "./types.ts";

const facts = {
  promotions: [promotion(teaSku, percentOff(20))],
  volumeDiscounts: [tier(everything, 10, 10), tier(everything, 40, 20)],
};
const noRule = { minimum: null, maximum: null, increment: null };
const teaWith = (quantityRule: Partial<QuantityRule>) => ({
  ...tea,
  units: [{ ...unit("EA", 1, "10"), ...noRule, ...quantityRule }],
});
const offer = (quantityRule: Partial<QuantityRule>) =>
  offerUnit(bookOf(facts), teaWith(quantityRule), "EA");

test("an offer is the price at the smallest quantity, and the breaks above it", () => {
  assert.deepEqual(offer({}), {
    kind: "priced",
    minimumQuantity: 1,
    unitPrice: euro(800),
    wasPrice: euro(1000),
    priceBreaks: [
      { minimumQuantity: 10, unitPrice: euro(720) },
      { minimumQuantity: 40, unitPrice: euro(640) },
    ],
  });
});

test("the price of a unit with a minimum is the one at that minimum", () => {
  assert.deepEqual(offer({ minimum: 12 }), {
    kind: "priced",
    minimumQuantity: 12,
    unitPrice: euro(720),
    wasPrice: euro(1000),
    priceBreaks: [{ minimumQuantity: 40, unitPrice: euro(640) }],
  });
});

test("a break shows at the first quantity that can be ordered", () => {
  const offered = offer({ increment: 6 });
  assert.deepEqual(offered.kind === "priced" && offered.priceBreaks, [
    { minimumQuantity: 12, unitPrice: euro(720) },
    { minimumQuantity: 42, unitPrice: euro(640) },
  ]);
});

test("a break beyond the maximum does not show", () => {
  const offered = offer({ maximum: 39 });
  assert.deepEqual(offered.kind === "priced" && offered.priceBreaks, [
    { minimumQuantity: 10, unitPrice: euro(720) },
  ]);
});

test("a price that begins at a larger quantity is offered from there", () => {
  const unpriced = { ...tea, units: [{ ...unit("EA", 1), increment: 4 }] };
  const book = bookOf({ rules: [rule(byGroup, teaSku, fixed("5"), 10)] });
  assert.deepEqual(offerUnit(book, unpriced, "EA"), {
    kind: "priced",
    minimumQuantity: 12,
    unitPrice: euro(500),
    wasPrice: null,
    priceBreaks: [],
  });
});

test("what cannot be ordered at any quantity has no price", () => {
  assert.deepEqual(offer({ minimum: 10, maximum: 5 }), { kind: "no_price" });
  assert.deepEqual(offerUnit(bookOf(), tea, "KG"), { kind: "no_price" });
  assert.deepEqual(offerUnit(bookOf(), { ...tea, units: [unit("EA", 1)] }, "EA"), {
    kind: "no_price",
  });
});
