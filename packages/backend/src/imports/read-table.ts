/** Reads a CSV table as it streams by: plain or gzipped, UTF-8 with or without a byte order mark. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";

/** A row as it stands in the file: its cells by column, and the line that it ends on. */
export interface RawRow {
  line: number;
  cells: Record<string, string>;
}

/** A table that can be read from its beginning more than once. */
export interface Table {
  /** The file's name, with `.gz` where it is packed. */
  file: string;
  path: string;
  /** The columns, as the first line names them. */
  header: string[];
}

/** A file that cannot be read as a table at all. */
export class UnreadableTable extends Error {
  override name = "UnreadableTable";
}

/** A row that cannot be told into cells, such as one with too few; the rows behind it are read on. */
export interface BrokenRow {
  line: number;
  broken: string;
}

/** Finds `name` or `name.gz` in a folder and reads its header; undefined where neither is there. */
export async function openTable(folder: string, name: string): Promise<Table | undefined> {
  for (const file of [name, `${name}.gz`]) {
    const path = join(folder, file);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (!there) continue;
    for await (const cells of records({ file, path })) {
      if ("broken" in cells) continue;
      const header = cells.values.map((column) => column.trim().toLowerCase());
      return { file, path, header };
    }
    throw new UnreadableTable(`${file}: has no header row`);
  }
  return undefined;
}

/** The rows below the header, one by one. Empty lines are passed over. */
export async function* readRows(table: Table): AsyncGenerator<RawRow | BrokenRow> {
  let isHeader = true;
  const { header } = table;
  for await (const record of records(table)) {
    if ("broken" in record) {
      yield record;
      continue;
    }
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const { values, line } = record;
    if (values.length !== header.length) {
      const broken = `has ${String(values.length)} cells where the header has ${String(header.length)}`;
      yield { line, broken };
      continue;
    }
    const cells: Record<string, string> = {};
    for (let i = 0; i < header.length; i++) cells[header[i] ?? ""] = bare(values[i] ?? "");
    yield { line, cells };
  }
}

/** Without the apostrophes that an export puts before what a spreadsheet would take for a formula. */
const bare = (cell: string): string =>
  cell.replace(/^'(?='*[=+\-@\t\r])/, "").replaceAll(/([;\t\r\n] *)'(?='*[=+\-@])/g, "$1");

type TableRecord = { line: number; values: string[] } | BrokenRow;

async function* records({ file, path }: Pick<Table, "file" | "path">): AsyncGenerator<TableRecord> {
  const broken: BrokenRow[] = [];
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined) broken.push({ line: lineOf(error), broken: reasonOf(error) });
      return undefined;
    },
  });
  const bytes = createReadStream(path);
  const whole = pipeline(
    bytes,
    file.endsWith(".gz") ? createGunzip() : new PassThrough(),
    decodeUtf8,
    parser,
  );
  // What goes wrong reaches the loop below through the parser; this only keeps it from being lost twice.
  whole.catch(() => undefined);
  try {
    for await (const entry of parser) {
      while (broken[0] !== undefined) yield broken.shift() as BrokenRow;
      const { record, info } = entry as { record: string[]; info: { lines: number } };
      yield { line: info.lines, values: record };
    }
    yield* broken;
  } catch (error) {
    throw new UnreadableTable(`${file}: ${reasonOf(error)}`, { cause: error });
  } finally {
    bytes.destroy();
  }
}

/** Bytes as text, without a byte order mark; what is not UTF-8 ends the reading. */
async function* decodeUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function lineOf(error: Error): number {
  return "lines" in error && typeof error.lines === "number" ? error.lines : 0;
}

/** Why a row or a file cannot be read, in a supplier's words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "cannot be read";
  const code = "code" in error ? error.code : undefined;
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "is not UTF-8 text";
  if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR") return "is not a whole gzip file";
  if (code === "CSV_MAX_RECORD_SIZE") return "has a row of more than 1 MB; is a quote left open?";
  if (error instanceof CsvError) return "has a quote where none may stand, or one left open";
  return error.message;
}
