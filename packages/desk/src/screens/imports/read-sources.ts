/** Reads the files that staff drop: each sheet that has rows is a source. */
import { maximumPreviewRows } from "@order-portal/sdk/desk";
import { readFile, type TableFault } from "@order-portal/ui/tables";
import { toSource, type ImportSource, type KnownColumns } from "./import-source.ts";

/** A file that could not be read. */
export interface UnreadFile {
  readonly name: string;
  readonly fault: TableFault | "too-many-rows";
}

/** What is read of a text: as much as the server takes. */
const maximumText = 40_000_000;

/** Files of a folder that are no tables: the account, pictures, notes. */
const isOther = ({ name }: File) => /\.(json|md|svg|png|jpe?g|webp|avif|gif)$|^\./i.test(name);

/** Reads files one after the other; those of a folder that are no tables are passed over. */
export async function readSources(
  files: readonly File[],
  known: KnownColumns,
): Promise<{ sources: ImportSource[]; unread: UnreadFile[] }> {
  const sources: ImportSource[] = [];
  const unread: UnreadFile[] = [];
  for (const file of files) {
    if (isOther(file)) continue;
    const { name } = file;
    try {
      // One more for the header. Decimals of workbooks are written with a point, as cells have them.
      const limits = { maximumRows: maximumPreviewRows + 1, maximumText, locale: "en" };
      const reading = await readFile(file, limits);
      if ("fault" in reading) {
        unread.push({ name, fault: reading.fault });
        continue;
      }
      const { tables } = reading;
      if (tables.some(({ notes }) => notes.includes("cut"))) {
        unread.push({ name, fault: "too-many-rows" });
        continue;
      }
      const isOne = tables.length === 1;
      for (const table of tables) {
        const title = isOne ? name : `${name}: ${table.name}`;
        sources.push(toSource(title, { ...table, hint: isOne ? name : table.name }, known));
      }
    } catch {
      unread.push({ name, fault: "unread" }); // It has gone meanwhile, or there is no connection.
    }
  }
  return { sources, unread };
}

/** The files of what was dropped, those in folders too. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // All entries at once: after the first turn of the event loop the transfer is empty.
  const entries = [...transfer.items].map((one) => one.webkitGetAsEntry());
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, files, 0);
  return files;
}

/** How deep folders are looked into, and how many files are taken. */
const bounds = { depth: 2, files: 500 };

async function collect(entry: FileSystemEntry, files: File[], depth: number): Promise<void> {
  if (files.length >= bounds.files) return;
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry; // As it says of itself.
    files.push(await new Promise<File>((resolve, reject) => file.file(resolve, reject)));
  } else if (entry.isDirectory && depth < bounds.depth) {
    const reader = (entry as FileSystemDirectoryEntry).createReader(); // As it says of itself.
    for (;;) {
      const found = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (found.length === 0) return;
      for (const one of found) await collect(one, files, depth + 1);
    }
  }
}
