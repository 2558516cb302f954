import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { demoCustomers, prepareDemo, type DemoOptions } from "./prepare-demo.ts";
import { dayNumber } from "./tables/dates.ts";
import { readRows, value } from "./tables/read-table.ts";
import { shiftDates } from "./tables/shift-dates.ts";

const committed = join(import.meta.dirname, "northwind");

async function demo(t: TestContext, options: Omit<DemoOptions, "target">) {
  const target = await mkdtemp(join(tmpdir(), "demo-"));
  t.after(() => rm(target, { recursive: true }));
  return { target, days: await prepareDemo({ ...options, target }) };
}

test("the newest order is of yesterday, on the supplier's calendar", async (t) => {
  // Half past six in the morning in UTC is still the evening before in Los Angeles.
  const { target } = await demo(t, { now: new Date("2031-03-10T06:30:00Z") });
  const dates = (await readRows(join(target, "orders.csv"))).map((row) => value(row, "date"));
  assert.equal(
    dates
      .map((date) => date.slice(0, 10))
      .sort()
      .at(-1),
    "2031-03-08",
  );
});

test("every date moves by the same whole number of days, and nothing else moves", async (t) => {
  const { target, days } = await demo(t, { now: new Date("2031-03-10T18:00:00Z") });
  for (const [file, columns] of [
    ["orders.csv", ["date"]],
    ["promotions.csv", ["starts", "ends"]],
    ["discount_codes.csv", ["starts", "ends"]],
    ["products.csv", ["new_until"]],
  ] as const) {
    const before = await readRows(join(committed, file));
    const after = await readRows(join(target, file));
    assert.equal(after.length, before.length);
    for (const [index, row] of before.entries()) {
      for (const [column, text] of Object.entries(row)) {
        const moved = value(after[index] ?? {}, column);
        const isDate = columns.some((name) => name === column) && text !== "";
        if (isDate) assert.equal(dayNumber(moved) - dayNumber(text), days);
        assert.equal(moved.slice(isDate ? 10 : 0), text.slice(isDate ? 10 : 0));
      }
    }
  }
  assert.deepEqual((await readdir(target)).sort(), [
    ...(await readdir(committed)).filter((name) => name !== "NOTICE.md").sort(),
  ]);
});

test("promotions run now, one is over and one is still to come", async (t) => {
  const { target } = await demo(t, { now: new Date("2031-03-10T18:00:00Z") });
  const today = "2031-03-10";
  const stages = (await readRows(join(target, "promotions.csv"))).map((row) => {
    if (value(row, "starts") > today) return "to come";
    return value(row, "ends") !== "" && value(row, "ends") < today ? "over" : "running";
  });
  assert.equal(stages.filter((stage) => stage === "running").length, 8);
  assert.equal(stages.filter((stage) => stage === "over").length, 1);
  assert.equal(stages.filter((stage) => stage === "to come").length, 1);
});

test("the customers to show are there, and none of them is blocked", async () => {
  const customers = await readRows(join(committed, "customers.csv"));
  for (const number of demoCustomers) {
    const customer = customers.find((row) => value(row, "number") === number);
    assert.equal(customer?.["blocked"], "false", number);
  }
});

test("the origins that may embed the demo can be given", async (t) => {
  const { target } = await demo(t, { allowedOrigins: ["http://127.0.0.1:8080"] });
  const workspace: unknown = JSON.parse(await readFile(join(target, "workspace.json"), "utf8"));
  assert.deepEqual(
    (workspace as { settings: { allowedOrigins: unknown } }).settings.allowedOrigins,
    ["http://127.0.0.1:8080"],
  );
});

test("a shift goes over the ends of months and leap days and keeps the time of day", () => {
  const row = { number: "1", date: "2028-02-28 09:15", notes: "due 2028-02-28" };
  assert.deepEqual(shiftDates("orders.csv", row, 2), {
    number: "1",
    date: "2028-03-01 09:15",
    notes: "due 2028-02-28",
  });
  assert.equal(
    shiftDates("promotions.csv", { starts: "", ends: "2027-01-01" }, -1).ends,
    "2026-12-31",
  );
  assert.equal(shiftDates("promotions.csv", { starts: "", ends: "2027-01-01" }, -1).starts, "");
});
