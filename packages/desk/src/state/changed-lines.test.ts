import { expect } from "@open-wc/testing";
import type { DeskOrderLine } from "@order-portal/sdk/desk";
import { carryEntries, linesBefore } from "./changed-lines.ts";

// Of a line, only what tells it from others counts here.
const line = (sku: string, quantity: number) =>
  ({ sku, unit: "CS", deliveryDate: "", quantity }) as DeskOrderLine;

describe("an order that somebody else changes while it is being changed", () => {
  const before = [line("chai", 1), line("chang", 2), line("chai", 3)];
  const after = [line("chang", 5), line("chai", 1), line("konbu", 9)];

  it("keeps what was typed with its line, wherever that stands now", () => {
    const typed = new Map([
      [0, { quantity: "10" }],
      [1, { price: "4.20" }],
      [2, { quantity: "30" }],
    ]);
    expect([...carryEntries(before, after, typed)]).to.deep.equal([
      [1, { quantity: "10" }],
      [0, { price: "4.20" }],
    ]);
  });

  it("tells what each line was before", () => {
    expect(linesBefore(before, after)).to.deep.equal([before[1], before[0], undefined]);
  });
});
