import { createReadStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";

/** A row as it stands in the file: the value of each column by its name. */
export type Row = Readonly<Record<string, string>>;

/**
 * Streams the rows of a CSV file (header row, RFC 4180, UTF-8, BOM tolerated).
 * `path` names the plain file; if only `path.gz` is there, that one is read.
 */
export async function* readTable(path: string): AsyncGenerator<Row> {
  const packed = !existsSync(path);
  const file = createReadStream(packed ? `${path}.gz` : path);
  const text = packed ? file.pipe(createGunzip()) : file;
  // A pipe carries no errors: without this a missing or torn file would hang the reader.
  file.on("error", (error) => text.destroy(error));
  const rows = parse({ columns: true, bom: true });
  text.on("error", (error: Error) => rows.destroy(error));
  for await (const row of Readable.from(text.pipe(rows))) yield row as Row;
}

/** The whole of a small table at once. */
export async function readRows(path: string): Promise<readonly Row[]> {
  return Array.fromAsync(readTable(path));
}

/** The value of a column that must be there; a missing column is a mistake in the source. */
export function value(row: Row, column: string): string {
  const found = row[column];
  if (found === undefined) throw new Error(`The source has no column "${column}".`);
  return found;
}
