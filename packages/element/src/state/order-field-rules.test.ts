import { expect } from "@open-wc/testing";
import { dayIn, nextDelivery, orderFieldProblems } from "./order-field-rules.ts";

const empty = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
const all = (setting: "hidden" | "optional" | "required") => ({
  purchaseOrderNumber: setting,
  notes: setting,
  deliveryDate: setting,
});
const today = "2026-11-22";

describe("the rules of order fields", () => {
  it("let optional ones be empty", () => {
    expect(orderFieldProblems(empty, all("optional"), today)).to.deep.equal({});
  });

  it("ask for required ones, blanks not counted", () => {
    const fields = { ...empty, notes: "  ", deliveryDate: today };
    expect(orderFieldProblems(fields, all("required"), today)).to.deep.equal({
      purchaseOrderNumber: "required",
      notes: "required",
    });
  });

  it("take no delivery date in the past", () => {
    const fields = { ...empty, deliveryDate: "2026-11-21" };
    expect(orderFieldProblems(fields, all("optional"), today)).to.deep.equal({
      deliveryDate: "in_the_past",
    });
  });

  it("take no day on which nothing is delivered, and know the next", () => {
    // 27 November 2026 is a Friday.
    const delivery = { earliest: "2026-11-25", weekdays: [1, 5], holidays: ["2026-11-27"] };
    const fields = { ...empty, deliveryDate: "2026-11-27" };
    expect(orderFieldProblems(fields, all("optional"), today, delivery)).to.deep.equal({
      deliveryDate: "not_delivered",
    });
    expect(nextDelivery("2026-11-22", delivery)).to.equal("2026-11-30");
  });

  it("mind nothing that is hidden", () => {
    const fields = { ...empty, deliveryDate: "2020-01-01" };
    expect(orderFieldProblems(fields, all("hidden"), today)).to.deep.equal({});
  });
});

describe("the day in a time zone", () => {
  it("is the supplier's, not the buyer's", () => {
    const now = new Date("2026-11-22T04:00:00Z");
    expect(dayIn("America/Los_Angeles", now)).to.equal("2026-11-21");
    expect(dayIn("Asia/Tokyo", now)).to.equal("2026-11-22");
  });
});
