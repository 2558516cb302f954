import { expect } from "@open-wc/testing";
import { readBlock, readTabSeparated, writeTable, writeTabSeparated } from "./clipboard-table.ts";
import { moveInGrid } from "./move-in-grid.ts";
import { readWholeNumber } from "./read-whole-number.ts";

const clipboard = (texts: Record<string, string>) => ({
  getData: (mediaType: string) => texts[mediaType] ?? "",
});

describe("a whole number", () => {
  const cases: [text: string, locale: string, number: number][] = [
    ["12", "en-US", 12],
    ["", "en-US", 0],
    ["  7 ", "en-US", 7],
    ["1,200", "en-US", 1200],
    ["1,200.00", "en-US", 1200],
    ["1.200", "en-US", NaN],
    ["1,2", "en-US", NaN],
    ["12,00", "en-US", NaN],
    ["1.200", "de-DE", 1200],
    ["12,00", "de-DE", 12],
    ["1,5", "de-DE", NaN],
    ["1,200.00", "de-DE", NaN],
    ["1 200", "fr-FR", 1200],
    ["1\u202f200,0", "fr-FR", 1200],
    ["1’200", "de-CH", 1200],
    ["-3", "en-US", -3],
    ["−3", "en-US", -3],
    ["１２", "en-US", 12],
    ["١٢", "ar-EG", 12],
    ["12 cs", "en-US", NaN],
    ["+3", "en-US", 3],
    ["+", "en-US", NaN],
    ["1e3", "en-US", NaN],
    ["=A1", "en-US", NaN],
    [".", "en-US", NaN],
    ["..", "en-US", NaN],
  ];
  for (const [text, locale, number] of cases) {
    it(`in ${locale}, “${text}” is ${number}`, () => {
      expect(readWholeNumber(text, locale)).to.deep.equal(number);
    });
  }
});

describe("a block on the clipboard", () => {
  it("is read as Excel writes it, with line breaks and quotes in cells", () => {
    const text = '12\t"two\nlines"\r\n\t"a ""quoted"" word"\r\n';
    expect(readTabSeparated(text)).to.deep.equal([
      ["12", "two\nlines"],
      ["", 'a "quoted" word'],
    ]);
  });

  it("of one cell, or with empty cells at its end, is read whole", () => {
    expect(readTabSeparated("12")).to.deep.equal([["12"]]);
    expect(readTabSeparated("1\t\n\t2\n")).to.deep.equal([
      ["1", ""],
      ["", "2"],
    ]);
    expect(readTabSeparated("1\n\n3")).to.deep.equal([["1"], [""], ["3"]]);
    expect(readTabSeparated("1\t")).to.deep.equal([["1", ""]]);
  });

  it("keeps a quote that quotes nothing", () => {
    expect(readTabSeparated('12" tin\t3')).to.deep.equal([['12" tin', "3"]]);
  });

  it("is read from a table as Google Sheets writes it", () => {
    const html = `<google-sheets-html-origin><table><tbody>
      <tr><td data-sheets-value='{"1":3,"3":12}'>12</td><td></td></tr>
      <tr><td colspan="2">7</td></tr></tbody></table>`;
    expect(readBlock(clipboard({ "text/html": html, "text/plain": "x" }))).to.deep.equal([
      ["12", ""],
      ["7", ""],
    ]);
  });

  it("is read from the plain text where that has columns, so that no policy is asked", () => {
    const read: string[] = [];
    const getData = (mediaType: string) => {
      read.push(mediaType);
      return mediaType === "text/plain" ? "12\t3\r\n" : "<table><tr><td>12<td>3</table>";
    };
    expect(readBlock({ getData })).to.deep.equal([["12", "3"]]);
    expect(read).to.deep.equal(["text/plain"]);
  });

  it("is read from the plain text where the HTML has no table", () => {
    const texts = { "text/html": "<b>12</b>", "text/plain": "12\t3" };
    expect(readBlock(clipboard(texts))).to.deep.equal([["12", "3"]]);
  });

  it("comes back as it was written", () => {
    const block = [
      ["1", "", "a\tb"],
      ['"', "<b>&", "x\ny"],
    ];
    expect(readTabSeparated(writeTabSeparated(block))).to.deep.equal(block);
    expect(readBlock(clipboard({ "text/html": writeTable(block) }))).to.deep.equal(block);
  });
});

describe("a key in a grid", () => {
  const size = { rows: 10, columns: 3 };
  const press = (key: string, { row = 4, column = 1, shiftKey = false, controlKey = false } = {}) =>
    moveInGrid({ row, column }, { key, shiftKey, controlKey }, size, 5);
  const to = (row: number, column: number, isExtended = false) => ({
    to: { row, column },
    extends: isExtended,
  });

  it("leads to the neighbour, and no further than the edge", () => {
    expect(press("ArrowDown")).to.deep.equal(to(5, 1));
    expect(press("ArrowUp", { row: 0 })).to.deep.equal(to(0, 1));
    expect(press("Enter")).to.deep.equal(to(5, 1));
    expect(press("Enter", { shiftKey: true })).to.deep.equal(to(3, 1));
    expect(press("PageDown", { row: 7 })).to.deep.equal(to(9, 1));
  });

  it("leads to the ends", () => {
    expect(press("Home")).to.deep.equal(to(4, 0));
    expect(press("End", { controlKey: true })).to.deep.equal(to(9, 2));
  });

  it("extends what is selected with Shift", () => {
    expect(press("ArrowDown", { shiftKey: true })).to.deep.equal(to(5, 1, true));
  });

  it("leads on to the next row, and out of the grid at its ends", () => {
    expect(press("Tab", { column: 2 })).to.deep.equal(to(5, 0));
    expect(press("Tab", { column: 0, shiftKey: true })).to.deep.equal(to(3, 2));
    expect(press("Tab", { row: 9, column: 2 })).to.equal(null);
    expect(press("Tab", { row: 0, column: 0, shiftKey: true })).to.equal(null);
  });

  it("that moves nothing is left alone", () => {
    expect(press("a")).to.equal(null);
  });
});
