/** The lines of a table or a text, as they are sent to be matched. */
import type { Table } from "@order-portal/ui/tables";
import type { Columns } from "./find-columns.ts";
import { maximumLines } from "./limits.ts";

/** What a line says, as it was written. */
export type LineSource =
  | { readonly text: string }
  | { readonly code: string; readonly quantity: string; readonly unit: string };

/** A line and where it stands. */
export interface ReadLine {
  /** Its number in the file or text, from 1. */
  readonly number: number;
  readonly source: LineSource;
}

/** The lines that were read, and whether there are more than are read at a time. */
export interface ReadLines {
  readonly lines: readonly ReadLine[];
  readonly isCut: boolean;
}

/** The longest texts that the server takes. */
const longest = { text: 500, code: 200, quantity: 64, unit: 64 };

/** The lines of a table below its header; rows that hold nothing in these columns are left out. */
export function tableLines(table: Table, columns: Columns): ReadLines {
  const lines: ReadLine[] = [];
  for (const { number, cells } of table.rows) {
    if (number <= columns.header) continue;
    const cell = (kind: "code" | "quantity" | "unit") => {
      const index = columns[kind];
      return index === null ? "" : (cells[index] ?? "").slice(0, longest[kind]);
    };
    const source = { code: cell("code"), quantity: cell("quantity"), unit: cell("unit") };
    if (source.code || source.quantity) lines.push({ number, source });
  }
  return {
    lines: lines.slice(0, maximumLines),
    isCut: table.notes.includes("cut") || lines.length > maximumLines,
  };
}

/** The lines of a free text, such as an e-mail's; empty ones are left out. */
export function textLines(text: string): ReadLines {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: cleanLine(line) }))
    .filter(({ text }) => text !== "")
    .map(({ number, text }): ReadLine => ({ number, source: { text } }));
  return { lines: lines.slice(0, maximumLines), isCut: lines.length > maximumLines };
}

/** Without the marks of a quoted e-mail, and no longer than the server takes. */
const cleanLine = (line: string): string =>
  line
    .replaceAll("\0", "")
    .replace(/^[\s>]+/, "")
    .trim()
    .slice(0, longest.text);
