/** Reads the tables of a file that somebody has chosen, whatever kind it is. */
import { decodeText } from "./decode-text.ts";
import {
  maximumBytes,
  maximumRows,
  UnreadableTable,
  type ReadLimits,
  type Table,
  type TableFault,
} from "./table.ts";
import { unpackGzip } from "./unpack-gzip.ts";

/** What was read of a file: its tables, at least one; or why there is none. */
export type FileReading =
  { readonly tables: readonly [Table, ...Table[]] } | { readonly fault: TableFault };

/** How much of a text file is read: first as much as an order has, then more; in bytes. */
const portions = { first: 1_000_000, all: 8_000_000 };

/** What reading a file depends on. */
export interface FileOptions extends ReadLimits {
  /** The locale whose decimal sign the numbers of workbooks are written with. */
  readonly locale?: string | undefined;
}

/**
 * Reads a file's tables: a text with cells, packed by gzip or not, or the sheets of an `.xlsx`
 * workbook. What it is, its content says, not its name. A long file is read as far as its rows can
 * be used.
 */
export async function readFile(file: Blob, options: FileOptions = {}): Promise<FileReading> {
  try {
    const [first, ...rest] = await readTables(file, options);
    return first && first.rows.length > 0 ? { tables: [first, ...rest] } : { fault: "empty" };
  } catch (error) {
    if (error instanceof UnreadableTable) return { fault: error.fault };
    throw error;
  }
}

async function readTables(file: Blob, options: FileOptions): Promise<Table[]> {
  if (file.size === 0) throw new UnreadableTable("empty");
  const head = await bytesOf(file.slice(0, 8));
  if (startsWith(head, [0x50, 0x4b])) {
    if (file.size > maximumBytes) throw new UnreadableTable("too-large");
    const { readXlsx } = await import("./read-xlsx.ts");
    return readXlsx(await bytesOf(file), options);
  }
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableTable((await isEncryptedWorkbook(file)) ? "encrypted" : "xls");
  }
  const isPacked = startsWith(head, [0x1f, 0x8b]);
  return [await readText(isPacked ? await unpackGzip(file) : file, options)];
}

/** Reads a text file, of a long one the first portion that has lines enough. */
async function readText(
  file: Blob,
  { maximumRows: limit = maximumRows, maximumText = portions.all }: FileOptions,
): Promise<Table> {
  const { readCsv } = await import("./read-csv.ts");
  for (const portion of [portions.first, maximumText]) {
    const isWhole = file.size <= portion;
    const bytes = await bytesOf(file.slice(0, portion));
    const { text, isLatin1 } = decodeText(bytes, isWhole);
    refuseOtherTexts(text);
    // The last row of a portion is cut somewhere.
    const body = isWhole ? text : text.slice(0, text.lastIndexOf("\n") + 1 || undefined);
    const table = readCsv(body, undefined, limit);
    const isEnough = table.rows.length >= limit || table.notes.includes("cut");
    if (!isWhole && !isEnough && portion !== maximumText) continue;
    const notes = new Set(table.notes);
    if (!isWhole) notes.add("cut");
    if (isLatin1) notes.add("latin1");
    return { ...table, notes: [...notes] };
  }
  throw new UnreadableTable("not-a-table"); // There is a last portion.
}

/** Old systems write web pages and call them `.xls`; and some files are no text at all. */
function refuseOtherTexts(text: string) {
  const beginning = text.slice(0, 4000);
  if (/^\s*<(?:!doctype|html|table|\?xml|head|body)/i.test(beginning)) {
    throw new UnreadableTable("html");
  }
  // eslint-disable-next-line no-control-regex -- these are what tells a text from other bytes
  const controls = beginning.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls > Math.max(2, beginning.length / 100)) throw new UnreadableTable("not-a-table");
}

/** A workbook with a password is packed into the old binary format, under this name. */
async function isEncryptedWorkbook(file: Blob): Promise<boolean> {
  const bytes = await bytesOf(file.slice(0, maximumBytes));
  return new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

const startsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, index) => bytes[index] === byte);
