import { expect } from "@open-wc/testing";
import type { OrderSummary } from "@order-portal/sdk";
import { isNews, noteOpened, noteShown, nothingSeen, readSeen } from "./seen-changes.ts";

const hour = 3_600_000;
const nine = Date.UTC(2026, 10, 30, 9);

/** An order, changed so many hours after nine. */
const order = (number: string, changed: number | null): OrderSummary => ({
  number,
  status: "confirmed",
  placedAt: "2026-11-01T09:00:00.000Z",
  changedAt: changed === null ? null : new Date(nine + changed * hour).toISOString(),
  purchaseOrderNumber: "",
  lineCount: 1,
  total: { amount: 100, scale: 2, currency: "EUR" },
});

describe("what is news of orders", () => {
  it("is nothing on the first visit, however long it is", () => {
    const first = noteShown(nothingSeen, [order("1", 0)], nine);
    const later = noteShown(first, [order("1", 0), order("2", 0.2)], nine + 0.3 * hour);
    expect(isNews(later, order("2", 0.2))).to.equal(false);
  });

  it("is what changed since, until it is read, and again when it changes again", () => {
    const first = noteShown(nothingSeen, [order("1", 0), order("2", null)], nine);
    const second = noteShown(first, [order("1", 5), order("2", null)], nine + 6 * hour);
    expect(isNews(second, order("1", 5))).to.equal(true);
    expect(isNews(second, order("2", null))).to.equal(false);
    const read = noteOpened(second, "1", order("1", 5).changedAt ?? "");
    expect(isNews(read, order("1", 5))).to.equal(false);
    expect(isNews(read, order("1", 6.1))).to.equal(true);
  });

  it("stays over a reload, and is old at the next visit", () => {
    const first = noteShown(nothingSeen, [], nine);
    const second = noteShown(first, [order("1", 1)], nine + 2 * hour);
    const reloaded = noteShown(
      readSeen(JSON.stringify(second)),
      [order("1", 1)],
      nine + 2.1 * hour,
    );
    expect(isNews(reloaded, order("1", 1))).to.equal(true);
    const third = noteShown(reloaded, [order("1", 1)], nine + 9 * hour);
    expect(isNews(third, order("1", 1))).to.equal(false);
  });

  it("is nothing where what was kept is broken", () => {
    expect(readSeen("{")).to.equal(nothingSeen);
    expect(readSeen('{"shown":"x"}')).to.equal(nothingSeen);
  });
});
