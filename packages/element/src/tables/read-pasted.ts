/** Tells a pasted table from a pasted text. */
import { findColumns } from "./find-columns.ts";
import { readCsv, type Delimiter, type Table } from "@order-portal/ui/tables";

/**
 * A pasted text as a table, where it is beyond doubt one: cells copied from a spreadsheet, or the
 * content of a CSV file. Null where it is to be read line by line.
 */
export function readPasted(text: string): Table | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  for (const delimiter of ["\t", ";", ","] satisfies Delimiter[]) {
    if (!lines.every((line) => line.includes(delimiter))) continue;
    const table = readCsv(text, delimiter);
    const columns = findColumns(table.rows);
    const widths = new Set(table.rows.map(({ cells }) => cells.length));
    // Commas stand in sentences too, and amid numbers.
    if (columns.isSure && (columns.header > 0 || (widths.size === 1 && lines.length > 1))) {
      return table;
    }
  }
  return null;
}
