import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberFormatOf } from "./read-number.ts";
import { readLine } from "./read-line.ts";

describe("a line", () => {
  const format = numberFormatOf("en");
  /** The pieces of each way to read it, cells parted by a bar. */
  const ways = (text: string) =>
    readLine({ text }, format).ways.map((pieces) =>
      pieces.map(({ raw, cell }, at) =>
        cell === pieces[at - 1]?.cell || at === 0 ? raw : `| ${raw}`,
      ),
    );

  test("is parted into pieces without the punctuation around them", () => {
    assert.deepEqual(ways("- (3) cases of “Chai”, please!"), [
      ["3", "cases", "of", "Chai", "| please"],
    ]);
    assert.deepEqual(ways("> > • BEV-101: 3"), [["BEV-101", "3"]]);
    assert.deepEqual(ways("1. Chai"), [["1.", "Chai"]]);
    assert.deepEqual(ways("-3 Chai?"), [["-3", "Chai", "?"]]);
  });

  test("is parted into cells at tabs, semicolons, bars and commas, quoted or not", () => {
    const cells = [["BEV-101", "| Chai", "tea", "| 3"]];
    assert.deepEqual(ways("BEV-101\tChai tea\t3"), cells);
    assert.deepEqual(ways("BEV-101; Chai tea; 3"), cells);
    assert.deepEqual(ways("BEV-101,Chai tea,3"), cells);
    assert.deepEqual(ways('"BEV-101","Chai tea",3'), cells);
    assert.deepEqual(ways('"Tea, ""green""",1'), [["Tea", "green", "| 1"]]);
  });

  test("has more ways where a comma or an x may part it or not", () => {
    assert.deepEqual(ways("1044,3"), [["1044,3"], ["1044", "| 3"]]);
    assert.deepEqual(ways("A1x3"), [["A1x3"], ["A1", "x", "3"]]);
  });

  test("in cells says what each is for; a unit may stand in the quantity's", () => {
    const line = readLine({ code: "A1", quantity: "12 cs" }, format);
    assert.deepEqual(line.quantity?.number, { kind: "quantity", value: 12 });
    assert.deepEqual(
      line.quantity.unit.map(({ raw }) => raw),
      ["cs"],
    );
    assert.equal(readLine({ code: "A1", quantity: "-" }, format).quantity, null);
    assert.equal(readLine({ code: "A1", quantity: "n/a" }, format).quantity?.number.kind, "fault");
  });
});
