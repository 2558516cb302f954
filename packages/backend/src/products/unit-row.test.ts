import assert from "node:assert/strict";
import { test } from "node:test";
import { quantityRuleFault, unitPositions, unitRow } from "./unit-row.ts";

const each = { unit: "EA", factor: 1 };
const box = { unit: "BX", factor: 12 };

test("units stand by their factors where nobody wanted another order", () => {
  assert.deepEqual(unitPositions([each, box]), [undefined, undefined]);
  assert.equal(unitRow(7, box, undefined).position, 12);
});

test("units in an order of their own stand before all that stand by a factor", () => {
  assert.deepEqual(unitPositions([box, each]), [-2, -1]);
});

test("a quantity rule that leaves nothing to order is a fault, and says what the smallest is", () => {
  assert.equal(quantityRuleFault({ minimum: 6, maximum: 12, increment: 6 }), null);
  assert.deepEqual(quantityRuleFault({ minimum: 6, maximum: 3 }), {
    column: "maximum",
    reason: "is below the minimum",
  });
  assert.deepEqual(quantityRuleFault({ minimum: 10, maximum: 11, increment: 6 }), {
    column: "maximum",
    reason: "leaves no quantity to order: the smallest is 12",
  });
});
