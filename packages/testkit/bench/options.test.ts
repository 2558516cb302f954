import assert from "node:assert/strict";
import { test } from "node:test";
import { readOptions, sections, UsageError } from "./options.ts";

test("without arguments everything is measured, five times", () => {
  assert.deepEqual(readOptions([]), {
    only: sections,
    runs: 5,
    build: true,
    profile: false,
    out: null,
  });
});

test("sections run in their own order, however they are named", () => {
  assert.deepEqual(readOptions(["--only", "orders,catalogue"]).only, ["catalogue", "orders"]);
});

test("a first look takes fewer runs, and what is built is taken as it is", () => {
  const { runs, build } = readOptions(["--quick", "--no-build"]);
  assert.deepEqual({ runs, build }, { runs: 2, build: false });
});

test("what it does not know is said", () => {
  assert.throws(() => readOptions(["--only", "catalog"]), UsageError);
  assert.throws(() => readOptions(["--fast"]), UsageError);
  assert.throws(() => readOptions(["--runs", "some"]), UsageError);
});
