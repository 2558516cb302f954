import { writeCsv, writeXlsx, type WrittenCell } from "@order-portal/ui/tables";

/** The kinds of files that a buyer can take along. */
export type FileKind = "csv" | "xlsx";

/** Offers a table as a file. */
export async function download(
  name: string,
  kind: FileKind,
  rows: readonly (readonly WrittenCell[])[],
  locale: string | undefined,
): Promise<void> {
  const blob = kind === "csv" ? writeCsv(rows, locale) : await writeXlsx(name, rows);
  offer(blob, `${name}.${kind}`);
}

/** Offers a file to be kept. */
export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address); // When the browser has begun to take it.
  }, 10_000);
}
