import { expect } from "@open-wc/testing";
import { unitBeside, withoutUnit } from "./without-unit.ts";

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

describe("the unit beside a quantity", () => {
  it("is what follows the number; a cross is none", () => {
    const written = ["12 cs", "12cs", "1,200 x box", "5 PALLET", "12", "12x", "a dozen", ""];
    expect(written.map(unitBeside)).to.deep.equal(["cs", "cs", "box", "PALLET", "", "", "", ""]);
  });
});
