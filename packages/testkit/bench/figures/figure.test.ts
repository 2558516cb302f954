import assert from "node:assert/strict";
import { test } from "node:test";
import { isMet, timesFloor, type Figure } from "./figure.ts";

const figure = (more: Partial<Figure>): Figure => ({
  section: "orders",
  work: "place an order",
  unit: "ms",
  runs: [4, 5, 9],
  targets: [],
  ...more,
});

test("the median decides whether a target is met, not the best or the worst run", () => {
  assert.equal(isMet(figure({ targets: [{ atMost: 5 }] })), true);
  assert.equal(isMet(figure({ targets: [{ atMost: 4.9 }] })), false);
});

test("of what is done in a second there should be at least so much", () => {
  const rate = figure({ unit: "/s", runs: [400, 500, 600] });
  assert.equal(isMet({ ...rate, targets: [{ atLeast: 500 }] }), true);
  assert.equal(isMet({ ...rate, targets: [{ atLeast: 501 }] }), false);
});

test("a figure is held against the floor that was measured beside it", () => {
  const floor = { what: "a bare transaction", runs: [1, 2, 2] };
  assert.equal(timesFloor(figure({ floor })), 2.5);
  assert.equal(isMet(figure({ floor, targets: [{ timesFloor: 2.5 }] })), true);
  assert.equal(isMet(figure({ floor, targets: [{ timesFloor: 2.4 }] })), false);
});

test("a rate is as many times dearer as it is lower than its floor", () => {
  const floor = { what: "ready-made", runs: [2000] };
  assert.equal(timesFloor(figure({ unit: "/s", runs: [500], floor })), 4);
});

test("every target has to be met", () => {
  const floor = { what: "a bare transaction", runs: [1] };
  const targets = [{ atMost: 5 }, { timesFloor: 4 }];
  assert.equal(isMet(figure({ floor, targets })), false);
});

test("a figure without a target is neither met nor missed", () => {
  assert.equal(isMet(figure({})), null);
});
