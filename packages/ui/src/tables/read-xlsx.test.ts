import { expect } from "@open-wc/testing";
import { strToU8, zipSync } from "fflate";
import { readFile } from "./read-file.ts";
import { maximumRows, type Table } from "./table.ts";
import {
  claimSize,
  rawRow,
  rawWorkbook,
  type RawWorkbook,
} from "@order-portal/testkit/tools/raw-workbook";

/** The tables of a workbook, or why there are none. */
async function read(content: Blob | Uint8Array<ArrayBuffer>, locale?: string) {
  const reading = await readFile(content instanceof Blob ? content : new Blob([content]), {
    locale,
  });
  return "fault" in reading ? reading.fault : reading.tables;
}

const cellsOf = (tables: string | readonly Table[]) =>
  typeof tables === "string" ? tables : tables.map(({ rows }) => rows.map(({ cells }) => cells));

const readSheet = async (content: string, more: Omit<RawWorkbook, "sheets"> = {}) =>
  cellsOf(await read(rawWorkbook({ sheets: { One: content }, ...more })))[0];

describe("reading workbooks", () => {
  it("reads texts and numbers; decimals as the locale writes them", async () => {
    const content = `<sheetData>${rawRow(1, "SKU", "Menge")}${rawRow(3, "Käse &amp; &lt;Brot&gt;", 3.5)}</sheetData>`;
    const bytes = rawWorkbook({ sheets: { One: content } });
    expect(cellsOf(await read(bytes, "de"))[0]).to.deep.equal([
      ["SKU", "Menge"],
      ["Käse & <Brot>", "3,5"],
    ]);
    expect(cellsOf(await read(bytes, "no locale"))[0]?.[1]).to.deep.equal(["Käse & <Brot>", "3.5"]);
  });

  it("reads every sheet that holds something, by its name, without the hidden ones", async () => {
    const tables = await read(
      rawWorkbook({
        sheets: {
          Cover: "<sheetData/>",
          Order: `<sheetData>${rawRow(1, "SKU")}</sheetData>`,
          Secret: `<sheetData>${rawRow(1, "Cost")}</sheetData>`,
          Spare: `<sheetData>${rawRow(4, "Art", 2)}</sheetData>`,
        },
        hidden: ["Secret"],
      }),
    );
    expect(typeof tables === "string" ? tables : tables.map(({ name }) => name)).to.deep.equal([
      "Order",
      "Spare",
    ]);
    expect(typeof tables !== "string" && tables[1]?.rows[0]?.number).to.equal(4);
  });

  it("takes of a formula its result, and says where there is none", async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><f>CONCAT("NW","-1")</f><v>NW-1</v></c>
      <c r="B1"><f>6*2</f><v>12</v></c><c r="C1"><f>1+1</f></c></row></sheetData>`;
    const tables = await read(rawWorkbook({ sheets: { One: sheet } }));
    expect(cellsOf(tables)).to.deep.equal([[["NW-1", "12"]]]);
    expect(typeof tables !== "string" && tables[0].notes).to.deep.equal(["formulas"]);
  });

  it("takes a text that looks like a formula as the text it is", async () => {
    expect(await readSheet(`<sheetData>${rawRow(1, "=1+1", "-5")}</sheetData>`)).to.deep.equal([
      ["=1+1", "-5"],
    ]);
  });

  it("puts a merged text into each of its rows, and a merged number into the first only", async () => {
    const sheet = `<sheetData>${rawRow(1, "NW-1", 5, "EA")}${rawRow(2, "", "", "CS")}</sheetData>
      <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>`;
    expect(await readSheet(sheet)).to.deep.equal([
      ["NW-1", "5", "EA"],
      ["NW-1", "", "CS"],
    ]);
  });

  it("shows numbers as their format does: leading zeros, letters, days", async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="&quot;SKU-&quot;0000"/><numFmt numFmtId="166" formatCode="0&quot; cs&quot;"/><numFmt numFmtId="167" formatCode="#,##0.00"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/></cellXfs>`;
    const cells = [
      [1, 123],
      [2, 42],
      [3, 12],
      [4, 1234.5],
      [5, 46_000],
      [0, 4_006_381_333_931],
      [0, "0.1000000000000000055"],
    ]
      .map(
        ([style, value], index) =>
          `<c r="${"ABCDEFG"[index] ?? ""}1" s="${style ?? 0}"><v>${value ?? ""}</v></c>`,
      )
      .join("");
    expect(
      await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, { styles }),
    ).to.deep.equal([
      ["00123", "SKU-0042", "12 cs", "1234.5", "2025-12-09", "4006381333931", "0.1"],
    ]);
  });

  it("joins the pieces of a formatted text, and leaves out how it is pronounced", async () => {
    const sharedTexts = [
      "<t>plain</t>",
      "<r><t>NW</t></r><r><rPr/><t>-0007</t></r><rPh sb='0' eb='1'><t>no</t></rPh>",
    ];
    const sheet = `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row></sheetData>`;
    expect(await readSheet(sheet, { sharedTexts })).to.deep.equal([
      ["NW-0007", "", "TRUE", "#N/A"],
    ]);
  });

  it("reads rows and cells without addresses, and prefixed names", async () => {
    const sheet = `<x:sheetData xmlns:x="y"><x:row><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>`;
    expect(await readSheet(sheet)).to.deep.equal([["A", "2"]]);
  });

  it("says that hidden rows were read", async () => {
    const sheet = `<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData>`;
    const tables = await read(rawWorkbook({ sheets: { One: sheet } }));
    expect(typeof tables !== "string" && tables[0].notes).to.deep.equal(["hidden-rows"]);
  });

  it("stops at the limit of a sheet of 200,000 rows, without holding up the page", async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => rawRow(index + 1, `S${index}`, 1));
    const bytes = rawWorkbook({ sheets: { One: `<sheetData>${rows.join("")}</sheetData>` } });
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    });
    const begun = performance.now();
    const tables = await read(bytes);
    clearInterval(watch);
    expect(typeof tables !== "string" && tables[0].rows.length).to.equal(maximumRows);
    expect(typeof tables !== "string" && tables[0].notes).to.deep.equal(["cut"]);
    expect(performance.now() - begun).to.be.below(2000);
    expect(longest).to.be.below(500);
  });
});

describe("refusing files", () => {
  const order = { sheets: { One: `<sheetData>${rawRow(1, "SKU")}</sheetData>` } };

  it("refuses what claims to unpack to too much, before it unpacks anything", async () => {
    const bytes = claimSize(rawWorkbook(order), "xl/worksheets/sheet1.xml", 4_000_000_000);
    expect(await read(bytes)).to.equal("unpacks-too-large");
  });

  it("refuses what unpacks to more than it claims", async () => {
    const bomb = { sheets: { One: `<sheetData>${"<row/>".repeat(2_000_000)}</sheetData>` } };
    expect(await read(claimSize(rawWorkbook(bomb), "xl/worksheets/sheet1.xml", 1000))).to.equal(
      "damaged",
    );
  });

  it("says that a workbook has a password", async () => {
    const name = Uint8Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0));
    const packed = new Uint8Array(2048);
    packed.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [index, code] of name.entries()) packed[1024 + index * 2] = code;
    expect(await read(packed)).to.equal("encrypted");
    const zip = rawWorkbook(order);
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(await read(zip)).to.equal("encrypted");
  });

  it("tells the old binary format, other workbooks, other zip files and broken ones apart", async () => {
    const zip = (name: string) => zipSync({ [name]: strToU8("x") });
    expect(await read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0))).to.equal("xls");
    expect(await read(zip("mimetype"))).to.equal("other-workbook");
    expect(await read(zip("xl/workbook.bin"))).to.equal("other-workbook");
    expect(await read(zip("holiday.jpg"))).to.equal("not-a-table");
    expect(await read(rawWorkbook(order).slice(0, 600))).to.equal("damaged");
    expect(await read(strToU8("PK but not a zip file at all"))).to.equal("damaged");
    const broken = { sheets: { One: "<sheetData><row><c" } };
    expect(await read(rawWorkbook(broken))).to.equal("damaged");
  });

  it("says that there is nothing in it", async () => {
    expect(await read(new Uint8Array())).to.equal("empty");
    expect(await read(rawWorkbook({ sheets: { One: "<sheetData/>" } }))).to.equal("empty");
  });

  it("is not led to read what a document type names, nor to swell by it", async () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>`;
    const sheet = `${doctype}<sheetData>${rawRow(1, "&b;")}</sheetData>`;
    const tables = await read(rawWorkbook({ sheets: { One: sheet } }));
    expect(cellsOf(tables)).to.deep.equal([[["&b;"]]]);
  });
});
