import { expect } from "@open-wc/testing";
import { flightBody, nextFlight } from "./cart-answers.ts";
import { addedLines, wantedLines } from "./cart-inputs.ts";
import { cartLine, cartLines, quantityOf } from "./cart-lines.ts";
import { setLines, unknownCart, type CartState } from "./cart-state.ts";

const chai = { sku: "chai", unit: "EA" };

/** A cart with lines in it. */
const cartWith = (...lines: Parameters<typeof wantedLines>[1]): CartState =>
  setLines(unknownCart, wantedLines(unknownCart, lines), null);

/** What the next flight says of lines. */
const sent = (cart: CartState) => {
  const flight = nextFlight(cart);
  return flight && flightBody(flight).lines;
};

describe("lines put into the cart", () => {
  it("add to what is there, all in one flight", () => {
    const cart = cartWith({ ...chai, quantity: 2, note: "ripe" });
    const lines = [
      { ...chai, quantity: 3 },
      { sku: "tofu", unit: "CS", quantity: 1, name: "Tofu" },
      { ...chai, quantity: 1 },
    ];
    const added = setLines(cart, addedLines(cart, lines), "added");
    expect(sent(added)).to.deep.equal([
      { ...chai, quantity: 6, note: "ripe" },
      { sku: "tofu", unit: "CS", quantity: 1 },
    ]);
    expect(cartLine(added, { sku: "tofu", unit: "CS" })?.name).to.equal("Tofu");
  });

  it("are taken back as a whole", () => {
    const cart = cartWith({ ...chai, quantity: 2, note: "ripe" });
    const lines = [
      { ...chai, quantity: 3, note: "firm" },
      { sku: "tofu", unit: "CS", quantity: 1 },
    ];
    const added = setLines(cart, addedLines(cart, lines), "added");
    const undone = setLines(added, added.undo?.lines ?? [], null);
    expect(cartLines(undone).map(({ sku, quantity, note }) => [sku, quantity, note])).to.deep.equal(
      [["chai", 2, "ripe"]],
    );
  });

  it("for several days are several lines", () => {
    const cart = cartWith(
      { ...chai, quantity: 2 },
      { ...chai, quantity: 5, deliveryDate: "2030-01-02" },
    );
    expect(quantityOf(cart, chai)).to.equal(2);
    expect(quantityOf(cart, { ...chai, deliveryDate: "2030-01-02" })).to.equal(5);
    expect(sent(cart)).to.deep.equal([
      { ...chai, quantity: 2 },
      { ...chai, quantity: 5, deliveryDate: "2030-01-02" },
    ]);
  });

  it("keep a note that the server does not know yet when only the quantity is changed", () => {
    const noted = cartWith({ ...chai, quantity: 2, note: "ripe" });
    const changed = setLines(noted, wantedLines(noted, [{ ...chai, quantity: 4 }]), null);
    expect(cartLine(changed, chai)).to.include({ quantity: 4, note: "ripe" });
  });

  it("more than the server takes at once go in several flights", () => {
    const lines = Array.from({ length: 2300 }, (_, index) => ({
      sku: `sku-${index}`,
      unit: "EA",
      quantity: 1,
    }));
    expect(sent(cartWith(...lines))?.length).to.equal(2000);
  });
});
