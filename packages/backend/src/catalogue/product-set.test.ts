import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  contains,
  everyProduct,
  intersect,
  productSet,
  ranksFrom,
  sizeOf,
  unite,
  without,
} from "./product-set.ts";

const length = 100;
const ranks = fc.uniqueArray(fc.nat(length - 1));
const byNumber = (a: number, b: number) => a - b;
const sorted = (numbers: Iterable<number>) => [...numbers].sort(byNumber);

test("a set of products does what a set of numbers does", () => {
  fc.assert(
    fc.property(ranks, ranks, fc.nat(length - 1), (first, second, rank) => {
      const [a, b] = [new Set(first), new Set(second)];
      const [x, y] = [productSet(length, a), productSet(length, b)];
      assert.deepEqual(ranksFrom(x, 0, length), sorted(a));
      assert.deepEqual(
        ranksFrom(intersect(x, y), 0, length),
        first.filter((each) => b.has(each)).sort(byNumber),
      );
      assert.deepEqual(ranksFrom(unite(x, y), 0, length), sorted(new Set([...a, ...b])));
      assert.deepEqual(
        ranksFrom(without(x, y), 0, length),
        first.filter((each) => !b.has(each)).sort(byNumber),
      );
      assert.equal(sizeOf(x), a.size);
      assert.equal(contains(x, rank), a.has(rank));
    }),
  );
});

test("ranks are met in their order, from any place, as many as asked for", () => {
  fc.assert(
    fc.property(ranks, fc.nat(length), fc.nat(length), (all, from, count) => {
      const expected = sorted(all).filter((rank) => rank >= from);
      assert.deepEqual(ranksFrom(productSet(length, all), from, count), expected.slice(0, count));
    }),
  );
});

test("every product of a catalogue is in the set of all, and no more", () => {
  for (const count of [0, 1, 31, 32, 33, 64, 100]) {
    assert.equal(sizeOf(everyProduct(count)), count);
  }
});
