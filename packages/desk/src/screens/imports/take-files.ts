/** The files that staff take along: tables, and rows that were refused. */
import { rowTables, type OrderDesk, type RowTable } from "@order-portal/sdk/desk";
import { decimalSign, writeCsv, writeZip } from "@order-portal/ui/tables";
import type { RefusedPlace } from "./import-run.ts";
import type { PreviewedSource } from "./import-steps.ts";
import { decimalColumns } from "./plain-cell.ts";

/** The column that says why a row was refused; it is passed over when the file comes back. */
export const reasonColumn = "reason";

/** The refused rows as they stand in the file, each with its reason; as spreadsheets of a language open it. */
export function refusedFile(
  { source, places }: PreviewedSource,
  refused: readonly RefusedPlace[],
  locale: string,
): Blob {
  const shown = source.header.flatMap((title, i) =>
    title.trim().toLowerCase() === reasonColumn ? [] : [i],
  );
  const header = [...shown.map((i) => source.header[i] ?? ""), reasonColumn];
  // A row of the file may have been sent twice, such as an address for bills and for goods.
  const reasons = new Map<number, Set<string>>();
  for (const { row, column, reason } of refused) {
    const place = places[row] ?? row;
    const known = reasons.get(place) ?? new Set();
    reasons.set(place, known.add(`${column} ${reason}`.trim()));
  }
  const rows = [...reasons].map(([place, said]) => {
    const cells = source.rows[place]?.cells ?? [];
    return [...shown.map((i) => cells[i] ?? ""), [...said].join("; ")];
  });
  return writeCsv([header, ...rows], locale);
}

/**
 * A table as a file; `onRows` is told how many rows there are so far.
 *
 * @param options.locale as spreadsheets of this language open it, decimals too
 */
export async function tableFile(
  client: OrderDesk,
  table: RowTable,
  options: { signal: AbortSignal; locale: string; onRows: (count: number) => void },
): Promise<Blob> {
  const { signal, locale, onRows } = options;
  const columns: string[] = [...rowTables[table].required, ...rowTables[table].optional];
  const sign = decimalSign(locale);
  const rows: string[][] = [columns];
  for await (const page of client.rows.list(table, { limit: 1000 }, { signal }).pages()) {
    for (const row of page.rows) {
      rows.push(
        columns.map((column) => {
          const cell = row[column] ?? "";
          return decimalColumns.has(column) ? cell.replace(".", sign) : cell;
        }),
      );
    }
    onRows(rows.length - 1);
  }
  return writeCsv(rows, locale);
}

/** Several tables as one zip file: a folder as the import command reads it, in any language. */
export async function tablesFile(
  client: OrderDesk,
  tables: readonly RowTable[],
  options: { signal: AbortSignal; onTable: (table: RowTable, count: number) => void },
): Promise<Blob> {
  const files: Record<string, Blob> = {};
  for (const table of tables) {
    files[`${table}.csv`] = await tableFile(client, table, {
      signal: options.signal,
      locale: "en",
      onRows: (count) => options.onTable(table, count),
    });
  }
  return writeZip(files);
}

/** Offers a file to the person. */
export function offerFile(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href); // When the browser has begun to take it.
  }, 10_000);
}
