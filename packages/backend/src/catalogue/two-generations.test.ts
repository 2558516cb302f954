import assert from "node:assert/strict";
import { test } from "node:test";
import { twoGenerations } from "./two-generations.ts";

const texts = (bound: number) =>
  twoGenerations<{ text: string }>({
    bound,
    bytesOf: ({ text }) => text.length,
    textOf: ({ text }) => text,
  });

test("what is in use stays, and what is not goes", () => {
  const cache = texts(1000);
  for (let number = 0; number < 100; number++) {
    cache.keep("a", number, { text: `a${number}` });
    assert.equal(cache.find("a", 0)?.text, "a0");
    assert.equal(cache.find("a", number)?.text, `a${number}`);
  }
  const found = Array.from({ length: 100 }, (_, number) => cache.find("a", number));
  assert.ok(found.filter((thing) => thing !== undefined).length <= 12);
});

test("things of different names are different things", () => {
  const cache = texts(1000);
  cache.keep("a", 1, { text: "one" });
  assert.equal(cache.find("b", 1), undefined);
  assert.equal(cache.find("a", 2), undefined);
});

test("of things that are alike one is kept, and takes the room of one", () => {
  const cache = texts(10_000);
  for (let number = 0; number < 60; number++) cache.keep("a", number, { text: "x".repeat(500) });
  assert.ok(cache.find("a", 0));
  assert.equal(cache.find("a", 0), cache.find("a", 59));
});
