/** Reads the cells of one sheet as it is unpacked, and stops when there are enough rows. */
import type { CellFormat } from "./cell-format.ts";
import { readXml } from "./read-xml.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** What a cell holds. */
export type SheetText =
  | { readonly kind: "text"; readonly text: string }
  /** One of the texts that the sheets share. */
  | { readonly kind: "shared"; readonly index: number }
  | { readonly kind: "number"; readonly stored: string; readonly format: CellFormat };

/** The cells of a sheet that hold anything. */
export interface SheetCells {
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly (SheetText & { readonly column: number })[];
  }[];
  /** Cells of a column that were merged into one. */
  readonly merged: readonly {
    readonly top: number;
    readonly bottom: number;
    readonly column: number;
  }[];
  /** There are more rows than were read. */
  readonly isCut: boolean;
  /** A formula's result is not in the file. */
  readonly hasOpenFormulas: boolean;
  readonly hasHiddenRows: boolean;
}

/** Columns beyond these hold no orders. */
const maximumColumns = 100;

const plain: CellFormat = { kind: "plain" };

/** Reads a sheet, at most `limit` rows that hold anything. */
export async function readSheet(
  entry: ZipEntry,
  formats: readonly CellFormat[],
  limit: number,
): Promise<SheetCells> {
  type Cell = SheetText & { column: number };
  const rows: { number: number; cells: Cell[] }[] = [];
  const merged: { top: number; bottom: number; column: number }[] = [];
  let row = { number: 0, cells: [] as Cell[] };
  let cell = { column: 0, type: "n", style: 0, text: "", hasFormula: false };
  let nextColumn = 0;
  let isValue = false;
  let isReading = false;
  let isHidden = false;
  let hasOpenFormulas = false;
  let hasHiddenRows = false;

  const open = (name: string, read: () => Readonly<Record<string, string>>) => {
    if (name === "row") {
      const { r, hidden } = read();
      row = { number: Number(r ?? row.number + 1), cells: [] };
      nextColumn = 0;
      isHidden = hidden === "1" || hidden === "true";
    } else if (name === "c") {
      const { r, t = "n", s = "0" } = read();
      const column = r === undefined ? nextColumn : columnOf(r);
      nextColumn = column + 1;
      cell = { column, type: t, style: Number(s), text: "", hasFormula: false };
    } else if (name === "v" || name === "t") isValue = true;
    else if (name === "f") cell.hasFormula = true;
    else if (name === "rPh")
      isReading = true; // How it is pronounced.
    else if (name === "mergeCell") {
      const range = columnRange(read()["ref"] ?? "");
      if (range) merged.push(range);
    }
  };
  const close = (name: string) => {
    if (name === "v" || name === "t") isValue = false;
    else if (name === "rPh") isReading = false;
    else if (name === "c") {
      if (cell.text === "" && cell.hasFormula && cell.type !== "str") hasOpenFormulas = true;
      if (cell.text !== "" && cell.column < maximumColumns) {
        row.cells.push({ column: cell.column, ...contentOf(cell, formats) });
      }
    } else if (name === "row" && row.cells.length > 0) {
      rows.push(row);
      hasHiddenRows ||= isHidden;
    }
  };
  await readXml(
    entry,
    {
      open,
      close,
      text(piece) {
        if (isValue && !isReading) cell.text += piece;
      },
    },
    () => rows.length >= limit,
  );
  return { rows, merged, isCut: rows.length >= limit, hasOpenFormulas, hasHiddenRows };
}

function contentOf(
  { type, style, text }: { type: string; style: number; text: string },
  formats: readonly CellFormat[],
): SheetText {
  switch (type) {
    case "s":
      return { kind: "shared", index: Number(text) };
    case "n":
      return { kind: "number", stored: text, format: formats[style] ?? plain };
    case "b":
      return { kind: "text", text: text === "1" ? "TRUE" : "FALSE" };
    default: // Texts, the results of formulas, errors (`#N/A`), days.
      return { kind: "text", text };
  }
}

/** The column of a cell such as `AB12`, from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** The first column of a range of more than one row, such as `A2:B5`. */
function columnRange(range: string) {
  const [first = "", last = ""] = range.split(":");
  const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0]);
  const [top, bottom, column] = [rowOf(first), rowOf(last), columnOf(first)];
  return bottom > top && column >= 0 ? { top, bottom, column } : null;
}
