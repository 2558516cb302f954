import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rankIndex } from "./rank-index.ts";

test("tells at which place each id stands, and of no other id", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
  fc.assert(
    fc.property(ids, fc.nat(), (ids, other) => {
      const rankOf = rankIndex(Float64Array.from(ids));
      for (const [rank, id] of ids.entries()) assert.equal(rankOf(id), rank);
      assert.equal(rankOf(other), ids.includes(other) ? ids.indexOf(other) : undefined);
    }),
  );
});

test("tells ids apart that want the same place", () => {
  const ids = Float64Array.from({ length: 1000 }, (_, place) => (place + 1) * 2 ** 32);
  const rankOf = rankIndex(ids);
  assert.equal(rankOf(2 ** 32), 0);
  assert.equal(rankOf(1000 * 2 ** 32), 999);
  assert.equal(rankOf(1001 * 2 ** 32), undefined);
});

test("knows nothing of an empty catalogue", () => {
  assert.equal(rankIndex(new Float64Array(0))(1), undefined);
});
