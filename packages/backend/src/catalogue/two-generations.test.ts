import assert from "node:assert/strict";
import { test } from "node:test";
import { twoGenerations } from "./two-generations.ts";

test("what is in use stays, and what is not goes", () => {
  const cache = twoGenerations<string>(1000, () => 60);
  for (let number = 0; number < 100; number++) {
    cache.keep("a", number, `a${number}`);
    assert.equal(cache.find("a", 0), "a0");
    assert.equal(cache.find("a", number), `a${number}`);
  }
  const found = Array.from({ length: 100 }, (_, number) => cache.find("a", number));
  assert.ok(found.filter((thing) => thing !== undefined).length <= 10);
});

test("things of different names are different things", () => {
  const cache = twoGenerations<string>(1000, () => 10);
  cache.keep("a", 1, "one");
  assert.equal(cache.find("b", 1), undefined);
  assert.equal(cache.find("a", 2), undefined);
});
