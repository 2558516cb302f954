import { expect } from "@open-wc/testing";
import { quantityOf } from "./cart-lines.ts";
import { orderFields, setFields, setQuantity, unknownCart, type WantedLine } from "./cart-state.ts";
import { parseUnsent, restoreUnsent, unsentChanges } from "./unsent-changes.ts";

const line = (sku: string, quantity: number): WantedLine => ({
  sku,
  unit: "EA",
  quantity,
  deliveryDate: "",
  name: sku,
  unitLabel: "Each",
  imageUrl: null,
  quantityRule: null,
});

describe("unsent changes", () => {
  it("come back as they were kept", () => {
    const cart = setFields(setQuantity(unknownCart, line("chai", 3)), { notes: "Ring" });
    const kept = parseUnsent(JSON.stringify(unsentChanges(cart, "AROUT")));
    if (!kept) throw new Error("They were kept.");
    expect(kept.customer).to.equal("AROUT");
    const restored = restoreUnsent(unknownCart, kept);
    expect(quantityOf(restored, { sku: "chai", unit: "EA" })).to.equal(3);
    expect(orderFields(restored).notes).to.equal("Ring");
  });

  it("give way to what was changed since", () => {
    const kept = { customer: "AROUT", lines: [line("chai", 3)], fields: null };
    const restored = restoreUnsent(setQuantity(unknownCart, line("chai", 9)), kept);
    expect(quantityOf(restored, { sku: "chai", unit: "EA" })).to.equal(9);
  });

  it("of a version whose lines had no dates of their own are read all the same", () => {
    const text =
      '{"customer":"AROUT","lines":[{"sku":"chai","unit":"EA","quantity":3}],"fields":null}';
    const kept = parseUnsent(text);
    if (!kept) throw new Error("They were kept.");
    const restored = restoreUnsent(unknownCart, kept);
    expect(quantityOf(restored, { sku: "chai", unit: "EA" })).to.equal(3);
  });

  it("are none when the server knows all", () => {
    expect(unsentChanges(unknownCart, "AROUT")).to.equal(null);
  });

  for (const text of [
    null,
    "",
    "{",
    "[]",
    "null",
    '{"customer":1,"lines":[]}',
    '{"customer":"A","lines":[{"sku":"chai"}]}',
    '{"customer":"A","lines":[{"sku":"chai","unit":"EA","quantity":1.5}]}',
  ]) {
    it(`are not read from ${String(text)}`, () => {
      expect(parseUnsent(text)).to.equal(null);
    });
  }
});
