import assert from "node:assert/strict";
import { test } from "node:test";
import { closingLine, isGood, none, sum } from "./counts.ts";

test("phases are counted together", () => {
  const total = sum([
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  assert.deepEqual(total, { passed: 5, failed: 1, skipped: 1 });
  assert.equal(closingLine(total), "5 passed, 1 failed, 1 skipped");
});

test("nothing skipped is not worth a word", () => {
  assert.equal(closingLine({ passed: 5, failed: 0, skipped: 0 }), "5 passed, 0 failed");
});

test("a run without a passing test is not good", () => {
  assert.equal(isGood({ passed: 1, failed: 0, skipped: 0 }), true);
  assert.equal(isGood({ passed: 1, failed: 1, skipped: 0 }), false);
  assert.equal(isGood(none), false);
});
