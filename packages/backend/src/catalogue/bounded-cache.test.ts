import assert from "node:assert/strict";
import { test } from "node:test";
import { boundedCache } from "./bounded-cache.ts";

const counting = () => {
  const made: string[] = [];
  const make = (value: string, weight = 1, validUntil: number | null = null) => {
    return () => {
      made.push(value);
      return Promise.resolve({ value, weight, validUntil });
    };
  };
  return { made, make };
};

test("a value is made once, also for those who ask while it is being made", async () => {
  const cache = boundedCache<string>(10);
  const { made, make } = counting();
  const both = await Promise.all([
    cache.get({ key: "a", now: 0 }, make("a")),
    cache.get({ key: "a", now: 0 }, make("a")),
  ]);
  assert.deepEqual(both, ["a", "a"]);
  assert.equal(await cache.get({ key: "a", now: 0 }, make("a")), "a");
  assert.deepEqual(made, ["a"]);
});

test("what was asked for longest ago goes first when the bound is passed", async () => {
  const cache = boundedCache<string>(2);
  const { made, make } = counting();
  for (const key of ["a", "b", "a", "c", "a", "b"]) await cache.get({ key, now: 0 }, make(key));
  assert.deepEqual(made, ["a", "b", "c", "b"]);
});

test("a value is made anew once it no longer holds", async () => {
  const cache = boundedCache<string>(2);
  const { made, make } = counting();
  for (const now of [0, 9, 10, 11])
    await cache.get({ key: "a", now }, make("a", 1, now < 10 ? 10 : 20));
  assert.deepEqual(made, ["a", "a"]);
});

test("a value of a lower version is made anew, one of a higher version will do", async () => {
  const cache = boundedCache<string>(2);
  const { made, make } = counting();
  const versions = [1, 2, 1, 2, 3];
  const ask = (version: number) =>
    cache.get({ key: "a", now: 0, version }, make(`version ${version}`));
  const answers = await Promise.all(versions.map(ask));
  assert.deepEqual(made, ["version 1", "version 2", "version 3"]);
  assert.deepEqual(answers.slice(1), ["version 2", "version 2", "version 2", "version 3"]);
});

test("a value heavier than the bound is given, and then pushed out by the next", async () => {
  const cache = boundedCache<string>(2);
  const { made, make } = counting();
  assert.equal(await cache.get({ key: "heavy", now: 0 }, make("heavy", 5)), "heavy");
  await cache.get({ key: "a", now: 0 }, make("a"));
  await cache.get({ key: "heavy", now: 0 }, make("heavy", 5));
  assert.deepEqual(made, ["heavy", "a", "heavy"]);
});

test("a failure is told to all who wait, and not kept", async () => {
  const cache = boundedCache<string>(2);
  const fail = () => Promise.reject(new Error("no line"));
  const asked = [cache.get({ key: "a", now: 0 }, fail), cache.get({ key: "a", now: 0 }, fail)];
  for (const answer of asked) await assert.rejects(answer, /no line/);
  assert.equal(await cache.get({ key: "a", now: 0 }, counting().make("a")), "a");
});
