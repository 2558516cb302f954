import { expect } from "@open-wc/testing";
import { dayIn, orderFieldProblems } from "./order-field-rules.ts";

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
