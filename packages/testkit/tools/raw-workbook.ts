/** Workbooks put together by hand, part by part: what no spreadsheet would write. */
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a workbook is to have. */
export interface RawWorkbook {
  /** The content of `<worksheet>`, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly sharedTexts?: readonly string[];
  /** The content of `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Names of sheets that are hidden. */
  readonly hidden?: readonly string[];
}

/** The bytes of a workbook. */
export function rawWorkbook(raw: RawWorkbook): Uint8Array<ArrayBuffer> {
  const names = Object.keys(raw.sheets);
  const sheet = (name: string, index: number) =>
    `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${raw.hidden?.includes(name) ? ' state="hidden"' : ""}/>`;
  const relation = (_: string, index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}">${raw.workbookProperties ?? ""}<sheets>${names.map(sheet).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="x">${names.map(relation).join("")}<Relationship Id="s" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
  };
  if (raw.sharedTexts) {
    const texts = raw.sharedTexts.map((text) => `<si>${text}</si>`).join("");
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${main}">${texts}</sst>`;
  }
  if (raw.styles) parts["xl/styles.xml"] = `<styleSheet xmlns="${main}">${raw.styles}</styleSheet>`;
  for (const [index, content] of Object.values(raw.sheets).entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}">${content}</worksheet>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
}

/** A row of cells that are texts, or numbers as they are stored. */
export const rawRow = (number: number, ...cells: readonly (string | number)[]): string =>
  `<row r="${number}">${cells
    .map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${number}`;
      return typeof cell === "number"
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join("")}</row>`;

/** Rewrites the sizes that a zip file's directory claims. */
export function claimSize(bytes: Uint8Array<ArrayBuffer>, name: string, size: number) {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const found = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (found === name) view.setUint32(at + 24, size, true);
  }
  return bytes;
}
