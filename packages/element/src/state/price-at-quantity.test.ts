import { expect } from "@open-wc/testing";
import { priceAtQuantity } from "./price-at-quantity.ts";

const eur = (amount: number) => ({ amount, scale: 2, currency: "EUR" });
const unit = {
  unitPrice: eur(740),
  priceBreaks: [
    { minimumQuantity: 12, unitPrice: eur(703) },
    { minimumQuantity: 48, unitPrice: eur(666) },
  ],
};

describe("the price at a quantity", () => {
  for (const [quantity, amount] of [
    [0, 740],
    [11, 740],
    [12, 703],
    [47, 703],
    [48, 666],
    [1_000, 666],
  ] as const) {
    it(`is ${amount} at ${quantity}`, () => {
      expect(priceAtQuantity(unit, quantity)).to.deep.equal(eur(amount));
    });
  }

  it("is none where the unit has none", () => {
    expect(priceAtQuantity({ unitPrice: null, priceBreaks: [] }, 1)).to.equal(null);
  });
});
