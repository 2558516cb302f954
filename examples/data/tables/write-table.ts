import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { importColumns, type ImportFile, type ImportRow } from "./import-format.ts";

/** Rows are gathered to about this many characters before they go to the stream. */
const CHUNK = 1 << 16;

/** One value in RFC 4180: quoted only where it must be, so that diffs stay readable. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes one table of an import folder and returns how many rows it wrote. */
export async function writeTable<File extends ImportFile>(
  folder: string,
  file: File,
  rows: Iterable<ImportRow<File>>,
): Promise<number> {
  return writeBatches(folder, file, [rows]);
}

/**
 * Writes one table of an import folder as its rows come, and returns how many they were.
 * With `gzip` the file is named `….csv.gz`. The same rows give the same bytes.
 */
export async function writeBatches<File extends ImportFile>(
  folder: string,
  file: File,
  batches: Iterable<Iterable<ImportRow<File>>> | AsyncIterable<Iterable<ImportRow<File>>>,
  options: { gzip?: boolean } = {},
): Promise<number> {
  const columns: readonly (keyof ImportRow<File>)[] = importColumns[file];
  const target = createWriteStream(join(folder, options.gzip ? `${file}.gz` : file));
  const sink = options.gzip ? createGzip() : target;
  if (sink !== target) sink.pipe(target);
  let text = `${columns.join(",")}\n`;
  let count = 0;
  for await (const rows of batches) {
    for (const row of rows) {
      text += `${columns.map((column) => csvField(row[column])).join(",")}\n`;
      count += 1;
      if (text.length < CHUNK) continue;
      if (!sink.write(text)) await once(sink, "drain");
      text = "";
    }
  }
  sink.end(text);
  await finished(target);
  return count;
}
