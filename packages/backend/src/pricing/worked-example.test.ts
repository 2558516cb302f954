/** The worked example of docs/concepts/pricing.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainPrice, priceBreaks, priceCart, priceProduct } from "./index.ts";
import {
  bookOf,
  byCustomer,
  byGroup,
  customer,
  euro,
  everything,
  fixed,
  percentOff,
  promotion,
  rule,
  tea,
  teaLine,
  teaSku,
  tier,
} from "./testing/facts.ts";

const facts = {
  rules: [rule(byGroup, everything, percentOff(10)), rule(byCustomer, teaSku, fixed("9.25"))],
  promotions: [promotion(teaLine, percentOff(20))],
  volumeDiscounts: [tier(everything, 12, 5), tier(everything, 48, 10)],
};
const own = bookOf(facts);
const member = bookOf(facts, { ...customer, id: 6 });
const stranger = bookOf(facts, null);

test("12 at the customer's own 9.25 cost 7.03 each, 84.36 together", () => {
  assert.deepEqual(priceProduct(own, tea, "EA", 12), {
    kind: "priced",
    unitPrice: euro(703),
    wasPrice: euro(925),
  });
  assert.deepEqual(
    explainPrice(own, tea, "EA", 12).steps.map((step) => [step.kind, step.price]),
    [
      ["base_price", "10"],
      ["rule", "9.25"],
      ["promotion", "7.4"],
      ["volume_discount", "7.03"],
      ["rounded", "7.03"],
    ],
  );
  const { lines, total } = priceCart(own, { lines: [{ product: tea, unit: "EA", quantity: 12 }] });
  assert.equal(lines[0]?.kind, "priced");
  assert.deepEqual(total, euro(8436));
});

test("12 at the group's 10 % off cost 6.84 each, 82.08 together", () => {
  assert.deepEqual(priceProduct(member, tea, "EA", 12), {
    kind: "priced",
    unitPrice: euro(684),
    wasPrice: euro(900),
  });
  const cart = priceCart(member, { lines: [{ product: tea, unit: "EA", quantity: 12 }] });
  assert.deepEqual(cart.total, euro(8208));
});

test("a visitor pays the base price less promotion and volume discount", () => {
  assert.deepEqual(priceBreaks(stranger, tea, "EA"), [
    { minimumQuantity: 1, unitPrice: euro(800) },
    { minimumQuantity: 12, unitPrice: euro(760) },
    { minimumQuantity: 48, unitPrice: euro(720) },
  ]);
});

test("one case of 12 reaches the same tier as 12 each, and four cases that of 48", () => {
  assert.deepEqual(priceBreaks(own, tea, "CS"), [
    { minimumQuantity: 1, unitPrice: euro(8436) },
    { minimumQuantity: 4, unitPrice: euro(7992) },
  ]);
});
