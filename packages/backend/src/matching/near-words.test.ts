import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { nearCodes, nearWords, slipsBetween, toCodes, toVocabulary } from "./near-words.ts";

describe("words near to a mistyped one", () => {
  const vocabulary = toVocabulary(["camembert", "chai", "chang", "gnocchi", "tofu", "raclette"]);
  const near = (word: string) => nearWords(vocabulary, word, 3).map((found) => found.word);

  test("are a slip away: swapped, mistaken, left out or put in; two in a long word", () => {
    assert.deepEqual(near("chia"), ["chai"]);
    assert.deepEqual(near("chsi"), ["chai"]);
    assert.deepEqual(near("chan"), ["chang", "chai"]);
    assert.deepEqual(near("tofuu"), ["tofu"]);
    assert.deepEqual(near("cammenbert"), ["camembert"]);
    assert.deepEqual(near("gnoki"), []);
  });

  test("are also those that it begins, and not the word itself", () => {
    assert.deepEqual(near("camem"), ["camembert"]);
    assert.deepEqual(near("chai"), []);
    assert.deepEqual(near("ch"), []);
  });

  test("are counted as a dictionary of slips counts them", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(letters, fc.nat(6), fc.constantFrom("a", "d"), (word, place, letter) => {
        const at = place % word.length;
        const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
        assert.ok(slipsBetween(word, head + tail, 1) <= 1);
        assert.ok(slipsBetween(word, head + letter + tail, 1) <= 1);
        assert.ok(slipsBetween(word, head + letter + word.slice(at), 1) <= 1);
      }),
    );
    assert.equal(slipsBetween("ab", "ba", 2), 1);
    assert.equal(slipsBetween("abcd", "dcba", 2), 3);
  });
});

test("near codes are one slip away, those with two signs swapped first", () => {
  const codes = toCodes(["bev101", "bev102", "bev110", "sea110", "ev101"]);
  const near = nearCodes(codes, "bev101", 9).map(({ word }) => word);
  assert.equal(near[0], "bev110");
  assert.deepEqual(near.sort(), ["bev102", "bev110", "ev101"]);
});
