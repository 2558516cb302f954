import { expect } from "@open-wc/testing";
import type { PricedCart, PricedCartLine } from "@order-portal/sdk";
import {
  flightBody,
  landFlight,
  nextFlight,
  refuseFlight,
  refuseWhole,
  takeAnswer,
} from "./cart-answers.ts";
import {
  cartLine,
  cartLines,
  hasProblems,
  linesNotTaken,
  quantityOf,
  wantedOf,
} from "./cart-lines.ts";
import {
  hasUnpricedChanges,
  isSettled,
  orderFields,
  setDiscountCode,
  setFields,
  setQuantity,
  unknownCart,
  type CartState,
  type WantedLine,
} from "./cart-state.ts";
import { lineKey } from "./line-key.ts";

const usd = (amount: number) => ({ amount, scale: 2, currency: "USD" });

const pricedLine = (sku: string, quantity: number): PricedCartLine => ({
  sku,
  unit: "EA",
  quantity,
  name: sku,
  unitLabel: "Each",
  imageUrl: null,
  note: "",
  deliveryDate: "",
  unitPrice: usd(100),
  lineTotal: usd(100 * quantity),
  priceBreaks: [],
  quantityRule: { minimum: 1, maximum: null, increment: 1 },
  problem: null,
});

const priced = (revision: number, ...lines: PricedCartLine[]): PricedCart => ({
  lines,
  subtotal: usd(0),
  discount: usd(0),
  freight: usd(0),
  tax: usd(0),
  total: usd(0),
  discountCode: null,
  fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
  proof: null,
  expiresAt: null,
  revision,
});

const wanted = (sku: string, quantity: number): WantedLine => ({
  sku,
  unit: "EA",
  quantity,
  deliveryDate: "",
  name: sku,
  unitLabel: "Each",
  imageUrl: null,
  quantityRule: null,
});

/** The flight that the cart sends now. */
function flightOf(cart: CartState) {
  const flight = nextFlight(cart);
  if (!flight) throw new Error("Nothing is to be sent.");
  return flight;
}

const chai = { sku: "chai", unit: "EA" };
const cartWithChai = takeAnswer(unknownCart, priced(1, pricedLine("chai", 2)));

describe("a change of the cart", () => {
  it("shows at once, and its amounts are not final", () => {
    const cart = setQuantity(cartWithChai, wanted("chai", 5));
    expect(quantityOf(cart, chai)).to.equal(5);
    expect(cartLine(cart, chai)).to.include({ quantity: 5, isPending: true });
    expect(cartLine(cart, chai)?.lineTotal).to.deep.equal(usd(200));
    expect(hasUnpricedChanges(cart)).to.equal(true);
  });

  it("leaves the cart before it as it was", () => {
    setQuantity(cartWithChai, wanted("chai", 5));
    expect(quantityOf(cartWithChai, chai)).to.equal(2);
    expect(isSettled(cartWithChai)).to.equal(true);
  });

  it("adds a new line below the others, without amounts", () => {
    const cart = setQuantity(cartWithChai, wanted("tofu", 1));
    expect(cartLines(cart).map((line) => [line.sku, line.lineTotal])).to.deep.equal([
      ["chai", usd(200)],
      ["tofu", null],
    ]);
  });

  it("to 0 takes the line out of sight, and remembers it to be put back", () => {
    const cart = setQuantity(cartWithChai, wanted("chai", 0));
    expect(cartLines(cart)).to.deep.equal([]);
    expect(cart.undo?.kind).to.equal("removed");
    expect(cart.undo?.lines[0]).to.include({ sku: "chai", quantity: 2 });
    expect(setQuantity(cart, wanted("tofu", 1)).undo).to.equal(null);
  });

  it("of the order fields says nothing about amounts", () => {
    const cart = setFields(cartWithChai, { notes: "Ring twice" });
    expect(orderFields(cart).notes).to.equal("Ring twice");
    expect(hasUnpricedChanges(cart)).to.equal(false);
    expect(isSettled(cart)).to.equal(false);
  });
});

describe("a flight", () => {
  it("carries every line changed since the last, and nothing else", () => {
    const cart = setQuantity(setQuantity(cartWithChai, wanted("tofu", 1)), wanted("chai", 3));
    expect(flightBody(flightOf(cart))).to.deep.equal({
      lines: [
        { sku: "tofu", unit: "EA", quantity: 1 },
        { sku: "chai", unit: "EA", quantity: 3 },
      ],
    });
  });

  it("carries a code taken off as null", () => {
    expect(flightBody(flightOf(setDiscountCode(cartWithChai, null)))).to.deep.equal({
      discountCode: null,
    });
  });

  it("is none when the server knows all", () => {
    expect(nextFlight(cartWithChai)).to.equal(null);
  });

  it("that has landed settles the cart", () => {
    const cart = setQuantity(cartWithChai, wanted("chai", 3));
    const landed = landFlight(cart, flightOf(cart), priced(2, pricedLine("chai", 3)));
    expect(isSettled(landed)).to.equal(true);
    expect(cartLine(landed, chai)).to.include({ quantity: 3, isPending: false });
  });

  it("leaves wanted what was changed while it was out", () => {
    const sent = setQuantity(cartWithChai, wanted("chai", 3));
    const changed = setQuantity(sent, wanted("chai", 4));
    const landed = landFlight(changed, flightOf(sent), priced(2, pricedLine("chai", 3)));
    expect(quantityOf(landed, chai)).to.equal(4);
    expect(flightBody(flightOf(landed)).lines).to.deep.equal([
      { sku: "chai", unit: "EA", quantity: 4 },
    ]);
  });

  it("refused for one line keeps the others wanted, and says why", () => {
    const cart = setQuantity(setQuantity(cartWithChai, wanted("tofu", 9)), wanted("pears", 1));
    const detail = "Only 6 are left.";
    const refused = refuseFlight(cart, flightOf(cart), [
      { pointer: "/lines/0/quantity", code: "quantity_above_stock", detail, nearest: [6] },
    ]);
    if (!refused) throw new Error("It names a line.");
    expect([...refused.wanted.values()].map((line) => line.sku)).to.deep.equal(["pears"]);
    const tofu = refused.refused.get(lineKey({ sku: "tofu", unit: "EA" }));
    expect(tofu?.problem).to.deep.equal({ code: "quantity_above_stock", detail, nearest: [6] });
  });

  it("shows a refused line that the cart does not hold, until it is set anew", () => {
    const cart = setQuantity(setQuantity(unknownCart, wanted("tofu", 5)), wanted("pears", 1));
    const held = takeAnswer(cart, priced(1, pricedLine("pears", 1)));
    const refused = refuseFlight(held, flightOf(held), [
      {
        pointer: "/lines/0/quantity",
        code: "quantity_above_stock",
        detail: "2 left.",
        nearest: [2],
      },
    ]);
    if (!refused) throw new Error("It names a line.");
    const shown = linesNotTaken(refused).map(({ sku, quantity, isPending }) => [
      sku,
      quantity,
      isPending,
    ]);
    expect(shown).to.deep.equal([["tofu", 5, false]]);
    expect(linesNotTaken(setQuantity(refused, wanted("tofu", 2)))).to.deep.equal([]);
  });

  it("refused for a line that has been changed since, lets the change be judged by its own", () => {
    const sent = setQuantity(cartWithChai, wanted("tofu", 9));
    const changed = setQuantity(sent, wanted("tofu", 6));
    const refused = refuseFlight(changed, flightOf(sent), [
      { pointer: "/lines/0/quantity", code: "quantity_above_stock", detail: "" },
    ]);
    expect(refused?.refused.size).to.equal(0);
    expect(refused && quantityOf(refused, { sku: "tofu", unit: "EA" })).to.equal(6);
  });

  it("refused for the code keeps the lines wanted", () => {
    const cart = setDiscountCode(setQuantity(cartWithChai, wanted("chai", 3)), "NOPE");
    const refused = refuseFlight(cart, flightOf(cart), [
      { pointer: "/discountCode", code: "code_unknown", detail: "" },
    ]);
    expect(refused?.codeProblem?.code).to.equal("code_unknown");
    expect(refused?.wantedCode).to.equal(undefined);
    expect(refused?.wanted.size).to.equal(1);
  });

  it("refused for what it did not carry is refused whole, so that it is not sent for ever", () => {
    const cart = setQuantity(cartWithChai, wanted("tofu", 1));
    const flight = flightOf(cart);
    expect(refuseFlight(cart, flight, [{ pointer: "/else", code: "x", detail: "" }])).to.equal(
      null,
    );
    const refused = refuseWhole(cart, flight, { code: "forbidden", detail: "Not here." });
    expect(nextFlight(refused)).to.equal(null);
    expect(refused.refused.size).to.equal(1);
  });
});

describe("an answer", () => {
  it("that is older than the one shown is not taken", () => {
    const cart = takeAnswer(unknownCart, priced(5, pricedLine("chai", 5)));
    expect(takeAnswer(cart, priced(4, pricedLine("chai", 4)))).to.equal(cart);
  });

  it("leaves the lines as they are that it says nothing new of", () => {
    const cart = takeAnswer(unknownCart, priced(1, pricedLine("chai", 2), pricedLine("tofu", 1)));
    const answer = priced(2, pricedLine("chai", 2), pricedLine("tofu", 3));
    const [chaiBefore, tofuBefore] = cartLines(cart);
    const [chaiAfter, tofuAfter] = cartLines(takeAnswer(cart, answer));
    expect(chaiAfter).to.equal(chaiBefore);
    expect(tofuAfter).to.not.equal(tofuBefore);
    expect(tofuAfter?.quantity).to.equal(3);
  });

  it("with a problem on a line keeps the cart from being placed", () => {
    const problem = { code: "out_of_stock", detail: "" };
    const cart = takeAnswer(unknownCart, priced(1, { ...pricedLine("chai", 1), problem }));
    expect(hasProblems(cart)).to.equal(true);
  });

  it("gives lines that can be changed as they are", () => {
    const [line] = cartLines(cartWithChai);
    expect(line && wantedOf(line, 7)).to.include({ sku: "chai", unit: "EA", quantity: 7 });
  });
});
