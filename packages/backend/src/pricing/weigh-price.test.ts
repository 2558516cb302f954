import assert from "node:assert/strict";
import { test } from "node:test";
import { explainPrice } from "./explain-price.ts";
import {
  bookOf,
  byCustomer,
  byGroup,
  byWorkspace,
  everything,
  fixed,
  percentOff,
  price,
  promotion,
  rule,
  tea,
  teaCase,
  teaLine,
  teaSku,
  tier,
} from "./testing/facts.ts";
import { weighPrice } from "./weigh-price.ts";

const weigh = (facts: Parameters<typeof bookOf>[0], unit = "EA", quantity = 12) => {
  const book = bookOf(facts);
  const weighed = weighPrice(book, tea, unit, quantity);
  assert.ok(weighed !== null);
  // What is weighed ends where the price's own explanation does.
  assert.deepEqual(weighed.price, explainPrice(book, tea, unit, quantity).price);
  return weighed;
};

test("each rule that matches says why it counts or not, the nearest owner's first", () => {
  const rules = [
    rule(byCustomer, teaSku, fixed("9.25")),
    rule(byCustomer, teaSku, fixed("9"), 100),
    rule(byCustomer, teaSku, fixed("9.75"), 0),
    rule(byCustomer, teaLine, percentOff(50)),
    rule(byGroup, everything, percentOff(10)),
    rule(byWorkspace, teaSku, fixed("11"), 48),
  ];
  const weighed = weigh({ rules });
  assert.deepEqual(
    weighed.rules.map(({ rule, outcome, price }) => [rules.indexOf(rule), outcome, price]),
    [
      [1, "below_minimum", "9"],
      [0, "counts", "9.25"],
      [2, "larger_minimum", "9.75"],
      [3, "narrower_scope", "5"],
      [4, "nearer_owner", "9"],
      [5, "below_minimum", "11"],
    ],
  );
  assert.equal(weighed.afterRules, "9.25");
});

test("of promotions the lowest price counts, and one that lowers nothing does not", () => {
  const sale = promotion(teaLine, percentOff(20));
  const smaller = promotion(everything, percentOff(5));
  const dearer = promotion(teaSku, fixed("12"));
  const outcomes = (promotions: (typeof sale)[]) =>
    weigh({ promotions }).promotions.map(({ outcome, price }) => [outcome, price]);
  assert.deepEqual(outcomes([smaller, sale]), [
    ["counts", "8"],
    ["another_lower", "9.5"],
  ]);
  assert.deepEqual(outcomes([dearer]), [["not_lower", "12"]]);
});

test("of volume discounts the largest of the narrowest scope that is reached counts", () => {
  const volumeDiscounts = [
    tier(teaSku, 12, 5),
    tier(teaSku, 6, 3),
    tier(teaSku, 48, 10),
    tier(everything, 6, 20),
  ];
  assert.deepEqual(
    weigh({ volumeDiscounts }).discounts.map(({ discount, outcome, price }) => [
      volumeDiscounts.indexOf(discount),
      outcome,
      price,
    ]),
    [
      [2, "below_minimum", "9"],
      [0, "counts", "9.5"],
      [1, "larger_discount", "9.7"],
      [3, "narrower_scope", "8"],
    ],
  );
});

test("it says where the ladder begins", () => {
  assert.deepEqual(
    [weigh({}).baseFrom, weigh({}, "CS", 1).baseFrom, weigh({}, "CS", 1).base],
    ["unit", "base_unit", "120"],
  );
  const ofCase = rule(byCustomer, teaCase, { kind: "fixed", value: price("100") });
  assert.equal(weigh({ rules: [ofCase] }, "CS", 1).exact, "100");
  assert.equal(weighPrice(bookOf(), tea, "KG", 1), null);
});
