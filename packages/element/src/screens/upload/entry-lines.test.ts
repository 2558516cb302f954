import { expect } from "@open-wc/testing";
import type { MatchedLine } from "@order-portal/sdk";
import type { LineSource } from "../../tables/table-lines.ts";
import {
  correctLine,
  entryCells,
  entryLines,
  takeAnswers,
  type EntryCells,
} from "./entry-lines.ts";

const rule = { minimum: 1, maximum: null, increment: 1 };
const chai = {
  ...{ sku: "BEV-101", name: "Chai", imageUrl: null, by: "name", unit: "CS" },
  units: [
    { unit: "EA", label: "Box", factor: 1, quantityRule: rule },
    { unit: "CS", label: "Case of 10", factor: 10, quantityRule: rule },
  ],
};

/** A line that is not matched, as the server has answered. */
function open(source: LineSource, code: string, answer: Partial<MatchedLine>) {
  const lines = entryLines([{ number: 1, source }]);
  const problem = { code, detail: "" };
  return takeAnswers(lines, lines, [
    { outcome: "choose", quantity: 2, candidates: [], line: null, problem, ...answer },
  ]);
}

const corrected = (lines: ReturnType<typeof open>, change: Partial<EntryCells>) =>
  correctLine(lines, 0, change)[0]?.source;

describe("a line that the buyer puts right", () => {
  it("has only the code in the field for the code, and keeps its unit", () => {
    const said = { name: "BEV-1O1", unit: "cs" };
    const lines = open({ text: "2 cs BEV-1O1" }, "product_unknown", { said });
    expect(lines.map(entryCells)).to.deep.equal([{ code: "BEV-1O1", quantity: "2", unit: "cs" }]);
    const source = corrected(lines, { code: "BEV-101" });
    expect(source).to.deep.equal({ code: "BEV-101", quantity: "2", unit: "cs" });
  });

  it("is asked for its unit again where only the quantity was changed", () => {
    const lines = open({ code: "BEV-101", quantity: "5 PALLET", unit: "" }, "unit_uncertain", {
      candidates: [chai],
    });
    expect(lines.map(entryCells)).to.deep.equal([
      { code: "BEV-101", quantity: "5", unit: "PALLET" },
    ]);
    expect(corrected(lines, { quantity: "6" })).to.deep.equal({
      ...{ code: "BEV-101", quantity: "6", unit: "PALLET" },
    });
    expect(corrected(lines, { quantity: "6 cs" })).to.deep.equal({
      ...{ code: "BEV-101", quantity: "6 cs", unit: "" },
    });
    expect(corrected(lines, { unit: "EA" })).to.deep.equal({
      ...{ code: "BEV-101", quantity: "5", unit: "EA" },
    });
  });

  it("is in the unit that is shown, once its quantity is said", () => {
    const lines = open({ text: "chai cases" }, "quantity_missing", {
      ...{ candidates: [chai], quantity: null },
    });
    expect(corrected(lines, { quantity: "3" })).to.deep.equal({
      ...{ code: "BEV-101", quantity: "3", unit: "CS" },
    });
  });

  it("means no product that it may only mean, by a change of its quantity", () => {
    const lines = open({ text: "2 chia" }, "product_uncertain", {
      ...{ candidates: [chai], said: { name: "chia", unit: "" } },
    });
    expect(corrected(lines, { quantity: "3" })).to.deep.equal({
      ...{ code: "chia", quantity: "3", unit: "" },
    });
  });
});
