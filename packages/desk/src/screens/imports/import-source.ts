/** What was brought: a table of a file, what it is taken for, and which of its columns is which. */
import { rowTables, type RowTable } from "@order-portal/sdk/desk";
import type { Row, TableNote } from "@order-portal/ui/tables";
import { matchColumns, recogniseTable } from "./recognise.ts";

/** A table of a file, as it is to be brought in. */
export interface ImportSource {
  /** The file's name, and the sheet's where it has several. */
  readonly name: string;
  readonly notes: readonly TableNote[];
  /** The names of its columns, as they stand there. */
  readonly header: readonly string[];
  /** The rows below, with their numbers in the file. */
  readonly rows: readonly Row[];
  /** Null where it was not recognised, or is to be left out. */
  readonly table: RowTable | null;
  /** What each column is; null for one that is left out. */
  readonly columns: readonly (string | null)[];
}

/** What staff chose before, by the table and the column's own name. */
export type KnownColumns = Readonly<Record<string, string>>;

/** The source of a table in a file, its first row naming the columns. */
export function toSource(
  name: string,
  { rows, notes, hint }: { rows: readonly Row[]; notes: readonly TableNote[]; hint: string },
  known: KnownColumns,
): ImportSource {
  const [first, ...rest] = rows;
  const header = first?.cells ?? [];
  const table = recogniseTable(hint, header);
  return {
    name,
    notes,
    header,
    rows: rest,
    table,
    columns: table === null ? header.map(() => null) : matchColumns(table, header, known),
  };
}

/** Whether rows that are there already may leave a needed column out. */
const isKept = (table: RowTable, column: string): boolean => rowTables[table].kept.includes(column);

/** The columns that the table needs and that none of the file's is. */
export const missingColumns = ({ table, columns }: ImportSource): string[] =>
  table === null
    ? []
    : rowTables[table].required.filter(
        (column) => !columns.includes(column) && !isKept(table, column),
      );

/** Whether a column is chosen for two of the file's. */
export const hasColumnTwice = ({ columns }: ImportSource): boolean => {
  const chosen = columns.filter((column) => column !== null);
  return new Set(chosen).size < chosen.length;
};

/** Columns whose numbers may have a comma where the supplier's language writes one. */
const decimals: ReadonlySet<string> = new Set(["price", "value", "percent", "unit_price"]);

/** The rows as they are sent: a text for each column that is brought in. */
export function sentRows(
  { rows, columns }: ImportSource,
  decimalSign: string,
): { columns: string[]; rows: string[][] } {
  const taken = columns.flatMap((column, index) => (column === null ? [] : [{ column, index }]));
  const textOf = (cell: string, column: string) =>
    decimalSign === "," && decimals.has(column) ? withPoint(cell) : cell;
  return {
    columns: taken.map(({ column }) => column),
    rows: rows.map(({ cells }) =>
      taken.map(({ column, index }) => textOf(cells[index] ?? "", column)),
    ),
  };
}

/** `1.234,50` as `1234.50`; whatever is not written so stays. */
const withPoint = (cell: string): string =>
  /^(\d{1,3}(\.\d{3})+|\d+),\d+$/.test(cell) ? cell.replaceAll(".", "").replace(",", ".") : cell;
