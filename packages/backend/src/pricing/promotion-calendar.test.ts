import assert from "node:assert/strict";
import { test } from "node:test";
import { compileCalendar } from "./promotion-calendar.ts";
import { everything, percentOff, promotion } from "./testing/facts.ts";

const always = promotion(everything, percentOff(1));
const early = promotion(everything, percentOff(2), { ends: 100 });
const middle = promotion(everything, percentOff(3), { starts: 50, ends: 200 });
const late = promotion(everything, percentOff(4), { starts: 200 });
const never = promotion(everything, percentOff(5), { starts: 90, ends: 80 });
const calendar = compileCalendar([late, middle, early, always, never]);

const running = (at: number) =>
  calendar(at)
    .promotions.all.map(({ source }) => source)
    .toSorted((a, b) => a.id - b.id);

test("a promotion runs from its start on until just before its end", () => {
  assert.deepEqual(running(49), [always, early]);
  assert.deepEqual(running(50), [always, early, middle]);
  assert.deepEqual(running(99), [always, early, middle]);
  assert.deepEqual(running(100), [always, middle]);
  assert.deepEqual(running(199), [always, middle]);
  assert.deepEqual(running(200), [always, late]);
});

test("a period ends where the next promotion starts or ends", () => {
  assert.equal(calendar(0).ends, 50);
  assert.equal(calendar(50).ends, 80);
  assert.equal(calendar(150).ends, 200);
  assert.equal(calendar(200).ends, null);
  assert.equal(compileCalendar([always])(0).ends, null);
});

test("a period is made once", () => {
  assert.equal(calendar(0), calendar(49));
  assert.notEqual(calendar(49), calendar(50));
});
