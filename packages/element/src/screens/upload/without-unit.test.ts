import { expect } from "@open-wc/testing";
import { withoutUnit } from "./without-unit.ts";

describe("a quantity without the unit beside it", () => {
  it("is its number", () => {
    expect(["12 cs", "12cs", "1,200 x box", "-3 EA"].map(withoutUnit)).to.deep.equal([
      "12",
      "12",
      "1,200",
      "-3",
    ]);
  });
  it("is as it was written where there is no unit, or no number", () => {
    expect(["12", "", "a dozen", "2.5"].map(withoutUnit)).to.deep.equal([
      "12",
      "",
      "a dozen",
      "2.5",
    ]);
  });
});
