import { expect } from "@open-wc/testing";
import * as fc from "fast-check";
import { addedLines, wantedLines, type LineInput } from "./cart-inputs.ts";
import { quantityOf } from "./cart-lines.ts";
import { setLines, unknownCart, type CartState } from "./cart-state.ts";
import { openReorderLines, withoutTakenBack, type ReorderStep } from "./reorder-steps.ts";

const chai = (quantity: number): LineInput => ({ sku: "chai", unit: "CS", quantity });
const chang = (quantity: number): LineInput => ({ sku: "chang", unit: "EA", quantity });

/** The cart and the steps after a tap on the button. */
function tap(cart: CartState, steps: readonly ReorderStep[], wanted: readonly LineInput[]) {
  const step = [...openReorderLines(steps, wanted, cart).values()];
  const lines = step.map(({ line, then }) => ({ ...line, quantity: then }));
  return {
    cart: setLines(cart, wantedLines(cart, lines), "added"),
    steps: [...steps, step],
  };
}

const holding = (...lines: readonly LineInput[]) =>
  setLines(unknownCart, addedLines(unknownCart, lines), null);

describe("the steps of ordering again", () => {
  it("bring what is wanted once, however often and at whichever quantities it is tapped", () => {
    const quantities = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.nat({ max: 50 }), quantities, (before, wanted) => {
        let [cart, steps]: [CartState, readonly ReorderStep[]] = [holding(chai(before)), []];
        for (const quantity of wanted) ({ cart, steps } = tap(cart, steps, [chai(quantity)]));
        expect(quantityOf(cart, chai(0))).to.equal(before + (wanted.at(-1) ?? 0));
        expect(openReorderLines(steps, [chai(wanted.at(-1) ?? 0)], cart).size).to.equal(0);
      }),
    );
  });

  it("sum a line that two orders have", () => {
    const { cart } = tap(unknownCart, [], [chai(2), chai(3)]);
    expect(quantityOf(cart, chai(0))).to.equal(5);
  });

  it("leave alone what the buyer changes in the cart", () => {
    const { cart, steps } = tap(unknownCart, [], [chai(21), chang(4)]);
    const lessened = setLines(cart, wantedLines(cart, [chai(10)]), null);
    expect(openReorderLines(steps, [chai(21), chang(4)], lessened).size).to.equal(0);
    const [open] = openReorderLines(steps, [chai(25), chang(4)], lessened).values();
    expect(open).to.include({ held: 10, then: 25, isNew: false });
  });

  it("are forgotten once they are taken back as a whole", () => {
    const first = tap(unknownCart, [], [chai(2)]);
    const second = tap(first.cart, first.steps, [chai(5)]);
    expect(withoutTakenBack(second.steps, second.cart)).to.have.length(2);
    expect(withoutTakenBack(second.steps, first.cart)).to.deep.equal(first.steps);
    expect(withoutTakenBack(first.steps, unknownCart)).to.deep.equal([]);
  });
});
