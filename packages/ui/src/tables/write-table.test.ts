import { expect } from "@open-wc/testing";
import { readFile } from "./read-file.ts";
import { writeCsv, writeXlsx } from "./write-table.ts";

describe("writing tables", () => {
  const rows = [
    ["SKU", "Quantity", "Note"],
    ["=cmd|'/c calc'!A1", 12, "+49 1"],
    ["00123", 1.5, 'Tea, "black"; <b>&</b>\u0000'],
    ["@x", 3, "-5"],
  ];

  it("keeps formulas out of CSV, and reads its own files again", async () => {
    const text = await writeCsv(rows).text();
    expect(text).to.include(`'=cmd|'/c calc'!A1,12,'+49 1\r\n`);
    expect(text).to.include("'@x,3,'-5");
    // Elsewhere the file may be opened with semicolons between cells.
    expect(await writeCsv([["Ring; =1+1"]]).text()).to.include("Ring; '=1+1");
    const reading = await readFile(writeCsv(rows, "de"));
    if ("fault" in reading) throw new Error(reading.fault);
    expect(reading.tables[0].rows[1]?.cells).to.deep.equal(["=cmd|'/c calc'!A1", "12", "+49 1"]);
  });

  it("gives back to its reader whatever was written", async () => {
    const texts = ["=1", "'=1", "''@x", "'tis", "-5", "'", "a'=1", '"', "1;2,3"];
    texts.push("a;=1", "a; '=1", "Ring,\n- Eggs", ";\t''@x", "5;'tis");
    const reading = await readFile(writeCsv([["text"], ...texts.map((text) => [text])]));
    if ("fault" in reading) throw new Error(reading.fault);
    expect(reading.tables[0].rows.map(({ cells }) => cells[0])).to.deep.equal(["text", ...texts]);
  });

  it("reads what gzip has packed, and refuses what is broken", async () => {
    const packed = await new Response(
      writeCsv([["sku"], ["A"]])
        .stream()
        .pipeThrough(new CompressionStream("gzip")),
    ).blob();
    const reading = await readFile(packed);
    expect("tables" in reading && reading.tables[0].rows.length).to.equal(2);
    expect(await readFile(packed.slice(0, packed.size - 4))).to.deep.equal({ fault: "damaged" });
  });

  it("reads a million rows as far as it is told to, and says that there are more", async () => {
    const million = new Blob(["sku,price\n", "A,1\n".repeat(1_000_000)]);
    const reading = await readFile(million, { maximumRows: 5000, maximumText: 60_000_000 });
    if ("fault" in reading) throw new Error(reading.fault);
    const [{ rows, notes }] = reading.tables;
    expect([rows.length, notes]).to.deep.equal([5000, ["cut"]]);
  });

  it("writes workbooks in which texts are texts", async () => {
    const blob = await writeXlsx("Left: over/2026", rows);
    const reading = await readFile(blob);
    if ("fault" in reading) throw new Error(reading.fault);
    const [table] = reading.tables;
    expect(table.name).to.equal("Left  over 2026");
    expect(table.rows.map(({ cells }) => cells)).to.deep.equal([
      ["SKU", "Quantity", "Note"],
      ["=cmd|'/c calc'!A1", "12", "+49 1"],
      ["00123", "1.5", 'Tea, "black"; <b>&</b>'],
      ["@x", "3", "-5"],
    ]);
  });
});
