import { expect } from "@open-wc/testing";
import {
  highestQuantity,
  lowestQuantity,
  nearestQuantities,
  quantityProblem,
  stepQuantity,
} from "./quantity-rule.ts";

const sixes = { minimum: 10, maximum: 50, increment: 6 };

describe("the quantity rule", () => {
  it("allows multiples of the increment from minimum to maximum, and 0", () => {
    const allowed = Array.from({ length: 60 }, (_, quantity) => quantity).filter(
      (quantity) => !quantityProblem(quantity, sixes),
    );
    expect(allowed).to.deep.equal([0, 12, 18, 24, 30, 36, 42, 48]);
    expect([lowestQuantity(sixes), highestQuantity(sixes)]).to.deep.equal([12, 48]);
  });

  it("says why a quantity is not allowed", () => {
    expect(quantityProblem(1.5, {})).to.equal("not_a_whole_number");
    expect(quantityProblem(NaN, {})).to.equal("not_a_whole_number");
    expect(quantityProblem(6, sixes)).to.equal("below_minimum");
    expect(quantityProblem(54, sixes)).to.equal("above_maximum");
    expect(quantityProblem(14, sixes)).to.equal("off_increment");
    expect(quantityProblem(2_000_000_000, {})).to.equal("above_maximum");
  });

  it("offers the nearest valid quantities, smallest first", () => {
    expect(nearestQuantities(14, sixes)).to.deep.equal([12, 18]);
    expect(nearestQuantities(1, sixes)).to.deep.equal([12]);
    expect(nearestQuantities(999, sixes)).to.deep.equal([48]);
    expect(nearestQuantities(2.5, {})).to.deep.equal([2, 3]);
    expect(nearestQuantities(0.5, {})).to.deep.equal([1]);
    expect(nearestQuantities(NaN, sixes)).to.deep.equal([]);
    expect(nearestQuantities(5, { minimum: 8, maximum: 9, increment: 10 })).to.deep.equal([]);
  });

  it("steps from one valid quantity to the next, and out below the lowest", () => {
    expect(stepQuantity(0, 1, sixes)).to.equal(12);
    expect(stepQuantity(12, 1, sixes)).to.equal(18);
    expect(stepQuantity(48, 1, sixes)).to.equal(48);
    expect(stepQuantity(18, -1, sixes)).to.equal(12);
    expect(stepQuantity(12, -1, sixes)).to.equal(0);
    expect(stepQuantity(24, -10, sixes)).to.equal(12);
    expect(stepQuantity(24, 10, sixes)).to.equal(48);
  });

  it("steps onto the increment from between", () => {
    expect(stepQuantity(14, 1, sixes)).to.equal(18);
    expect(stepQuantity(20, -1, sixes)).to.equal(18);
  });
});
