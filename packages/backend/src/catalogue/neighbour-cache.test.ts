import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { neighbourCache } from "./neighbour-cache.ts";

interface Thing {
  readonly text: string;
}

const cacheOf = (bound: number) =>
  neighbourCache<Thing>({
    bound,
    bytesOf: ({ text }) => text.length,
    textOf: ({ text }) => text,
  });

test("a thing is found where it was kept, and nowhere else", () => {
  const places = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(300)));
  fc.assert(
    fc.property(places, (kept) => {
      const cache = cacheOf(1_000_000);
      for (const [name, place] of kept) cache.open(name).keep(place, { text: `${name}${place}` });
      const expected = new Set(kept.map(([name, place]) => `${name}${place}`));
      for (const name of ["a", "b"]) {
        const things = cache.open(name);
        for (let place = 0; place <= 300; place++) {
          const text = `${name}${place}`;
          assert.equal(things.find(place)?.text, expected.has(text) ? text : undefined);
        }
      }
    }),
  );
});

test("what is in use stays, and what is not goes", () => {
  const cache = cacheOf(20_000);
  for (let place = 0; place < 100_000; place += 100) {
    cache.open("a").keep(place, { text: `a${place}` });
    assert.equal(cache.open("a").find(0)?.text, "a0");
    assert.equal(cache.open("a").find(place)?.text, `a${place}`);
  }
  let found = 0;
  for (let place = 0; place < 100_000; place += 100) {
    if (cache.open("a").find(place) !== undefined) found++;
  }
  assert.ok(found <= 40, String(found));
});

test("things that are alike are kept once, also when they have grown old", () => {
  const cache = cacheOf(4000);
  const text = "x".repeat(100);
  for (let place = 0; place < 1000; place++) cache.open("a").keep(place, { text: `${text}` });
  const things = cache.open("a");
  assert.ok(things.find(999));
  assert.equal(things.find(999), things.find(990));
});
