import { expect } from "@open-wc/testing";
import { findColumns } from "./find-columns.ts";
import { readCsv } from "@order-portal/ui/tables";
import { readPasted } from "./read-pasted.ts";
import { tableLines, textLines } from "./table-lines.ts";

const columnsOf = (text: string) => findColumns(readCsv(text).rows);

describe("finding columns", () => {
  for (const [header, found] of [
    ["SKU,Quantity,Unit", [0, 1, 2]],
    ["Unit,Qty,Part number", [2, 1, 0]],
    ["Pos.;Artikel-Nr.;Bezeichnung;Menge;Einheit", [1, 3, 4]],
    ["Référence;Désignation;Quantité;Unité", [0, 2, 3]],
    ["Código;Descripción;Cantidad;Unidad", [0, 2, 3]],
    ["Product,SKU,Order Qty (pcs),UOM", [1, 2, 3]],
    ["ITEM #,DESCRIPTION,QTY", [0, 2, null]],
  ] as const) {
    it(`by the header ${header}`, () => {
      const { code, quantity, unit, isSure, header: row } = columnsOf(`${header}\nA,1\n`);
      expect([code, quantity, unit]).to.deep.equal(found);
      expect([isSure, row]).to.deep.equal([true, 1]);
    });
  }

  it("below a title and an empty row", () => {
    const columns = columnsOf("Our order for Monday,,\n,,\nSKU,Qty,Unit\nA,1,EA\n");
    expect(columns).to.deep.include({ code: 0, quantity: 1, unit: 2, header: 3 });
  });

  it("without a header, by what is in them", () => {
    expect(columnsOf("NW-0001,12\nNW-0002,3\n")).to.deep.include({
      code: 0,
      quantity: 1,
      unit: null,
      header: 0,
      isSure: true,
    });
    expect(columnsOf("5,EA,NW-0001\n3,CS,NW-0002\n12,EA,NW-0003\n")).to.deep.include({
      code: 2,
      quantity: 0,
      unit: 1,
      isSure: true,
    });
    expect(columnsOf("NW-0001;12 cs\nNW-0002;3 cs\n")).to.deep.include({ code: 0, quantity: 1 });
  });

  it("is unsure of two columns of numbers, and of several of texts", () => {
    expect(columnsOf("100001,12\n100002,12\n100003,5\n")).to.deep.include({
      code: 0,
      quantity: 1,
      isSure: false,
    });
    expect(columnsOf("NW-1,Chai tea,1\nNW-2,Chang beer,2\n").isSure).to.equal(false);
  });
});

describe("the lines of a table", () => {
  it("are those below the header, with their row's number, as they are written", () => {
    const table = readCsv('SKU,Qty,Unit\nA,-5,\n\n,,\nB,"1.234,5",cs\n');
    expect(tableLines(table, findColumns(table.rows)).lines).to.deep.equal([
      { number: 2, source: { code: "A", quantity: "-5", unit: "" } },
      { number: 5, source: { code: "B", quantity: "1.234,5", unit: "cs" } },
    ]);
  });

  it("are 2,000 at the most, and the rest is spoken of", () => {
    const table = readCsv(`SKU,Qty\n${"A,1\n".repeat(2001)}`);
    const { lines, isCut } = tableLines(table, findColumns(table.rows));
    expect([lines.length, isCut]).to.deep.equal([2000, true]);
  });

  it("of a pasted e-mail are its lines, without the marks of a quotation", () => {
    expect(textLines("Hi,\r\n\r\n> 3 cs chai\n> > chai x3\n").lines).to.deep.equal([
      { number: 1, source: { text: "Hi," } },
      { number: 3, source: { text: "3 cs chai" } },
      { number: 4, source: { text: "chai x3" } },
    ]);
  });
});

describe("pasting", () => {
  it("tells cells of a spreadsheet, and the content of a CSV file", () => {
    expect(readPasted("NW-1\t3\nNW-2\t4")?.rows.length).to.equal(2);
    expect(readPasted("SKU;Menge\nNW-1;3")?.rows.length).to.equal(2);
    expect(readPasted('SKU,Qty\n"NW-1, black",3')?.rows[1]?.cells).to.deep.equal([
      "NW-1, black",
      "3",
    ]);
  });

  it("leaves sentences what they are", () => {
    expect(readPasted("Hello, please send\n3 cs chai, 2 tofu\nthanks, Anna")).to.equal(null);
    expect(readPasted("3 cs chai\nchai x3")).to.equal(null);
    expect(readPasted("chai 1,5 kg")).to.equal(null);
  });
});
