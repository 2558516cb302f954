import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";

/** A row as it stands in the file: the value of each column by its name. */
export type Row = Readonly<Record<string, string>>;

/** Rows travel by the thousand: at half a million, a promise for each step of each row is felt. */
const BATCH = 1000;

/**
 * Streams the rows of a CSV file (header row, RFC 4180, UTF-8, BOM tolerated) in batches.
 * `path` names the plain file; if only `path.gz` is there, that one is read.
 */
export async function* readBatches(path: string): AsyncGenerator<readonly Row[]> {
  const packed = !existsSync(path);
  const file = createReadStream(packed ? `${path}.gz` : path);
  const text = packed ? file.pipe(createGunzip()) : file;
  // A pipe carries no errors: without this a missing or torn file would hang the reader.
  file.on("error", (error) => text.destroy(error));
  const parser = parse({ columns: true, bom: true });
  text.on("error", (error: Error) => parser.destroy(error));
  text.pipe(parser);

  let batch: Row[] = [];
  for await (const row of parser) {
    batch.push(row as Row); // With `columns: true` every record is an object of texts.
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The whole of a small table at once. */
export async function readRows(path: string): Promise<readonly Row[]> {
  return (await Array.fromAsync(readBatches(path))).flat();
}

/** The value of a column that must be there; a missing column is a mistake in the source. */
export function value(row: Row, column: string): string {
  const found = row[column];
  if (found === undefined) throw new Error(`The source has no column "${column}".`);
  return found;
}
