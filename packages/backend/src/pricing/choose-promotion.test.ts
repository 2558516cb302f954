import assert from "node:assert/strict";
import { test } from "node:test";
import { priceProduct } from "./price-product.ts";
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
  teaCase,
  teaLine,
  teaSku,
  tier,
} from "./testing/facts.ts";
import type { Promotion, WorkspaceFacts } from "./types.ts";

const sold = (promotions: Promotion[], facts: Partial<WorkspaceFacts> = {}, code = "EA") =>
  priceProduct(bookOf({ promotions, ...facts }), tea, code, 1);

test("a promotion lowers the price and names the price before it", () => {
  assert.deepEqual(sold([promotion(teaSku, percentOff(20))]), {
    kind: "priced",
    unitPrice: euro(800),
    wasPrice: euro(1000),
  });
});

test("of several promotions the lowest price counts, whatever their scope", () => {
  const promotions = [
    promotion(teaSku, percentOff(10)),
    promotion(everything, percentOff(30)),
    promotion(teaLine, fixed("7.50")),
  ];
  assert.deepEqual(sold(promotions), {
    kind: "priced",
    unitPrice: euro(700),
    wasPrice: euro(1000),
  });
});

test("a promotion takes its percentage off the price that the rules gave", () => {
  const rules = [rule(byGroup, teaSku, percentOff(10))];
  assert.deepEqual(sold([promotion(teaSku, percentOff(20))], { rules }), {
    kind: "priced",
    unitPrice: euro(720),
    wasPrice: euro(900),
  });
});

test("a promotion that does not lower the price does not count", () => {
  const rules = [rule(byGroup, teaSku, fixed("6"))];
  const price = { kind: "priced", unitPrice: euro(600), wasPrice: null };
  assert.deepEqual(sold([promotion(teaSku, fixed("7"))], { rules }), price);
  assert.deepEqual(sold([promotion(teaSku, fixed("6"))], { rules }), price);
  assert.deepEqual(sold([promotion(teaSku, percentOff(0))], { rules }), price);
});

test("a promotion that is lost in rounding claims no lower price", () => {
  assert.deepEqual(sold([promotion(teaSku, fixed("9.9999"))]), {
    kind: "priced",
    unitPrice: euro(1000),
    wasPrice: null,
  });
});

test("a fixed promotion for a unit is that unit's; for anything wider it is a base unit's", () => {
  assert.deepEqual(sold([promotion(teaCase, fixed("90"))], {}, "CS"), {
    kind: "priced",
    unitPrice: euro(9000),
    wasPrice: euro(12_000),
  });
  assert.deepEqual(sold([promotion(teaSku, fixed("8"))], {}, "CS"), {
    kind: "priced",
    unitPrice: euro(9600),
    wasPrice: euro(12_000),
  });
});

test("the price before a promotion is without the volume discount that comes after it", () => {
  const volumeDiscounts = [tier(everything, 1, 50)];
  assert.deepEqual(sold([promotion(teaSku, percentOff(20))], { volumeDiscounts }), {
    kind: "priced",
    unitPrice: euro(400),
    wasPrice: euro(1000),
  });
});

test("a promotion gives no price to what has none", () => {
  const unpriced = { ...tea, units: tea.units.map((unit) => ({ ...unit, price: null })) };
  const book = bookOf({ promotions: [promotion(teaSku, fixed("1"))] });
  assert.deepEqual(priceProduct(book, unpriced, "EA", 1), { kind: "no_price" });
});
