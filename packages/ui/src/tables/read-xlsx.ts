/** Reads the sheets of an `.xlsx` workbook, as much of each as is asked for. */
import { readWorkbook, type SheetPart, type Workbook } from "./workbook.ts";
import { readSheet, type SheetCells, type SheetText } from "./sheet.ts";
import { readXml } from "./read-xml.ts";
import { decimalSign } from "./decimal-sign.ts";
import { showNumber } from "./cell-format.ts";
import {
  maximumRows,
  UnreadableTable,
  type ReadLimits,
  type Row,
  type Table,
  type TableNote,
} from "./table.ts";
import { readZip } from "./zip-entries.ts";

/** How many sheets are looked at. */
const maximumSheets = 20;

/** What reading a workbook depends on. */
export interface XlsxOptions extends ReadLimits {
  /** The locale whose decimal sign decimals are written with; what reads them on takes it so. */
  readonly locale?: string | undefined;
}

/**
 * The sheets that hold anything, in their order; hidden ones are left out.
 *
 * @throws UnreadableTable
 */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  options: XlsxOptions = {},
): Promise<Table[]> {
  const limit = options.maximumRows ?? maximumRows;
  const workbook = await readWorkbook(readZip(bytes));
  const sheets: SheetCells[] = [];
  const names: string[] = [];
  for (const part of workbook.sheets.filter(({ isHidden }) => !isHidden).slice(0, maximumSheets)) {
    sheets.push(await readSheet(entryOf(workbook, part), workbook.formats, limit + 1));
    names.push(part.name);
  }
  const texts = await readSharedTexts(workbook, sheets);
  const decimal = decimalSign(options.locale);
  const show = (cell: SheetText): string => {
    if (cell.kind === "shared") return texts.get(cell.index) ?? "";
    if (cell.kind === "text") return cell.text;
    return showNumber(cell.stored, cell.format, { decimal, since1904: workbook.since1904 });
  };
  return sheets
    .map((sheet, index) => tableOf(names[index] ?? "", sheet, show, limit))
    .filter(({ rows }) => rows.length > 0);
}

function entryOf(workbook: Workbook, part: SheetPart) {
  const entry = workbook.entries.get(part.path);
  if (!entry) throw new UnreadableTable("damaged");
  return entry;
}

function tableOf(
  name: string,
  sheet: SheetCells,
  show: (cell: SheetText) => string,
  limit: number,
): Table {
  const byRow = new Map<number, string[]>();
  for (const row of sheet.rows) {
    const cells: string[] = [];
    for (const { column, ...cell } of row.cells) {
      while (cells.length < column) cells.push("");
      cells[column] = show(cell).trim();
    }
    byRow.set(row.number, cells);
  }
  fillMerged(byRow, sheet);
  const rows: Row[] = [...byRow]
    .map(([number, cells]) => ({ number, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const notes: TableNote[] = [];
  if (sheet.isCut || rows.length > limit) notes.push("cut");
  if (sheet.hasOpenFormulas) notes.push("formulas");
  if (sheet.hasHiddenRows) notes.push("hidden-rows");
  return { name, rows: rows.slice(0, limit), notes };
}

/**
 * A text in cells merged over several rows stands for each of them. A number does not: ten of
 * something must not become ten of each.
 */
function fillMerged(byRow: ReadonlyMap<number, string[]>, { merged }: SheetCells) {
  for (const { top, bottom, column } of merged) {
    const text = byRow.get(top)?.[column];
    if (!text || /^[\d.,\s]+$/.test(text)) continue;
    for (const [number, cells] of byRow) {
      if (number <= top || number > bottom || cells.every((cell) => cell === "")) continue;
      while (cells.length <= column) cells.push("");
      cells[column] ||= text;
    }
  }
}

/** The texts that the sheets point at; nothing behind the last of them is unpacked. */
async function readSharedTexts(workbook: Workbook, sheets: readonly SheetCells[]) {
  const wanted = new Set<number>();
  let last = -1;
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (cell.kind !== "shared") continue;
        wanted.add(cell.index);
        last = Math.max(last, cell.index);
      }
    }
  }
  const texts = new Map<number, string>();
  const entry = workbook.entries.get(workbook.sharedTexts);
  if (!entry || last < 0) return texts;
  let [index, text, isText, isReading] = [-1, "", false, false];
  await readXml(
    entry,
    {
      open(name) {
        if (name === "si") [index, text] = [index + 1, ""];
        else if (name === "t") isText = true;
        else if (name === "rPh") isReading = true; // How it is pronounced.
      },
      close(name) {
        if (name === "si" && wanted.has(index)) texts.set(index, text);
        else if (name === "t") isText = false;
        else if (name === "rPh") isReading = false;
      },
      text(piece) {
        if (isText && !isReading && wanted.has(index)) text += piece;
      },
    },
    () => texts.has(last),
  );
  return texts;
}
