import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "./figure.ts";
import { formatValue, toLine, toMarkdown, toTable } from "./format.ts";

const figure: Figure = {
  section: "orders",
  work: "place an order: p50",
  unit: "ms",
  runs: [4.1234, 3.9, 5],
  targets: [{ atMost: 5 }, { timesFloor: 4 }],
  floor: { what: "a bare transaction", runs: [2] },
};

test("a number has three digits, and large ones are whole", () => {
  assert.equal(formatValue(0.123456, "ms"), "0.12 ms");
  assert.equal(formatValue(12.3456, "ms"), "12.3 ms");
  assert.equal(formatValue(34_567.8, "bytes"), "34,568 bytes");
  assert.equal(formatValue(4812.3, "/s"), "4,812/s");
  assert.equal(formatValue(1.04, "times"), "1.04×");
});

test("a line says the figure, its spread, its targets, its floor, and whether it is met", () => {
  assert.deepEqual(toLine(figure), [
    "place an order: p50",
    "4.12 ms",
    "3.90–5",
    "≤ 5 ms, ≤ 4× floor",
    "2 ms",
    "2.06×",
    "yes",
  ]);
});

test("what has no target and no floor leaves their columns empty", () => {
  const { floor: _, ...rest } = figure;
  assert.deepEqual(toLine({ ...rest, targets: [] }).slice(3), ["", "", "", ""]);
});

test("the columns of the table stand below one another", () => {
  const lines = toTable([figure, { ...figure, work: "longer than the other one" }]).split("\n");
  const places = lines.filter((_, index) => index !== 1).map((line) => line.indexOf("4.12"));
  assert.deepEqual(places.slice(1), [places[1], places[1]]);
});

test("Markdown has the same lines", () => {
  assert.match(
    toMarkdown([figure]),
    /^\| work \|.*\n\| :-- \|.*\n\| place an order: p50 \| 4\.12 ms/,
  );
});
