/** Blocks of cells as spreadsheets put them on the clipboard, and take them from it. */

/** A block of texts, row by row; rows may differ in length. */
export type TextBlock = readonly (readonly string[])[];

/** What a clipboard holds, as its events give it. */
export interface ClipboardTexts {
  getData(mediaType: string): string;
}

/** Puts a block on a clipboard: as tab-separated text, and as a table. */
export function writeBlock(clipboard: Pick<DataTransfer, "setData">, block: TextBlock): void {
  clipboard.setData("text/plain", writeTabSeparated(block));
  clipboard.setData("text/html", writeTable(block));
}

/**
 * The block on a clipboard: its tab-separated cells, which every spreadsheet writes, else its table,
 * else its lines. A page whose policy forbids reading HTML complains of each attempt.
 */
export function readBlock(clipboard: ClipboardTexts): TextBlock {
  const text = clipboard.getData("text/plain");
  const html = text.includes("\t") ? "" : clipboard.getData("text/html");
  return (html && readTable(html)) || readTabSeparated(text);
}

/**
 * Tab-separated cells, as Excel, Google Sheets and LibreOffice write them: a cell with a tab, a
 * line break or a quote in it is quoted, its quotes doubled.
 */
export function readTabSeparated(text: string): TextBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    if (text[end] !== "\t") {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    // The line break after the last row begins no other.
    if (at >= text.length && text[end] !== "\t") break;
  }
  return rows;
}

function readCell(text: string, start: number): { cell: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const [whole, inner] = quoted.exec(text) ?? [];
  if (whole !== undefined && inner !== undefined) {
    return { cell: inner.replaceAll('""', '"'), end: start + whole.length };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const cell = plain.exec(text)?.[0] ?? "";
  return { cell, end: start + cell.length };
}

/** The first table of an HTML text; null where it has none, or where the page forbids reading it. */
function readTable(html: string): TextBlock | null {
  try {
    // Nothing of it runs or loads: it becomes a document of its own that is never shown.
    const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
    return table && [...table.rows].map((row) => [...row.cells].flatMap(readTableCell));
  } catch {
    return null; // Trusted Types: the plain text says the same.
  }
}

/** The cell's own value, and an empty text for each further column that it covers. */
function readTableCell(cell: HTMLTableCellElement): string[] {
  const further = Array<string>(Math.min(Math.max(cell.colSpan, 1), 100) - 1).fill("");
  return [cell.textContent.trim(), ...further];
}

/** A block as tab-separated text. */
export function writeTabSeparated(block: TextBlock): string {
  const write = (cell: string) =>
    /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return block.map((row) => row.map(write).join("\t")).join("\n");
}

/** A block as a table in HTML. */
export function writeTable(block: TextBlock): string {
  const write = (cell: string) =>
    cell.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
  const rows = block.map(
    (row) => `<tr>${row.map((cell) => `<td>${write(cell)}</td>`).join("")}</tr>`,
  );
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}
