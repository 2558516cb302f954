import { expect } from "@open-wc/testing";
import { findDelimiter, readCsv } from "./read-csv.ts";
import { readFile } from "./read-file.ts";
import { maximumRows, type Table } from "./table.ts";

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells);

async function read(content: BlobPart): Promise<Table | string> {
  const reading = await readFile(new Blob([content]));
  return "fault" in reading ? reading.fault : reading.tables[0];
}

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes.buffer;
};

describe("reading texts with cells", () => {
  it("tells commas, semicolons and tabs apart, whatever stands in the cells", () => {
    expect(findDelimiter("sku,qty\nA,1\n")).to.equal(",");
    expect(findDelimiter("sku;qty\nA;1,5\nB;2,5\n")).to.equal(";");
    expect(findDelimiter("sku\tname\nA\tTea, black\nB\tTea, green\n")).to.equal("\t");
    expect(findDelimiter('"a;b",1\n"c;d",2\n')).to.equal(",");
  });

  it("reads quoted cells, with quotes and line ends in them", () => {
    expect(cells('sku,name\r\nA,"5"" nail, ""long""\nof steel"\r\nB,x\r\n')).to.deep.equal([
      ["sku", "name"],
      ["A", '5" nail, "long"\nof steel'],
      ["B", "x"],
    ]);
  });

  it("reads quotes as letters where one is left open, and says so", () => {
    const table = readCsv('sku,qty\n"A,1\nB,2\n');
    expect(table.rows.map((row) => row.cells)).to.deep.equal([
      ["sku", "qty"],
      ['"A', "1"],
      ["B", "2"],
    ]);
    expect(table.notes).to.deep.equal(["quotes"]);
  });

  it("numbers rows as a spreadsheet does, empty ones counted and left out", () => {
    expect(readCsv("a,b\n\n,\nc,d\n").rows.map(({ number }) => number)).to.deep.equal([1, 4]);
  });

  it("minds Excel's own first line, a mark, and line ends of all kinds", () => {
    expect(cells("sep=;\r\na;b,c\r\n")).to.deep.equal([["a", "b,c"]]);
    expect(cells("\ufeffa,b\nc,d")).to.deep.equal([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(cells("a,b\rc,d\r")).to.deep.equal([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keeps a text of one column, and rows of different lengths", () => {
    expect(cells("A\nB\n")).to.deep.equal([["A"], ["B"]]);
    expect(cells("a,b,c\nd\n")).to.deep.equal([["a", "b", "c"], ["d"]]);
  });

  it("takes back the apostrophe that keeps a text from being a formula", () => {
    expect(cells("'=A1,'-5\n'tis,1\n")).to.deep.equal([
      ["=A1", "-5"],
      ["'tis", "1"],
    ]);
  });
});

describe("the encodings of files", () => {
  const text = "sku;Menge\r\nKäse;1\r\n";
  const rows = [
    ["sku", "Menge"],
    ["Käse", "1"],
  ];
  const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  for (const [name, content, notes] of [
    ["UTF-8", text, []],
    ["UTF-8 with a mark", `\ufeff${text}`, []],
    ["UTF-16 with a mark", utf16(`\ufeff${text}`, true), []],
    ["UTF-16, the larger byte first, with a mark", utf16(`\ufeff${text}`, false), []],
    ["UTF-16 without a mark", utf16(text, true), []],
    ["UTF-16, the larger byte first, without a mark", utf16(text, false), []],
    ["Latin-1, which it says", latin1, ["latin1"]],
  ] as const) {
    it(name, async () => {
      const table = await read(content);
      if (typeof table === "string") throw new Error(table);
      expect(table.rows.map((row) => row.cells)).to.deep.equal(rows);
      expect(table.notes).to.deep.equal(notes);
    });
  }
});

describe("files that are too long, or none", () => {
  it("reads of a million rows as many as an order has, at once", async () => {
    const file = new Blob([
      "sku,qty\n",
      ..."x"
        .repeat(100)
        .split("")
        .map(() => "NW-1,1\n".repeat(10_000)),
    ]);
    const begun = performance.now();
    const reading = await readFile(file);
    expect(performance.now() - begun).to.be.below(1000);
    if ("fault" in reading) throw new Error(reading.fault);
    expect(reading.tables[0].rows.length).to.equal(maximumRows);
    expect(reading.tables[0].notes).to.deep.equal(["cut"]);
  });

  it("reads on behind many empty lines", async () => {
    const table = await read(`sku,qty\n${"\n".repeat(300_000)}NW-1,1\n`);
    if (typeof table === "string") throw new Error(table);
    expect(table.rows.map(({ number }) => number)).to.deep.equal([1, 300_002]);
  });

  it("refuses web pages and other files, whatever they are called", async () => {
    expect(await read("<html><table><tr><td>SKU")).to.equal("html");
    expect(await read(Uint8Array.from({ length: 300 }, (_, index) => index % 7))).to.equal(
      "not-a-table",
    );
    expect(await read("\n\n")).to.equal("empty");
  });
});
