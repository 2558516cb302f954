/** Reads the rows of a text whose cells stand between commas, semicolons or tabs. */
import { csvRows } from "./csv-rows.ts";
import { maximumRows, type Row, type Table, type TableNote } from "./table.ts";

/** What may stand between two cells. */
export type Delimiter = "," | ";" | "\t" | "|";

const delimiters: readonly Delimiter[] = ["\t", ";", ",", "|"];

/** How many rows tell the delimiter. */
const sampleSize = 40;

/**
 * Reads a text as a table, at most `limit` rows that are not empty.
 *
 * @param delimiter what stands between cells; told from the text where it is not given
 */
export function readCsv(text: string, delimiter?: Delimiter, limit = maximumRows): Table {
  const { body, said, skipped } = withoutFirstLine(text);
  const used = delimiter ?? said ?? findDelimiter(body);
  // Where a quote is left open, all behind it would be one cell: then quotes are letters.
  const quoted = filledRows(body, used, { quotes: true, skipped, limit });
  const rows = quoted ?? filledRows(body, used, { quotes: false, skipped, limit }) ?? [];
  const notes: TableNote[] = quoted ? [] : ["quotes"];
  if (rows.length > limit) notes.push("cut");
  return { name: "", rows: rows.slice(0, limit), notes };
}

/**
 * The delimiter that cuts the rows into the most alike: one that most rows have, in the same
 * number. A comma between digits is as likely a decimal one, so that others go first.
 */
export function findDelimiter(text: string): Delimiter {
  let best: Delimiter = ",";
  let highest = 0;
  for (const delimiter of delimiters) {
    const widths = sampleWidths(text, delimiter);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, alike = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
    const score = width > 1 ? alike / widths.length : 0;
    if (score > highest + 0.01) [best, highest] = [delimiter, score];
  }
  return best;
}

/** How many cells the first rows have that are not empty. */
function sampleWidths(text: string, delimiter: Delimiter): number[] {
  const widths: number[] = [];
  for (const { cells, isOpen } of csvRows(text, delimiter)) {
    if (cells.length > 1 || cells[0]) widths.push(cells.length);
    if (isOpen || widths.length === sampleSize) break;
  }
  return widths;
}

/** The rows that hold anything, one more than are kept; null where a quote is left open. */
function filledRows(
  text: string,
  delimiter: Delimiter,
  { quotes, skipped, limit }: { quotes: boolean; skipped: number; limit: number },
): Row[] | null {
  const rows: Row[] = [];
  let number = skipped;
  for (const { cells: raw, isOpen } of csvRows(text, delimiter, quotes)) {
    if (isOpen) return null;
    number++;
    if (raw.length === 1 && raw[0] === "") continue;
    const cells = raw.map(cleanCell);
    if (cells.some((cell) => cell !== "")) rows.push({ number, cells });
    if (rows.length > limit) break;
  }
  return rows;
}

/** Excel's own first line, `sep=;`, says what follows; a mark says nothing that matters here. */
function withoutFirstLine(text: string) {
  const body = text.replace(/^\ufeff/, "");
  const [line, said] = /^sep=([,;\t|])\r?\n/i.exec(body) ?? [];
  // Safe: the pattern lets nothing else through.
  const delimiter = said as Delimiter | undefined;
  return { body: body.slice(line?.length ?? 0), said: delimiter, skipped: line ? 1 : 0 };
}

/** Without what was put before a text so that no spreadsheet takes it for a formula: `inertText`. */
const cleanCell = (cell: string) =>
  cell
    .replaceAll("\0", "")
    .trim()
    .replace(/^'(?='*[=+\-@\t\r])/, "")
    .replaceAll(/([;\t\r\n] *)'(?='*[=+\-@])/g, "$1");
