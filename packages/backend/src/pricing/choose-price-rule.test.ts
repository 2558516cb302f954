import assert from "node:assert/strict";
import { test } from "node:test";
import { priceProduct } from "./price-product.ts";
import {
  amountOf,
  bookOf,
  byCustomer,
  byGroup,
  byWorkspace,
  customer,
  everything,
  fixed,
  percentOff,
  rule,
  tea,
  teaCase,
  teaLine,
  teaSku,
  unit,
} from "./testing/facts.ts";
import type { PriceRule } from "./types.ts";

const priceOf = (rules: PriceRule[], code = "EA", quantity = 1) =>
  amountOf(priceProduct(bookOf({ rules }), tea, code, quantity));

test("without a rule the base price counts", () => {
  assert.equal(priceOf([]), 1000);
});

test("the customer's rule decides before the group's, and that before the workspace's", () => {
  const ofWorkspace = rule(byWorkspace, teaSku, fixed("1"));
  const ofGroup = rule(byGroup, teaSku, fixed("2"));
  const ofCustomer = rule(byCustomer, teaSku, fixed("3"));
  assert.equal(priceOf([ofWorkspace]), 100);
  assert.equal(priceOf([ofWorkspace, ofGroup]), 200);
  assert.equal(priceOf([ofWorkspace, ofGroup, ofCustomer]), 300);
});

test("the owner decides before the scope: a wide rule of the customer hides a narrow one of the group", () => {
  assert.equal(
    priceOf([rule(byCustomer, everything, percentOff(5)), rule(byGroup, teaSku, fixed("1"))]),
    950,
  );
});

test("an owner whose rules the quantity does not reach leaves the decision to the next", () => {
  const rules = [rule(byCustomer, teaSku, fixed("5"), 10), rule(byGroup, teaSku, fixed("8"))];
  assert.equal(priceOf(rules, "EA", 9), 800);
  assert.equal(priceOf(rules, "EA", 10), 500);
});

test("within an owner the narrowest scope wins, whatever the price", () => {
  const rules = [
    rule(byGroup, everything, fixed("1")),
    rule(byGroup, teaLine, fixed("2")),
    rule(byGroup, teaSku, fixed("3")),
    rule(byGroup, teaCase, fixed("40")),
  ];
  assert.equal(priceOf(rules.slice(0, 1)), 100);
  assert.equal(priceOf(rules.slice(0, 2)), 200);
  assert.equal(priceOf(rules.slice(0, 3)), 300);
  assert.equal(priceOf(rules, "EA"), 300);
  assert.equal(priceOf(rules, "CS"), 4000);
});

test("the scope decides before the minimum quantity", () => {
  const rules = [rule(byGroup, teaSku, fixed("9")), rule(byGroup, everything, fixed("5"), 10)];
  assert.equal(priceOf(rules, "EA", 10), 900);
});

test("within a scope the larger minimum that is reached wins", () => {
  const rules = [
    rule(byGroup, teaSku, fixed("7"), 20),
    rule(byGroup, teaSku, fixed("9")),
    rule(byGroup, teaSku, fixed("8"), 10),
  ];
  const quantities = [1, 9, 10, 19, 20, 1000];
  assert.deepEqual(
    quantities.map((quantity) => priceOf(rules, "EA", quantity)),
    [900, 900, 800, 800, 700, 700],
  );
});

test("the minimum counts base units: one case of 12 reaches 12", () => {
  const rules = [rule(byGroup, teaSku, fixed("8"), 12)];
  assert.equal(priceOf(rules, "EA", 11), 1000);
  assert.equal(priceOf(rules, "CS", 1), 9600);
});

test("a fixed price for a unit is that unit's; for anything wider it is a base unit's", () => {
  assert.equal(priceOf([rule(byGroup, teaCase, fixed("99"))], "CS"), 9900);
  for (const scope of [teaSku, teaLine, everything]) {
    assert.equal(priceOf([rule(byGroup, scope, fixed("9"))], "CS"), 10_800, scope.kind);
  }
});

test("a percentage comes off the unit's base price", () => {
  assert.equal(priceOf([rule(byGroup, teaSku, percentOff("12.5"))]), 875);
  assert.equal(priceOf([rule(byGroup, teaSku, percentOff(0))]), 1000);
  assert.equal(priceOf([rule(byGroup, teaSku, percentOff(100))]), 0);
});

test("rules of other customers, groups, skus, lines and units never count", () => {
  const others = [
    rule({ kind: "customer", customerId: 6 }, everything, fixed("1")),
    rule({ kind: "group", priceGroupId: 8 }, everything, fixed("1")),
    rule({ kind: "group", priceGroupId: 5 }, everything, fixed("1")),
    rule(byCustomer, { kind: "sku", sku: "tea" }, fixed("1")),
    rule(byCustomer, { kind: "line", productLine: "TEA" }, fixed("1")),
    rule(byCustomer, teaCase, fixed("1")),
    rule(byCustomer, { kind: "unit", sku: "COFFEE", unit: "EA" }, fixed("1")),
  ];
  assert.equal(priceOf(others), 1000);
});

test("a visitor without a customer, and a customer without a group, get the workspace's rules", () => {
  const rules = [rule(byGroup, teaSku, fixed("2")), rule(byWorkspace, teaSku, fixed("3"))];
  const alone = { ...customer, priceGroupId: null };
  assert.equal(amountOf(priceProduct(bookOf({ rules }, null), tea, "EA", 1)), 300);
  assert.equal(amountOf(priceProduct(bookOf({ rules }, alone), tea, "EA", 1)), 300);
});

test("a product in no line matches no rule for a line", () => {
  const plain = { ...tea, productLine: null };
  const book = bookOf({ rules: [rule(byGroup, teaLine, fixed("1"))] });
  assert.equal(amountOf(priceProduct(book, plain, "EA", 1)), 1000);
});

test("a product without a base price has the price that a fixed rule gives it, and else none", () => {
  const unpriced = { ...tea, units: [unit("EA", 1), unit("CS", 12)] };
  const book = bookOf({ rules: [rule(byGroup, teaSku, fixed("2"), 10)] });
  assert.deepEqual(priceProduct(book, unpriced, "EA", 9), { kind: "no_price" });
  assert.equal(amountOf(priceProduct(book, unpriced, "EA", 10)), 200);
  assert.equal(amountOf(priceProduct(book, unpriced, "CS", 1)), 2400);
});

test("a percentage off a price that there is not is no price, though another owner had one", () => {
  const unpriced = { ...tea, units: [unit("EA", 1)] };
  const rules = [rule(byCustomer, everything, percentOff(5)), rule(byGroup, teaSku, fixed("2"))];
  assert.deepEqual(priceProduct(bookOf({ rules }), unpriced, "EA", 1), { kind: "no_price" });
});

test("two rules alike in owner, scope and minimum are told apart by id, not by their order", () => {
  const rules = [rule(byGroup, teaSku, fixed("2")), rule(byGroup, teaSku, fixed("3"))];
  assert.equal(priceOf(rules), 200);
  assert.equal(priceOf(rules.toReversed()), 200);
});
