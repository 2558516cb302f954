import { expect } from "@open-wc/testing";
import { arrangeLines } from "./arranged-lines.ts";
import { addedLines, wantedLines, type LineInput } from "./cart-inputs.ts";
import { cartLines } from "./cart-lines.ts";
import { setLines, unknownCart } from "./cart-state.ts";
import { changeMany, type ManyChange } from "./change-many.ts";

const cartWith = (...lines: LineInput[]) =>
  setLines(unknownCart, addedLines(unknownCart, lines), null);

const chai = { sku: "CH-1", unit: "EA", name: "Chai" };
const tofu = { sku: "TO-10", unit: "CS", name: "Tofu", note: "firm" };
const full = cartWith({ ...chai, quantity: 2 }, { ...tofu, quantity: 5 });

/** What the cart has once all its lines are changed so. */
function changed(cart: typeof full, change: ManyChange) {
  const lines = wantedLines(cart, changeMany(cart, cartLines(cart), change));
  const after = setLines(cart, lines, "changed");
  const undone = setLines(after, after.undo?.lines ?? [], null);
  const say = (each: typeof cart) =>
    cartLines(each)
      .map((line) => [line.sku, line.quantity, line.deliveryDate, line.note].join("|"))
      .sort();
  expect(say(undone)).to.deep.equal(say(cart));
  return say(after);
}

describe("a change of many lines", () => {
  it("sets their quantity, or takes them out", () => {
    expect(changed(full, { quantity: 12 })).to.deep.equal(["CH-1|12||", "TO-10|12||firm"]);
    expect(changed(full, { quantity: 0 })).to.deep.equal([]);
  });

  it("notes something on each", () => {
    expect(changed(full, { note: "Gate 2" })).to.deep.equal(["CH-1|2||Gate 2", "TO-10|5||Gate 2"]);
  });

  it("gives them a date, and adds those up that are the same line then", () => {
    const several = cartWith(
      { ...chai, quantity: 2 },
      { ...chai, quantity: 3, deliveryDate: "2030-01-02" },
      { ...chai, quantity: 4, deliveryDate: "2030-01-09" },
    );
    expect(changed(several, { deliveryDate: "2030-01-09" })).to.deep.equal(["CH-1|9|2030-01-09|"]);
    expect(changed(several, { deliveryDate: "" })).to.deep.equal(["CH-1|9||"]);
  });

  it("loses none of the notes on lines that become one", () => {
    const noted = cartWith(
      { ...chai, quantity: 2, note: "Gate 2" },
      { ...chai, quantity: 3, note: "Ripe", deliveryDate: "2030-01-02" },
      { ...chai, quantity: 4, note: "Ripe", deliveryDate: "2030-01-09" },
    );
    expect(changed(noted, { deliveryDate: "" })).to.deep.equal(["CH-1|9||Gate 2; Ripe"]);
  });
});

describe("the lines of a large cart", () => {
  const arrange = (search: string, order: Parameters<typeof arrangeLines>[1]["order"]) =>
    arrangeLines(cartLines(full), { search, order }, ({ sku }) => sku === "TO-10").map(
      ({ sku }) => sku,
    );

  it("are found by words of their name, code or note", () => {
    expect(arrange("fir to", "added")).to.deep.equal(["TO-10"]);
    expect(arrange("ch-1", "added")).to.deep.equal(["CH-1"]);
    expect(arrange("none", "added")).to.deep.equal([]);
  });

  it("stand in the order asked for", () => {
    expect(arrange("", "added")).to.deep.equal(["CH-1", "TO-10"]);
    expect(arrange("", "trouble")).to.deep.equal(["TO-10", "CH-1"]);
    expect(arrange("", "name")).to.deep.equal(["CH-1", "TO-10"]);
  });
});
