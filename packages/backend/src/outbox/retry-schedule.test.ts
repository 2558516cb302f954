import assert from "node:assert/strict";
import { test } from "node:test";
import { nextWait } from "./retry-schedule.ts";

test("a webhook is tried for three days, ever more seldom", () => {
  let total = 0;
  let last = 0;
  let attempts = 1;
  for (let wait = nextWait("webhook", attempts, 0); wait !== null; attempts++) {
    assert.ok(wait > last);
    total += last = wait;
    wait = nextWait("webhook", attempts + 1, 0);
  }
  assert.equal(attempts, 10);
  assert.ok(total > 72 * 3_600_000 && total < 80 * 3_600_000);
});

test("what failed together is spread out", () => {
  assert.ok((nextWait("mail", 1, 1) ?? 0) > (nextWait("mail", 1, 0) ?? 0));
});
