import { expect } from "@open-wc/testing";
import type { PricedCartLine, ReorderLine } from "@order-portal/sdk";
import * as fc from "fast-check";
import { choiceOf, groupReorder, reorderInputs, sumOf } from "./reorder-state.ts";

const usd = (amount: number) => ({ amount, scale: 2, currency: "USD" });

const priced = (sku: string, quantity = 2): PricedCartLine => ({
  sku,
  unit: "EA",
  quantity,
  name: sku,
  unitLabel: "piece",
  imageUrl: null,
  unitPrice: usd(100),
  lineTotal: usd(100 * quantity),
  priceBreaks: [],
  quantityRule: null,
  problem: null,
  note: "",
  deliveryDate: "",
});

const line = (change: Partial<ReorderLine> = {}): ReorderLine => ({
  order: "1",
  sku: "A",
  name: "A",
  imageUrl: null,
  before: { unit: "EA", unitLabel: "piece", quantity: 2, unitPrice: usd(100) },
  now: priced("A"),
  changes: [],
  problem: null,
  replacement: null,
  ...change,
});

const gone = { code: "inactive", detail: "It is no longer sold." };

/** Every line that a server may answer, sensible or not. */
const anyLine = fc
  .record({
    sku: fc.constantFrom("A", "B", "C"),
    has: fc.boolean(),
    changes: fc.array(fc.constant({ kind: "price", detail: "Dearer." }), { maxLength: 2 }),
    isRefused: fc.boolean(),
    replaced: fc.boolean(),
  })
  .map(({ sku, has, changes, isRefused, replaced }) =>
    line({
      sku,
      now: has ? priced(sku) : null,
      changes,
      problem: isRefused ? gone : null,
      replacement: replaced ? priced("R") : null,
    }),
  );

describe("ordering again", () => {
  it("has every line of before in one group, whatever has become of it", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const { same, changed, refused } = groupReorder(lines);
        const shown = [...same, ...changed, ...refused].map(({ index }) => index);
        expect(shown.toSorted((one, two) => one - two)).to.deep.equal(lines.map((_, at) => at));
      }),
    );
  });

  it("puts into the cart what can be had, and nothing else without a tap", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const { same, changed, refused } = groupReorder(lines);
        const proposed = reorderInputs([...same, ...changed, ...refused], new Map());
        expect(proposed).to.have.length(same.length + changed.length);
        expect(proposed.some(({ sku }) => sku === "R")).to.equal(false);
      }),
    );
  });

  it("takes a replacement by the buyer's own tap, at the quantity chosen", () => {
    const { refused } = groupReorder([
      line({ now: null, problem: gone, replacement: priced("R", 6) }),
    ]);
    const [entry] = refused;
    if (!entry) throw new Error("It is refused.");
    expect(choiceOf(entry, new Map())).to.deep.equal({ isWanted: false, quantity: 6 });
    const taken = reorderInputs(refused, new Map([[0, { isWanted: true, quantity: 12 }]]));
    expect(taken.map(({ sku, quantity }) => [sku, quantity])).to.deep.equal([["R", 12]]);
  });

  it("knows a sum only where it knows each amount", () => {
    expect(sumOf([usd(100), usd(250)])).to.deep.equal(usd(350));
    expect(sumOf([usd(100), null])).to.equal(null);
    expect(sumOf([])).to.equal(null);
  });
});
