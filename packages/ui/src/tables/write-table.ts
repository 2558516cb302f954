/** Writes tables for people to work on: as CSV, and as a workbook of one sheet. */

import { decimalSign } from "./decimal-sign.ts";

/** A cell; numbers stay numbers in a workbook. */
export type WrittenCell = string | number;

/**
 * A text that a spreadsheet must not take for a formula: what begins like one is put behind an
 * apostrophe, which spreadsheets do not show. One that stands there already gets one more, so that
 * reading, which takes one away, gives back what was written. So is what follows a semicolon or a line's
 * end: a spreadsheet that parts cells by other signs than ours may begin a cell there.
 */
const inertText = (text: string): string =>
  (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll(
    /([;\t\r\n] *)(?='*[=+\-@])/g,
    "$1'",
  );

/**
 * A table as CSV, with a mark of its encoding: without it Excel takes accents for other letters.
 *
 * @param locale where decimals stand after a comma, cells are parted by semicolons: so Excel has it
 */
export function writeCsv(rows: readonly (readonly WrittenCell[])[], locale?: string): Blob {
  const decimals = decimalSign(locale);
  const delimiter = decimals === "," ? ";" : ",";
  const cell = (value: WrittenCell) => {
    const text =
      typeof value === "number"
        ? String(value).replace(".", decimals)
        : inertText(value.replaceAll("\0", ""));
    return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`);
  return new Blob(["\ufeff", ...lines], { type: "text/csv;charset=utf-8" });
}

/** The parts of a workbook that are alike in all. */
const frame = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  // Style 0 is plain, 1 a header, 2 a text: what is typed into its column keeps its zeros.
  "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** A table as an `.xlsx` workbook; its first row is the header. Texts stay texts, whatever they say. */
export async function writeXlsx(
  name: string,
  rows: readonly (readonly WrittenCell[])[],
): Promise<Blob> {
  const { strToU8, zipSync } = await import("fflate");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const title = escapeXml(name.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31));
  const parts = {
    ...frame,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columnWidths(rows)}</cols><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(declaration + xml)]),
  );
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Blob([zipSync(files)], { type });
}

function rowXml(row: readonly WrittenCell[], index: number): string {
  const cells = row.map((value, column) => {
    const at = `${String.fromCharCode(65 + column)}${index + 1}`;
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    const style = index === 0 ? 1 : 2;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}

function columnWidths(rows: readonly (readonly WrittenCell[])[]): string {
  return (rows[0] ?? [])
    .map((_, column) => {
      const longest = Math.max(
        ...rows.slice(0, 200).map((row) => String(row[column] ?? "").length),
      );
      const width = Math.min(60, Math.max(10, longest + 2));
      const number = column + 1;
      return `<col min="${number}" max="${number}" width="${width}" style="${column === 0 ? 2 : 0}" customWidth="1"/>`;
    })
    .join("");
}

const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- XML has no place for these
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
