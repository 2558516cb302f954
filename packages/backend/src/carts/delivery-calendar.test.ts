import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  earliestDelivery,
  isWorkingDay,
  localTime,
  nextDelivery,
  type DeliveryRules,
} from "./delivery-calendar.ts";

const workdays: DeliveryRules = {
  leadDays: 1,
  weekdays: [1, 2, 3, 4, 5],
  holidays: ["2026-12-25"],
  cutOff: "14:00",
};

test("an order before the cut-off is delivered the next working day", () => {
  // A Wednesday; the 25th is a holiday, the 26th a Saturday.
  assert.equal(earliestDelivery(workdays, { day: "2026-12-23", time: "13:59" }), "2026-12-24");
  assert.equal(earliestDelivery(workdays, { day: "2026-12-23", time: "14:00" }), "2026-12-28");
  // What comes on a Saturday counts as of Monday.
  assert.equal(earliestDelivery(workdays, { day: "2026-12-26", time: "09:00" }), "2026-12-29");
});

test("a day that cannot be had gives way to the next that can", () => {
  const now = { day: "2026-12-21", time: "08:00" };
  assert.equal(nextDelivery(workdays, now, "2026-12-22"), null);
  assert.equal(nextDelivery(workdays, now, "2026-12-21"), "2026-12-22");
  assert.equal(nextDelivery(workdays, now, "2026-12-25"), "2026-12-28");
});

test("the supplier's clock counts, on the nights when it is changed too", () => {
  // 28 March 2027 in Vienna: from 01:59 it goes on with 03:00.
  assert.deepEqual(localTime(Date.UTC(2027, 2, 28, 0, 59), "Europe/Vienna"), {
    day: "2027-03-28",
    time: "01:59",
  });
  assert.deepEqual(localTime(Date.UTC(2027, 2, 28, 1, 0), "Europe/Vienna"), {
    day: "2027-03-28",
    time: "03:00",
  });
  assert.equal(localTime(Date.UTC(2026, 11, 31, 12), "Pacific/Kiritimati").day, "2027-01-01");
  assert.equal(localTime(Date.UTC(2026, 11, 1, 8), "America/Los_Angeles").time, "00:00");
});

const zones = ["UTC", "Europe/Vienna", "America/Los_Angeles", "Pacific/Apia", "Asia/Kathmandu"];
const rules = fc.record({
  leadDays: fc.integer({ min: 0, max: 30 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(
    fc
      .integer({ min: 0, max: 700 })
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
    { maxLength: 20 },
  ),
  cutOff: fc.constantFrom(null, "00:00", "08:00", "14:00", "23:59"),
});
const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 6, 1) });

test("in every time zone the earliest day is a working one, and waiting never brings one sooner", () => {
  fc.assert(
    fc.property(rules, instant, fc.nat(86_400_000 * 3), fc.constantFrom(...zones), (...given) => {
      const [calendar, now, later, zone] = given;
      const here = localTime(now, zone);
      const earliest = earliestDelivery(calendar, here);
      assert.ok(earliest >= here.day);
      assert.ok(isWorkingDay(calendar, earliest));
      assert.equal(nextDelivery(calendar, here, earliest), null);
      assert.ok(earliestDelivery(calendar, localTime(now + later, zone)) >= earliest);
      // Working days from the day that it counts from: no fewer than the lead time.
      let passed = 0;
      const start = Date.parse(here.day) + 86_400_000;
      for (let day = start; day <= Date.parse(earliest); day += 86_400_000) {
        if (isWorkingDay(calendar, new Date(day).toISOString().slice(0, 10))) passed += 1;
      }
      assert.ok(passed >= calendar.leadDays);
    }),
  );
});
