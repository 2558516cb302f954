import { expect } from "@open-wc/testing";
import { readPrice, showPrice } from "./typed-price.ts";

describe("prices as they are typed", () => {
  it("are understood in the way of the workspace's locale, and in the plain way", () => {
    expect(readPrice("12.50", "en-US")).to.equal("12.50");
    expect(readPrice("12,50", "de-AT")).to.equal("12.50");
    expect(readPrice("12,50", "en-US")).to.equal("12.50");
    expect(readPrice("1,250", "en-US")).to.equal("1250");
    expect(readPrice("1.250,75", "de-AT")).to.equal("1250.75");
    expect(readPrice(".5", "en-US")).to.equal("0.5");
  });

  it("are refused where they are none", () => {
    for (const typed of ["", "free", "-1", "1.23456", "1e3", "12.50.1"]) {
      expect(readPrice(typed, "en-US"), typed).to.equal(undefined);
    }
  });

  it("are shown as they are typed", () => {
    expect(showPrice({ amount: 1250, scale: 2, currency: "EUR" }, "de-AT")).to.equal("12,50");
    expect(
      readPrice(showPrice({ amount: 270_001, scale: 4, currency: "EUR" }, "de"), "de"),
    ).to.equal("27.0001");
  });
});
